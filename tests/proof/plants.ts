import Database from 'better-sqlite3';
import { TABLES as KEPT, type Rule, SIGN_IN_TABLES } from '#lib/server/kept-tables.ts';
import { APPEND_ONLY } from '#lib/server/triggers.ts';
import type { Chance } from './chance.ts';
import { another, columnsOf, insert, remove, rowsOf, set } from './rows-at-hand.ts';

/** Changes a database behind the application's back and says what it did; null where chance found nothing to change. */
export type Plant = (db: Database.Database, chance: Chance) => string | null;

/** Every table that the proof compares, with the columns of it that count; all, where none are named. */
const TABLES = new Map<string, readonly string[] | undefined>([
  ...[...Object.keys(APPEND_ONLY), 'Release', 'Rollup'].map((table): [string, undefined] => [table, undefined]),
  ...Object.entries<Rule>({ ...KEPT, ...SIGN_IN_TABLES }).map(([table, rule]): [string, typeof rule.of] => [
    table,
    rule.of && [...rule.key, ...rule.of],
  ]),
]);
const MARKS = KEPT.SubmissionCellMark.of;
TABLES.set('SubmissionCell', [...(TABLES.get('SubmissionCell') ?? []), ...MARKS]);
TABLES.delete('SubmissionCellMark');
const NAMES = [...TABLES.keys()];
/** Of these a row that is gone is over. */
const ENDING = Object.entries<Rule>(SIGN_IN_TABLES).flatMap(([table, { ends }]) => (ends ? [table] : []));

function someTable(db: Database.Database, chance: Chance) {
  const table = chance.of(NAMES);
  const counting = TABLES.get(table);
  const columns = columnsOf(db, table).filter(({ name }) => counting?.includes(name) ?? true);
  return { table, rows: rowsOf(db, table), columns };
}

const edit: Plant = (db, chance) => {
  const { table, rows, columns } = someTable(db, chance);
  const row = chance.of(rows);
  const column = chance.of(columns);
  const value = another(chance, column, row[column.name] ?? null);
  set(db, table, row.rowid, { [column.name]: value });
  return `${table}.${column.name} of row ${row.rowid} becomes ${value}`;
};

const deletion: Plant = (db, chance) => {
  const { table, rows } = someTable(db, chance);
  if (ENDING.includes(table)) return null;
  const { rowid } = chance.of(rows);
  remove(db, table, rowid);
  return `${table} loses row ${rowid}`;
};

/** The values of one column exchanged between two rows; null where they are equal. */
const swap: Plant = (db, chance) => {
  const { table, rows, columns } = someTable(db, chance);
  const [one, other] = [chance.of(rows), chance.of(rows)];
  const { name } = chance.of(columns.filter(({ isKey }) => !isKey));
  if ((one[name] ?? null) === (other[name] ?? null)) return null;
  set(db, table, one.rowid, { [name]: other[name] ?? null });
  set(db, table, other.rowid, { [name]: one[name] ?? null });
  return `${table}.${name} exchanged between rows ${one.rowid} and ${other.rowid}`;
};

/** Two rows exchange everything but their key: each of them stays a row that the application once wrote. */
const exchange: Plant = (db, chance) => {
  const { table, rows, columns } = someTable(db, chance);
  const [one, other] = [chance.of(rows), chance.of(rows)];
  const names = columns.filter(({ isKey }) => !isKey).map(({ name }) => name);
  if (names.every((name) => one[name] === other[name])) return null;
  const taken = (row: typeof one) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  // A unique column is held by both for a moment otherwise.
  remove(db, table, other.rowid);
  set(db, table, one.rowid, taken(other));
  insert(db, table, { ...other, ...taken(one) });
  return `${table} rows ${one.rowid} and ${other.rowid} exchange all but their key`;
};

const truncation: Plant = (db, chance) => {
  const { table, rows } = someTable(db, chance);
  if (ENDING.includes(table)) return null;
  const from = chance.below(rows.length);
  for (const { rowid } of rows.slice(from)) remove(db, table, rowid);
  return `${table} ends after ${from} rows`;
};

const addition: Plant = (db, chance) => {
  const { table, rows } = someTable(db, chance);
  const row = chance.of(rows);
  const column = chance.of(columnsOf(db, table).filter(({ isKey }) => isKey));
  insert(db, table, { ...row, [column.name]: another(chance, column, row[column.name] ?? null) });
  return `${table} gets row ${row.rowid} once more under another ${column.name}`;
};

const head: Plant = (db, chance) => {
  const change = chance.of(['"auditSequence" - 1', '"auditSequence" + 1', '0']);
  const sql = chance.of([`"auditSequence" = ${change}`, `"auditHash" = '${'0'.repeat(64)}'`]);
  db.prepare(`UPDATE "County" SET ${sql}`).run();
  return `the head: ${sql}`;
};

export const SIMPLE: readonly Plant[] = [
  edit,
  edit,
  edit,
  deletion,
  deletion,
  swap,
  swap,
  exchange,
  truncation,
  addition,
  head,
];

/** Tables in which nothing could be planted. */
export function emptyTables(file: string): string[] {
  const db = new Database(file, { readonly: true });
  const empty = NAMES.filter((table) => rowsOf(db, table).length === 0);
  db.close();
  return empty;
}
