import { hash } from 'node:crypto';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from './db.ts';
import { execute, rowsOf } from './statement.ts';

export type AuditEntry = {
  countyCode: string;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
  /** Hashes of the rows that the write stored. */
  kept?: unknown;
};

/** Hash that an empty chain begins with. */
export const GENESIS = '0'.repeat(64);

/** Where a county's chain ends: its last event's number and hash. */
export type Head = { auditSequence: number; auditHash: string };

/**
 * Takes hold of a county's chain and says where it ends. It writes the county's row unchanged, so that the first
 * statement is a write (a deferred BEGIN would take SQLite's lock too late) and the row is held on PostgreSQL:
 * one county's chain grows one at a time. A county that is being made has no row yet.
 */
export async function holdChain(tx: Tx, countyCode: string): Promise<Head> {
  const [head] = await rowsOf<Head>(
    tx,
    Prisma.sql`UPDATE "County" SET "auditSequence" = "auditSequence" WHERE "code" = ${countyCode} RETURNING "auditSequence", "auditHash"`,
  );
  return head ?? { auditSequence: 0, auditHash: GENESIS };
}

/**
 * Appends one event to the chain that this transaction holds, and moves the head that the county's row keeps, so
 * that a chain cut short is seen.
 */
export async function appendAudit(tx: Tx, head: Head, entry: AuditEntry): Promise<void> {
  const { countyCode, at, actor, action, subject } = entry;
  const sequence = head.auditSequence + 1;
  const previousHash = head.auditHash;
  const texts = { before: jsonText(entry.before), after: jsonText(entry.after), kept: jsonText(entry.kept) };
  const own = chainHash({ countyCode, sequence, at, actor, action, subject, previousHash }, texts);
  await execute(
    tx,
    Prisma.sql`INSERT INTO "AuditEvent" ("countyCode", "sequence", "at", "actor", "action", "subject", "before", "after", "kept", "previousHash", "hash")
      VALUES (${countyCode}, ${sequence}, ${at}, ${actor}, ${action}, ${subject}, ${texts.before}, ${texts.after}, ${texts.kept}, ${previousHash}, ${own})`,
  );
  await execute(
    tx,
    Prisma.sql`UPDATE "County" SET "auditSequence" = ${sequence}, "auditHash" = ${own} WHERE "code" = ${countyCode}`,
  );
}

/** What a JSON column stores; a value that was never given is no value at all. */
function jsonText(value: unknown): string | null {
  return value === undefined || value === null ? null : canonical(value);
}

type Texts = Record<'before' | 'after' | 'kept', string | null>;
type Place = Omit<AuditEntry, keyof Texts> & { sequence: number; previousHash: string };

export function auditHash({ before, after, kept, ...place }: AuditEntry & Place): string {
  return chainHash(place, { before: jsonText(before), after: jsonText(after), kept: jsonText(kept) });
}

/** The hash of an event's canonical text, put together from the texts of its parts: they are long, and stored too. */
function chainHash({ countyCode, sequence, at, actor, action, subject, previousHash }: Place, texts: Texts): string {
  const parts = [
    `{"action":${canonical(action)},"actor":${canonical(actor)}`,
    // A value that was never given is stored as null, so it is hashed as null too.
    `"after":${texts.after}`,
    `"at":${canonical(at)},"before":${texts.before},"countyCode":${canonical(countyCode)}`,
    // Chains of the first version know no such part; where there is none, nothing is hashed.
    ...(texts.kept === null ? [] : [`"kept":${texts.kept}`]),
    `"previousHash":${canonical(previousHash)},"sequence":${sequence},"subject":${canonical(subject)}}`,
  ];
  return sha256(parts.join(','));
}

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** JSON with sorted keys and dates as text: equal values give equal text, whatever order they were written in. */
export function canonical(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof Date) return quoted(Number.isNaN(value.getTime()) ? String(value) : value.toISOString());
  if (Array.isArray(value)) return listed(value);
  const record = value as Record<string, unknown>;
  let text = '';
  for (const key of sortedKeys(record)) {
    if (record[key] === undefined) continue;
    text += `${text === '' ? '' : ','}${quoted(key)}:${canonical(record[key])}`;
  }
  return `{${text}}`;
}

function listed(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) text += `${text === '' ? '' : ','}${canonical(value)}`;
  return `[${text}]`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON writes in another way.
const PLAIN = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;

/** As JSON writes it; of what needs no other signs that is quicker told. */
function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** Most rows come with their columns in order, and looking costs less than sorting. */
export function sortedKeys(record: object): string[] {
  const keys = Object.keys(record);
  let last = '';
  for (const key of keys) {
    if (key < last) return keys.sort();
    last = key;
  }
  return keys;
}
