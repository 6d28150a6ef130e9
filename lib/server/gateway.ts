import type { ZodType } from 'zod';
import { type Action, type Actor, actorName, mayWrite } from '#lib/domain/permissions.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { appendAudit, canonical, sha256 } from './audit.ts';
import { type Door, door, type Tx } from './db.ts';

/** What somebody wants to write. `input` is unparsed: the gateway parses it with `schema`. */
export type Intent<Input> = {
  countyCode: string;
  actor: Actor | null;
  action: Action;
  subject: string;
  schema: ZodType<Input>;
  input: unknown;
  now: Date;
  /** Client-made key of this write; a retry with the same key and input gets the first answer. */
  key?: string;
};

/** What a mutation gives back: the answer for the caller, and what the audit is to remember. */
export type Done<Answer> = { answer: Answer; before?: unknown; after?: unknown };

/**
 * The one way to write: permission, parse, transaction, audit, idempotency, in that order.
 * @throws Refusal forbidden, invalid or key_reused; whatever the mutation throws. Nothing is changed then.
 */
export async function write<Input, Answer>(
  intent: Intent<Input>,
  mutation: (tx: Tx, input: Input) => Promise<Done<Answer>>,
  through: Door = door(),
): Promise<Answer> {
  const { actor, action, countyCode, key, now, subject } = intent;
  if (!actor || !mayWrite(actor, action)) throw new Refusal('forbidden', `${action} is not permitted`);
  const parsed = intent.schema.safeParse(intent.input);
  if (!parsed.success) throw new Refusal('invalid', `${action}: the input does not fit`, parsed.error.issues);
  const bodyHash = sha256(canonical({ action, subject, input: intent.input }));

  return through.transaction(async (tx) => {
    await holdCounty(tx, countyCode);
    if (key !== undefined) {
      const earlier = await tx.idempotencyKey.findUnique({ where: { countyCode_key: { countyCode, key } } });
      if (earlier && earlier.bodyHash !== bodyHash) {
        throw new Refusal('key_reused', 'this key was used for another write');
      }
      if (earlier) return earlier.answer as Answer;
    }
    const done = await mutation(tx, parsed.data);
    await appendAudit(tx, {
      countyCode,
      at: now,
      actor: actorName(actor),
      action,
      subject,
      before: done.before,
      after: done.after,
    });
    if (key !== undefined) {
      const answer = JSON.parse(canonical(done.answer ?? null)) as never;
      await tx.idempotencyKey.create({ data: { countyCode, key, bodyHash, answer, at: now } });
    }
    return done.answer;
  });
}

/**
 * Writes the county's row unchanged. It makes the first statement a write (a deferred BEGIN would take
 * the lock too late on SQLite) and holds the row, so that one county's audit chain grows one at a time on PostgreSQL.
 */
async function holdCounty(tx: Tx, code: string): Promise<void> {
  await tx.county.updateMany({ where: { code }, data: { code } });
}
