import { createHash } from 'node:crypto';
import type { Tx } from './db.ts';
import { rowText } from './digest.ts';

/**
 * Tables whose rows every write tells the audit of, so that a row edited, added or taken away behind the
 * application's back does not agree with the chain. All but `Figure` only grow; of a figure the newest record counts.
 * What a release freezes is not among them: its hash is in the chain.
 */
const KEPT = {
  Figure: ['id'],
  FigureVersion: ['figureId', 'version'],
  SubmissionRound: ['submissionId', 'round'],
  SubmissionEvent: ['submissionId', 'sequence'],
  Remark: ['id'],
  ReleaseWithdrawal: ['releaseId'],
} as const;
export type KeptTable = keyof typeof KEPT;
export const KEPT_TABLES = Object.keys(KEPT) as KeptTable[];

/** What one audit event says of the rows that its write stored: the hash of each by its key. */
export type Kept = Partial<Record<KeptTable, Record<string, string>>>;

const stored = new WeakMap<object, Kept>();

export function isKeptTable(table: string): table is KeptTable {
  return Object.hasOwn(KEPT, table);
}

/** Remembers, until the transaction's audit event is written, that it stored these rows. */
export function keepRows(tx: Tx, table: KeptTable, rows: readonly object[]): void {
  const kept = stored.get(tx) ?? {};
  stored.set(tx, kept);
  const own = kept[table] ?? {};
  kept[table] = own;
  for (const row of rows) own[keyOf(table, row)] = keptHash(row);
}

/** What the audit event of this transaction says of the rows that it stored. */
export function keptBy(tx: Tx): Kept {
  return stored.get(tx) ?? {};
}

/** Names a row within its county. */
export function keyOf(table: KeptTable, row: object): string {
  const values = row as Record<string, unknown>;
  return KEPT[table].map((column) => String(values[column])).join('|');
}

/** 128 bits are plenty: a county brings tens of thousands of figures, and each is named in one event. */
export function keptHash(row: object): string {
  return createHash('sha256').update(rowText(row), 'utf8').digest().subarray(0, 16).toString('base64url');
}
