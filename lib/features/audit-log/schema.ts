import { z } from 'zod';
import { isDay } from '#lib/domain/calendar-day.ts';

const text = z.string().trim().max(100).catch('');
const day = z.string().refine(isDay).catch('');
const sequence = z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null);

/** What the address asks for. What it says wrongly is as if it had not been said: a link never fails. */
const auditQuery = z.object({
  /** Part of a person's name or user name, or of what the system is called. */
  who: text,
  action: text,
  subject: text,
  from: day,
  to: day,
  /** Only events before, or only those after this number; for the way from page to page. */
  before: sequence,
  after: sequence,
});
export type AuditQuery = z.output<typeof auditQuery>;

/** The question of an address, each name once. */
export function askedOf(query: Record<string, string | string[] | undefined>): AuditQuery {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  const { who, action, subject, from, to } = Object.fromEntries(
    ['who', 'action', 'subject', 'from', 'to'].map((name) => [name, one(name)]),
  );
  return auditQuery.parse({
    who,
    action,
    subject,
    from,
    to,
    before: one('before') || null,
    after: one('after') || null,
  });
}
