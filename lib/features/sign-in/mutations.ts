import { z } from 'zod';
import type { Person } from '#lib/domain/actor.ts';
import { forgetAttempts, isFirstUse, type Taken, takeAttempt } from '#lib/server/attempts.ts';
import { sha256 } from '#lib/server/audit.ts';
import type { Caller } from '#lib/server/caller.ts';
import { type Door, door } from '#lib/server/db.ts';
import { write } from '#lib/server/gateway.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { isKnownPlace, notePlace } from '#lib/server/known-places.ts';
import { askLibrary, signInLibrary } from '#lib/server/sign-in-library.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { codeSchema, signInSchema } from './schema.ts';

/** in: a session was made. code: the password was right, and the second factor is asked for next. */
export type SignedIn = { step: 'in'; token: string; cookies: string[] } | { step: 'code'; cookies: string[] };

/**
 * Checks name and password.
 * @throws Refusal invalid where they do not fit, whatever is wrong with them; too_many where this address has to wait.
 */
export async function signIn(input: unknown, caller: Caller, through: Door = door()): Promise<SignedIn> {
  const parsed = signInSchema.safeParse(input);
  if (!parsed.success || !caller.countyCode) throw wrong();
  const { username, password } = parsed.data;
  const isKnown = await isKnownPlace(through, username, caller);
  const attempt = { name: username, address: caller.address, isKnown, now: caller.now };
  const left = leftOf(await takeAttempt(through, attempt));
  const known = await usable(username, caller.countyCode, through);
  const found = await askLibrary(() =>
    signInLibrary(through).api.signInUsername({
      body: { username, password },
      headers: headersOf(caller),
      returnHeaders: true,
    }),
  );
  const token = found && 'token' in found.response ? found.response.token : null;
  if (!found || !known) {
    if (token) await through.client.signInSession.deleteMany({ where: { token: sha256(token) } });
    await failed(caller, known, left, through);
    throw wrong();
  }
  await forgetAttempts(through, attempt);
  const cookies = found.headers.getSetCookie();
  if (!token) return { step: 'code', cookies };
  return { step: 'in', token, cookies: [...cookies, await succeeded(known, token, caller, through)] };
}

/** Id of the account by that name that may be used in this county. */
async function usable(username: string, countyCode: string, through: Door): Promise<string | null> {
  const county = await through.client.county.findUnique({ where: { code: countyCode } });
  const user = await through.client.user.findUnique({ where: { countyCode_username: { countyCode, username } } });
  // An account for showing opens nothing in a county that works in earnest.
  return user?.active && (!user.demonstration || county?.demonstration) ? user.id : null;
}

/** The second step: the authenticator's six digits, or a backup code. @throws Refusal invalid, too_many. */
export async function proveCode(input: unknown, caller: Caller, through: Door = door()): Promise<SignedIn> {
  const parsed = codeSchema.safeParse(input);
  if (!parsed.success || !caller.countyCode) throw wrong();
  const { code } = parsed.data;
  const asked = await personAtStep(caller, through);
  // Counted by person: whoever guesses can add to the cookies whatever they like. Over all addresses the library counts.
  const attempt = { name: `code\n${asked ?? ''}`, address: caller.address, isKnown: true, now: caller.now };
  const left = leftOf(await takeAttempt(through, attempt));
  const { api } = signInLibrary(through);
  const call = { body: { code }, headers: headersOf(caller), returnHeaders: true as const };
  const found = await askLibrary(() => (/^\d{6}$/.test(code) ? api.verifyTOTP(call) : api.verifyBackupCode(call)));
  if (!found) {
    await failed(caller, asked, left, through);
    throw wrong();
  }
  const token = found.response.token ?? '';
  const row = await through.client.signInSession.findUnique({ where: { token: sha256(token) } });
  if (!row) throw wrong();
  if (!(await isFirstUse(through, row.userId, code, caller.now))) {
    await through.client.signInSession.deleteMany({ where: { id: row.id } });
    await failed(caller, row.userId, left, through);
    throw wrong();
  }
  await forgetAttempts(through, attempt);
  const noted = await succeeded(row.userId, token, caller, through);
  return { step: 'in', token, cookies: [...found.headers.getSetCookie(), noted] };
}

/** Whose code is asked for: who gave the right password before, as the library noted it. */
async function personAtStep({ cookie }: Caller, through: Door): Promise<string | null> {
  const noted = /(?:^|;\s*)(?:__Host-)?duliang-step=([^;.]+)/.exec(cookie)?.[1];
  const row = noted ? await through.client.signInVerification.findFirst({ where: { identifier: noted } }) : null;
  return row?.value ?? null;
}

/** Ends a session, if it is still there. */
export async function signOut(sessionId: string, caller: Caller, through: Door = door()): Promise<void> {
  const row = await through.client.signInSession.findUnique({ where: { id: sessionId } });
  if (!row || !caller.countyCode) return;
  await record(row.userId, 'sign_in.end', caller, through, async (tx) => {
    await tx.signInSession.deleteMany({ where: { id: row.id } });
  });
}

/** A session made anew for every sign-in; the one the browser held before, and those that are over, go. Gives a cookie. */
async function succeeded(userId: string, token: string, caller: Caller, through: Door): Promise<string> {
  const before = /(?:^|;\s*)(?:__Host-)?duliang=([^;.]+)/.exec(caller.cookie)?.[1];
  await record(userId, 'sign_in.succeed', caller, through, async (tx) => {
    if (before && before !== token) await tx.signInSession.deleteMany({ where: { token: sha256(before) } });
    await tx.signInSession.deleteMany({ where: { userId, expiresAt: { lte: caller.now } } });
    await keepStored(tx, 'SignInSession', { token: sha256(token) });
  });
  const whose = { countyCode: caller.countyCode ?? '', id: userId };
  const { username } = await through.client.user.findUniqueOrThrow({ where: { countyCode_id: whose } });
  return notePlace(through, username, caller);
}

type Work = Parameters<typeof write>[1];
const place = z.strictObject({ address: z.string(), agent: z.string() });

async function record(
  userId: string,
  action: 'sign_in.succeed' | 'sign_in.end',
  { countyCode, address, agent, now }: Caller,
  through: Door,
  work: (tx: Parameters<Work>[0]) => Promise<void>,
): Promise<void> {
  const actor: Person = { kind: 'person', id: userId, grants: [], mustChangePassword: true, secondFactor: 'missing' };
  const intent = { countyCode: countyCode ?? '', actor, now, action, subject: `person:${userId}`, schema: place };
  const scope = () => ({ kind: 'own' as const, userId });
  await write(
    { ...intent, scope, input: { address, agent } },
    async (tx, after) => {
      await work(tx);
      return { answer: undefined, after };
    },
    through,
  );
}

/** A name that nobody has is not kept: people type passwords into the wrong field. */
async function failed({ countyCode, address, agent, now }: Caller, userId: string | null, left: number, through: Door) {
  const subject = userId ? `person:${userId}` : 'sign-in:unknown';
  for (const action of left > 0 ? (['sign_in.fail'] as const) : (['sign_in.fail', 'sign_in.lock'] as const)) {
    const actor = { kind: 'system', name: 'sign_in' } as const;
    const intent = {
      countyCode: countyCode ?? '',
      actor,
      now,
      action,
      subject,
      schema: place,
      input: { address, agent },
    };
    await write(intent, async (_tx, after) => ({ answer: undefined, after }), through);
  }
}

/** How many attempts are left. @throws Refusal too_many, which says where it is the account that has to wait. */
function leftOf(taken: Taken): number {
  if ('full' in taken) {
    throw new Refusal('too_many', `too many attempts ${taken.full}`, taken.full === 'elsewhere' ? taken : null);
  }
  return taken.left;
}

function wrong(): Refusal {
  return new Refusal('invalid', 'name and password, or the code, do not fit');
}

function headersOf({ cookie, agent, address }: Caller): Headers {
  return new Headers({ cookie, 'user-agent': agent, 'x-forwarded-for': address });
}
