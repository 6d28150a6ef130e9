import type { ZodType } from 'zod';
import { type Actor, actorName } from '#lib/domain/actor.ts';
import { type Action, may, type Scope } from '#lib/domain/permissions.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { appendAudit, canonical, holdChain, sha256 } from './audit.ts';
import { type Door, door, type Tx } from './db.ts';
import { keptBy } from './kept-rows.ts';
import { execute, rowsOf } from './statement.ts';

/** Who writes, when, and under which client-made key: a retry with the same key and input gets the first answer. */
export type Order = { countyCode: string; actor: Actor | null; input: unknown; now: Date; key?: string };

/** What somebody wants to write. `input` is unparsed: the gateway parses it with `schema`. */
export type Intent<Input> = Order & {
  action: Action;
  subject: string;
  schema: ZodType<Input>;
  /**
   * What the right to do it depends on, read in the same transaction. Null where the thing is not
   * there, which a person is told in the same words as that it is not permitted. Tasks of the system need none.
   */
  scope?: (tx: Tx, input: Input) => Promise<Scope | null> | Scope | null;
};

/** What a mutation gives back: the answer for the caller, and what the audit is to remember. */
export type Done<Answer> = { answer: Answer; before?: unknown; after?: unknown };

/**
 * The one way to write: parse, transaction, idempotency, permission, mutation, audit, in that order.
 * @throws Refusal forbidden, invalid or key_reused; whatever the mutation throws. Nothing is changed then.
 */
export async function write<Input, Answer>(
  intent: Intent<Input>,
  mutation: (tx: Tx, input: Input) => Promise<Done<Answer>>,
  through: Door = door(),
): Promise<Answer> {
  const { action, countyCode, key, now, subject } = intent;
  const actor = known(intent.actor, action);
  const parsed = intent.schema.safeParse(intent.input);
  if (!parsed.success) throw new Refusal('invalid', `${action}: the input does not fit`, parsed.error.issues);
  const input = parsed.data;
  const body = canonical({ action, subject, actor: actorName(actor), input: intent.input });
  if (UNSTORABLE.test(body)) throw new Refusal('invalid', `${action}: a text that cannot be kept as it is`);
  const bodyHash = sha256(body);

  return through.transaction(async (tx) => {
    const head = await holdChain(tx, countyCode);
    // A write may end the right to do it again (a form is handed in once), so a retry by the same person
    // gets its first answer before the right is asked for; the hash holds who asked.
    const earlier = key === undefined ? null : await answerTo(tx, { countyCode, key, bodyHash });
    if (earlier) return earlier.answer as Answer;
    const scope = (await intent.scope?.(tx, input)) ?? null;
    if (!may(actor, action, scope)) throw refused(action);
    const done = await mutation(tx, input);
    await appendAudit(tx, head, {
      countyCode,
      at: now,
      actor: actorName(actor),
      action,
      subject,
      before: done.before,
      after: done.after,
      kept: keptBy(tx),
    });
    if (key !== undefined) {
      const kept = canonical(done.answer ?? null);
      await execute(
        tx,
        Prisma.sql`INSERT INTO "IdempotencyKey" ("countyCode", "key", "bodyHash", "answer", "at") VALUES (${countyCode}, ${key}, ${bodyHash}, ${kept}, ${now})`,
      );
    }
    return done.answer;
  });
}

/**
 * In canonical text: the character zero, which PostgreSQL takes in no text, and half of a character, which is another
 * one when it is read back, so that its row would not agree with the audit.
 */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Whether a write was done under this key already; for what has to be looked at before the write itself. */
export async function isKeyUsed({ countyCode, key }: Order, through: Door): Promise<boolean> {
  if (key === undefined) return false;
  return (await through.client.idempotencyKey.count({ where: { countyCode, key } })) > 0;
}

/** Denies at once whoever could not do it to anything, before their input is looked at. */
function known(actor: Actor | null, action: Action): Actor {
  const isSystem = actor?.kind === 'system';
  if (!actor || (isSystem && !may(actor, action)) || (!isSystem && actor.kind !== 'person')) throw refused(action);
  return actor;
}

function refused(action: Action): Refusal {
  return new Refusal('forbidden', `${action} is not permitted`);
}

/** The earlier answer under this key. @throws Refusal key_reused where another write, or another person, used it. */
async function answerTo(tx: Tx, { countyCode, key, bodyHash }: { countyCode: string; key: string; bodyHash: string }) {
  const [earlier] = await rowsOf<{ bodyHash: string; answer: unknown }>(
    tx,
    Prisma.sql`SELECT "bodyHash", "answer" FROM "IdempotencyKey" WHERE "countyCode" = ${countyCode} AND "key" = ${key}`,
  );
  if (earlier && earlier.bodyHash !== bodyHash) throw new Refusal('key_reused', 'this key was used for another write');
  return earlier ?? null;
}
