import { hash } from 'node:crypto';
import type { Tx } from './db.ts';
import { rowText } from './digest.ts';

type Rule = { key: readonly string[]; of?: readonly string[] };

/**
 * Tables whose rows every write tells the audit of, so that a row edited, added or taken away behind the
 * application's back does not agree with the chain. Some only grow; of a row of the others the newest record counts.
 * `of` names the columns that count, in order, where others change by themselves. What a release freezes is not among
 * them: its hash is in the chain.
 */
const KEPT = {
  Figure: { key: ['id'] },
  FigureVersion: { key: ['figureId', 'version'] },
  // What its filer put into it; review marks it without saving it anew.
  SubmissionCell: {
    key: ['submissionId', 'unitId', 'indicatorCode', 'dimension'],
    of: ['denominator', 'note', 'numerator', 'operator', 'rateOnly', 'reason', 'savedAt', 'savedBy', 'state', 'value'],
  },
  SubmissionRound: { key: ['submissionId', 'round'] },
  SubmissionEvent: { key: ['submissionId', 'sequence'] },
  Remark: { key: ['id'] },
  SupervisionReply: { key: ['id'] },
  SupervisionFile: { key: ['id'] },
  TargetAnswer: { key: ['id'] },
  UnitChange: { key: ['id'] },
  ReleaseWithdrawal: { key: ['releaseId'] },
  RoleGrant: { key: ['id'] },
} as const satisfies Record<string, Rule>;
export type KeptTable = keyof typeof KEPT;
export const KEPT_TABLES = Object.keys(KEPT) as KeptTable[];

/** What one audit event says of the rows that its write stored: the hash of each by its key, null where it is gone. */
export type Kept = Partial<Record<KeptTable, Record<string, string | null>>>;

const stored = new WeakMap<object, Kept>();

export function isKeptTable(table: string): table is KeptTable {
  return Object.hasOwn(KEPT, table);
}

/** Remembers, until the transaction's audit event is written, that it stored these rows. */
export function keepRows(tx: Tx, table: KeptTable, rows: readonly object[]): void {
  const own = recordOf(tx, table);
  for (const row of rows) own[keyOf(table, row)] = keptHash(table, row);
}

/** The same of rows that it took away. */
export function keepGone(tx: Tx, table: KeptTable, rows: readonly object[]): void {
  const own = recordOf(tx, table);
  for (const row of rows) own[keyOf(table, row)] = null;
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
  return KEPT[table].key.map((column) => String(values[column])).join('|');
}

/** 128 bits are plenty: a county brings tens of thousands of figures, and each is named in one event. */
export function keptHash(table: KeptTable, row: object): string {
  const { of }: Rule = KEPT[table];
  return hash('sha256', rowText(row, of), 'buffer').subarray(0, 16).toString('base64url');
}
