import { createHash } from 'node:crypto';
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
  const hash = auditHash({ ...entry, sequence, previousHash });
  await execute(
    tx,
    Prisma.sql`INSERT INTO "AuditEvent" ("countyCode", "sequence", "at", "actor", "action", "subject", "before", "after", "kept", "previousHash", "hash")
      VALUES (${countyCode}, ${sequence}, ${at}, ${actor}, ${action}, ${subject}, ${jsonText(entry.before)}, ${jsonText(entry.after)}, ${jsonText(entry.kept)}, ${previousHash}, ${hash})`,
  );
  await execute(
    tx,
    Prisma.sql`UPDATE "County" SET "auditSequence" = ${sequence}, "auditHash" = ${hash} WHERE "code" = ${countyCode}`,
  );
}

/** What a JSON column stores; a value that was never given is no value at all. */
function jsonText(value: unknown): string | null {
  return value === undefined || value === null ? null : canonical(value);
}

export function auditHash(event: AuditEntry & { sequence: number; previousHash: string }): string {
  const { countyCode, sequence, at, actor, action, subject, before, after, kept, previousHash } = event;
  return sha256(
    // A value that was never given is stored as null, so it is hashed as null too.
    canonical({
      countyCode,
      sequence,
      at,
      actor,
      action,
      subject,
      before: before ?? null,
      after: after ?? null,
      // Chains of the first version know no such part; where there is none, nothing is hashed.
      kept: kept ?? undefined,
      previousHash,
    }),
  );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** JSON with sorted keys and dates as text: equal values give equal text, whatever order they were written in. */
export function canonical(value: unknown): string {
  return JSON.stringify(canonicalValue(value));
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function canonicalValue(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(canonicalValue);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, canonicalValue(part)]),
  );
}
