import { hash } from 'node:crypto';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from './db.ts';
import { rowText } from './digest.ts';
import { type Rule, SIGN_IN_TABLES, TABLES } from './kept-tables.ts';
import { rowsOf } from './statement.ts';

/**
 * Tables whose rows every write tells the audit of, so that a row edited, added or taken away behind the
 * application's back does not agree with the chain. Some only grow; of a row of the others the newest record counts.
 * What a release freezes is not among them: its hash is in the chain.
 */
const KEPT = { ...TABLES, ...SIGN_IN_TABLES } satisfies Record<string, Rule>;
export type KeptTable = keyof typeof KEPT;
export const KEPT_TABLES = Object.keys(KEPT) as KeptTable[];

/** Of these, every row was told from the first event on in chains that do not say so themselves. */
export const KEPT_AT_FIRST: readonly KeptTable[] = [
  ...(['Figure', 'FigureVersion', 'SubmissionCell', 'SubmissionRound', 'SubmissionEvent'] as const),
  ...(['Remark', 'ReleaseWithdrawal', 'RoleGrant'] as const),
];

/**
 * What one audit event says of the rows that its write stored: the hash of each by its key, null where it is gone;
 * and `whole`, the tables of which every row is known to the chain from this event on.
 */
export type Kept = Partial<Record<KeptTable, Record<string, string | null>>> & { whole?: KeptTable[] };

const stored = new WeakMap<object, Kept>();

export function isKeptTable(table: string): table is KeptTable {
  return Object.hasOwn(KEPT, table);
}

/** Remembers, until the transaction's audit event is written, that it stored these rows, all columns of them. */
export function keepRows(tx: Tx, table: KeptTable, rows: readonly object[]): void {
  const own = recordOf(tx, table);
  for (const row of rows) own[keyOf(table, row)] = keptHash(table, row);
  // A cell is stored with its marks.
  if (table === 'SubmissionCell') keepRows(tx, 'SubmissionCellMark', rows);
}

/** The same of rows that it took away. */
export function keepGone(tx: Tx, table: KeptTable, rows: readonly object[]): void {
  const own = recordOf(tx, table);
  for (const row of rows) own[keyOf(table, row)] = null;
}

/** The same of rows that it changed in place, as they stand now. */
export async function keepStored(tx: Tx, table: KeptTable, where: Record<string, string>): Promise<void> {
  const tests = Object.entries(where).map(([column, value]) => Prisma.sql`${nameOf(column)} = ${value}`);
  keepRows(tx, table, await rowsOf<object>(tx, select(table, Prisma.join(tests, ' AND '))));
}

/** Tells the audit of every row of these tables: from now on one that it does not know is a fault. */
export async function keepWhole(tx: Tx, countyCode: string, tables: readonly KeptTable[] = KEPT_TABLES): Promise<void> {
  for (const table of tables) keepRows(tx, table, await rowsOf<object>(tx, rowsOfCounty(table, countyCode)));
  const kept = keptBy(tx);
  stored.set(tx, { ...kept, whole: [...(kept.whole ?? []), ...tables] });
}

/** All rows of a county in one of the tables. Sign-in rows belong to the county of the person they let in. */
export function rowsOfCounty(table: KeptTable, countyCode: string): Prisma.Sql {
  const { person, county = 'countyCode' }: Rule = KEPT[table];
  const people = Prisma.sql`(SELECT "id" FROM "User" WHERE "countyCode" = ${countyCode})`;
  return select(
    table,
    person ? Prisma.sql`${nameOf(person)} IN ${people}` : Prisma.sql`${nameOf(county)} = ${countyCode}`,
  );
}

function select(table: KeptTable, where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT * FROM ${nameOf(storedIn(table))} WHERE ${where}`;
}

/** Whether rows of the table go by themselves, so that one that is not there any more is no fault. */
export function endsByItself(table: KeptTable): boolean {
  const { ends }: Rule = KEPT[table];
  return ends === true;
}

/** The table of the database: marks of review are columns of the cells. */
export function storedIn(table: KeptTable): Prisma.ModelName {
  return table === 'SubmissionCellMark' ? 'SubmissionCell' : table;
}

/** Names of tables and columns are written in the code, never by anybody who sends something. */
function nameOf(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`);
}

function recordOf(tx: Tx, table: KeptTable): Record<string, string | null> {
  const kept = stored.get(tx) ?? {};
  stored.set(tx, kept);
  const own = kept[table] ?? {};
  kept[table] = own;
  return own;
}

/** What the audit event of this transaction says of the rows that it stored. */
export function keptBy(tx: Tx): Kept {
  return stored.get(tx) ?? {};
}

/** Names a row within its county. */
export function keyOf(table: KeptTable, row: object): string {
  const values = row as Record<string, unknown>;
  const { key }: Rule = KEPT[table];
  return key.map((column) => String(values[column])).join('|');
}

/**
 * 128 bits are plenty: a county brings tens of thousands of figures, and each is named in one event. By way of
 * hexadecimal text, since a buffer from the hash costs four times the hash.
 */
export function keptHash(table: KeptTable, row: object): string {
  const { of }: Rule = KEPT[table];
  return Buffer.from(hash('sha256', rowText(row, of), 'hex').slice(0, 32), 'hex').toString('base64url');
}
