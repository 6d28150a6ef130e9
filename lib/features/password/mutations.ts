import { z } from 'zod';
import { passwordFault } from '#lib/domain/password.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { forgetAttempts, ownAttempt, takeAttempt } from '#lib/server/attempts.ts';
import { type Door, door } from '#lib/server/db.ts';
import { isKeyUsed, type Order, write } from '#lib/server/gateway.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { hashPassword, isPassword } from '#lib/server/passwords.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { passwordSchema } from './schema.ts';

/** The password itself is no part of the write: neither the trace nor the key of a retry may hold anything of it. */
const nothing = z.strictObject({});

/**
 * Gives a person a password of their own choosing, and ends every session but the one it was done in.
 * @throws Refusal invalid, with the field and the name of a sentence; too_many after five wrong old passwords;
 * conflict where the password was changed meanwhile.
 */
export async function changePassword(
  order: Order & { session?: { sessionId: string }; locale?: Locale },
  through: Door = door(),
): Promise<null> {
  const { actor, countyCode, now } = order;
  if (actor?.kind !== 'person') throw new Refusal('forbidden', 'a password belongs to a person');
  const parsed = passwordSchema.safeParse(order.input);
  if (!parsed.success) throw new Refusal('invalid', 'the passwords do not fit', parsed.error.issues);
  const { current, next } = parsed.data;
  const user = await through.client.user.findUnique({ where: { countyCode_id: { countyCode, id: actor.id } } });
  const access = { userId: actor.id, providerId: 'credential' };
  const stored = (await through.client.signInAccount.findFirst({ where: access }))?.password;
  if (!user || !stored) throw new Refusal('forbidden', 'there is no such account');
  // A session left open is no means to guess the password.
  if ('full' in (await takeAttempt(through, ownAttempt(actor.id, now)))) {
    throw new Refusal('too_many', 'too many wrong old passwords');
  }
  // A retry whose first answer was lost: the old password is the new one by now.
  const wasDone = await isKeyUsed(order, through);
  if (wasDone && !(await isPassword(stored, next))) throw new Refusal('key_reused', 'this key changed it to another');
  if (!wasDone && !(await isPassword(stored, current))) throw wrong('current', 'wrongCurrent');
  await forgetAttempts(through, ownAttempt(actor.id, now));
  const fault = wasDone ? null : passwordFault(next, [user.username, user.name, user.nameEn ?? '']);
  if (fault) throw wrong('next', fault);
  if (!wasDone && (await isPassword(stored, next))) throw wrong('next', 'same');
  const password = wasDone ? stored : await hashPassword(next);
  return write(
    {
      ...order,
      input: {},
      action: 'own.password',
      subject: `person:${actor.id}`,
      schema: nothing,
      scope: () => ({ kind: 'own', userId: actor.id }),
    },
    async (tx) => {
      const where = { ...access, password: stored };
      const { count } = await tx.signInAccount.updateMany({ where, data: { password, updatedAt: now } });
      if (count !== 1) throw new Refusal('conflict', 'the password was changed meanwhile');
      await tx.user.update({
        where: { countyCode_id: { countyCode, id: actor.id } },
        // Whoever begins in a language is written to in that language, until they say otherwise.
        data: {
          mustChangePassword: false,
          ...(user.mustChangePassword && order.locale ? { language: order.locale } : {}),
        },
      });
      await keepStored(tx, 'User', { countyCode, id: actor.id });
      await keepStored(tx, 'SignInAccount', { userId: actor.id });
      const others = { userId: actor.id, id: { not: order.session?.sessionId ?? '' } };
      const ended = await tx.signInSession.deleteMany({ where: others });
      return { answer: null, after: { sessionsEnded: ended.count } };
    },
    through,
  );
}

function wrong(field: string, message: string): Refusal {
  return new Refusal('invalid', `${field}: ${message}`, [{ path: [field], message }]);
}
