import { z } from 'zod';
import { may } from '#lib/domain/permissions.ts';
import { forgetAttempts, ownAttempt, takeAttempt } from '#lib/server/attempts.ts';
import { sha256 } from '#lib/server/audit.ts';
import { type Door, door } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepGone, keepStored } from '#lib/server/kept-rows.ts';
import { askLibrary, signInLibrary, tokenIn } from '#lib/server/sign-in-library.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { digitsSchema, withPasswordSchema } from './schema.ts';

/** The library finds the session by the request's cookies. */
type WithCookie = Order & { cookie: string };

/**
 * Begins to set up an authenticator: a new secret, which counts for nothing until a code of it was given.
 * @throws Refusal invalid where the password is wrong, conflict where a second factor is in use already.
 */
export async function beginFactor(
  order: WithCookie,
  through: Door = door(),
): Promise<{ address: string; backupCodes: string[] }> {
  const { password } = await checked(order, withPasswordSchema, through);
  const asked = { body: { password }, headers: new Headers({ cookie: order.cookie }) };
  const found = await askLibrary(() => signInLibrary(through).api.enableTwoFactor(asked));
  if (!found || !('totpURI' in found)) throw wrong('password', 'wrongCurrent');
  await left(order, 'begun', [], through);
  return { address: found.totpURI, backupCodes: found.backupCodes };
}

/** Puts the second factor into force. Every other session was opened by a password alone, so they end. */
export async function confirmFactor(order: WithCookie, through: Door = door()): Promise<string[]> {
  const { code } = await checked(order, digitsSchema, through);
  const asked = { body: { code }, headers: new Headers({ cookie: order.cookie }), returnHeaders: true as const };
  const found = await askLibrary(() => signInLibrary(through).api.verifyTOTP(asked));
  if (!found) throw wrong('code', 'wrongCode');
  const lines = found.headers.getSetCookie();
  // The library opens a new session in place of this one, and names it in the cookie alone.
  await left(order, 'confirmed', lines, through);
  return lines;
}

/** Puts the second factor away; roles that need one count for nothing from then on. */
export async function endFactor(order: WithCookie, through: Door = door()): Promise<string[]> {
  const { password } = await checked(order, withPasswordSchema, through);
  const asked = { body: { password }, headers: new Headers({ cookie: order.cookie }), returnHeaders: true as const };
  const userId = order.actor?.kind === 'person' ? order.actor.id : '';
  const had = (await through.client.signInFactor.count({ where: { userId } })) > 0;
  const found = await askLibrary(() => signInLibrary(through).api.disableTwoFactor(asked));
  if (!found) throw wrong('password', 'wrongCurrent');
  const lines = found.headers.getSetCookie();
  await left(order, had ? 'ended' : 'not there', lines, through);
  return lines;
}

/** The input, once it is known that this person may and has not guessed too often. */
async function checked<Input>(order: Order, schema: z.ZodType<Input>, through: Door): Promise<Input> {
  const { actor, now } = order;
  if (actor?.kind !== 'person' || !may(actor, 'own.second_factor', { kind: 'own', userId: actor.id })) {
    throw new Refusal('forbidden', 'a second factor belongs to a person');
  }
  const parsed = schema.safeParse(order.input);
  if (!parsed.success) throw new Refusal('invalid', 'the input does not fit', parsed.error.issues);
  if ('full' in (await takeAttempt(through, ownAttempt(actor.id, now)))) {
    throw new Refusal('too_many', 'too many wrong passwords or codes');
  }
  return parsed.data;
}

const nothing = z.strictObject({});

/** The trace, after the library has done its part; `lines` are cookies of the session that it opened instead. */
async function left(order: Order, step: string, lines: readonly string[], through: Door): Promise<void> {
  const userId = order.actor?.kind === 'person' ? order.actor.id : '';
  await forgetAttempts(through, ownAttempt(userId, order.now));
  await write(
    {
      ...order,
      input: {},
      action: 'own.second_factor',
      subject: `person:${userId}`,
      schema: nothing,
      scope: () => ({ kind: 'own', userId }),
    },
    async (tx) => {
      const opened = tokenIn(lines);
      if (opened) await keepStored(tx, 'SignInSession', { token: sha256(opened) });
      if (opened && step === 'confirmed')
        await tx.signInSession.deleteMany({ where: { userId, token: { not: sha256(opened) } } });
      // The library wrote past the gateway; what it left is told here.
      await keepStored(tx, 'SignInUser', { id: userId });
      if (step === 'ended') keepGone(tx, 'SignInFactor', [{ userId }]);
      else await keepStored(tx, 'SignInFactor', { userId });
      return { answer: null, after: { step } };
    },
    through,
  );
}

function wrong(field: string, message: string): Refusal {
  return new Refusal('invalid', `${field}: ${message}`, [{ path: [field], message }]);
}
