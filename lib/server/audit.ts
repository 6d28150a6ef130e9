import { createHash } from 'node:crypto';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from './db.ts';

export type AuditEntry = {
  countyCode: string;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
};

/** Hash that an empty chain begins with. */
const GENESIS = '0'.repeat(64);

/**
 * Appends one event to the county's chain and moves the head that the county's row keeps, so that a chain cut
 * short is seen. The caller's transaction already holds the county's row, so no other can append meanwhile.
 */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const { countyCode } = entry;
  const head = await tx.county.findUnique({
    where: { code: countyCode },
    select: { auditSequence: true, auditHash: true },
  });
  const sequence = (head?.auditSequence ?? 0) + 1;
  const previousHash = head?.auditHash ?? GENESIS;
  const hash = auditHash({ ...entry, sequence, previousHash });
  await tx.auditEvent.create({
    data: {
      ...entry,
      sequence,
      before: canonicalValue(entry.before) ?? Prisma.DbNull,
      after: canonicalValue(entry.after) ?? Prisma.DbNull,
      previousHash,
      hash,
    },
  });
  await tx.county.updateMany({ where: { code: countyCode }, data: { auditSequence: sequence, auditHash: hash } });
}

export function auditHash(event: AuditEntry & { sequence: number; previousHash: string }): string {
  const { countyCode, sequence, at, actor, action, subject, before, after, previousHash } = event;
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
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(canonicalValue);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, canonicalValue(part)]),
  );
}
