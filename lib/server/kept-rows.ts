import type { Tx } from './db.ts';
import { rowHash } from './digest.ts';
import { APPEND_ONLY } from './triggers.ts';

/**
 * Tables that only grow and that no release freezes. Every write tells the audit what it added to them, so that
 * a row that was edited, added or taken away behind the application's back does not agree with the chain.
 */
export const KEPT_TABLES = [
  'FigureVersion',
  'SubmissionRound',
  'SubmissionEvent',
  'Remark',
  'ReleaseWithdrawal',
] as const satisfies readonly (keyof typeof APPEND_ONLY)[];
export type KeptTable = (typeof KEPT_TABLES)[number];

/** Rows by their key, or, where they are very many, their number and the sum of their hashes. */
export type KeptRows = { rows: Record<string, string> } | { count: number; sum: string };
export type Kept = Partial<Record<KeptTable, KeptRows>>;

/** More rows than this, as a county brings when it is set up, are recorded as one sum. */
const NAMED_AT_MOST = 4000;

const added = new WeakMap<object, Map<KeptTable, object[]>>();

export function isKeptTable(table: string): table is KeptTable {
  return (KEPT_TABLES as readonly string[]).includes(table);
}

/** Remembers, until the transaction's audit event is written, that it added these rows. */
export function keepRows(tx: Tx, table: KeptTable, rows: readonly object[]): void {
  const tables = added.get(tx) ?? new Map<KeptTable, object[]>();
  added.set(tx, tables);
  tables.set(table, [...(tables.get(table) ?? []), ...rows]);
}

/** What the audit event of this transaction says of the rows it added; null where there are none. */
export function keptBy(tx: Tx): Kept | null {
  const tables = added.get(tx);
  if (!tables) return null;
  return Object.fromEntries([...tables].map(([table, rows]) => [table, recorded(table, rows)]));
}

function recorded(table: KeptTable, rows: readonly object[]): KeptRows {
  if (rows.length > NAMED_AT_MOST) return { count: rows.length, sum: sumOf(rows.map(rowHash)) };
  return { rows: Object.fromEntries(rows.map((row) => [keyOf(table, row), rowHash(row)])) };
}

/** Names a row within its county. */
export function keyOf(table: KeptTable, row: object): string {
  const values = row as Record<string, unknown>;
  return APPEND_ONLY[table]
    .slice(1)
    .map((column) => String(values[column]))
    .join('|');
}

const MODULUS = 1n << 256n;

/** Hashes added up: the same in whatever order, and of several writes the sum of their sums. */
export function sumOf(hashes: Iterable<string>): string {
  let sum = 0n;
  for (const hash of hashes) sum = (sum + BigInt(`0x${hash}`)) % MODULUS;
  return sum.toString(16).padStart(64, '0');
}
