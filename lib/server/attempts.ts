import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { sha256 } from './audit.ts';
import { networkOf } from './client-address.ts';
import type { Door, Tx } from './db.ts';

const MINUTE = 60 * 1000;
/** Failures of one account from one address, after which that address waits; the owner elsewhere does not. */
const OF_ACCOUNT = { most: 5, window: 15 * MINUTE };
/** Failures from one address over all accounts. A county office may be one address, so it is generous. */
const OF_ADDRESS = { most: 60, window: 15 * MINUTE };
/** Failures of one account over all addresses where it was never signed in: whoever has many is slowed too. */
const ELSEWHERE = { most: 100, window: 60 * MINUTE };

/** `address` is null for what somebody signed in proves once more; `isKnown` says that the account was signed in there. */
export type Attempt = { name: string; address: string | null; isKnown: boolean; now: Date };
/** How many the account has left; or what is full: the address has to wait, or every place that is not known. */
export type Taken = { left: number } | { full: 'here' | 'elsewhere' };

/** Somebody who is signed in proves once more who they are: a session left open is no means to guess. */
export function ownAttempt(userId: string, now: Date): Attempt {
  return { name: `own\n${userId}`, address: null, isKnown: true, now };
}

type Limit = { key: string; most: number; window: number; full: 'here' | 'elsewhere' };

function limits({ name, address, isKnown }: Attempt): Limit[] {
  const network = address === null ? '' : networkOf(address);
  return [
    { key: sha256(`account\n${name}\n${network}`), ...OF_ACCOUNT, full: 'here' },
    ...(address === null ? [] : [{ key: sha256(`address\n${network}`), ...OF_ADDRESS, full: 'here' as const }]),
    ...(isKnown ? [] : [{ key: elsewhereKey(name), ...ELSEWHERE, full: 'elsewhere' as const }]),
  ];
}

function elsewhereKey(name: string): string {
  return sha256(`elsewhere\n${name}`);
}

/**
 * Counts an attempt before the password is looked at, so that a hundred guesses at once are no more than five.
 * Names of nobody are counted too: a lock tells nothing.
 */
export async function takeAttempt(through: Door, attempt: Attempt): Promise<Taken> {
  let left = Number.POSITIVE_INFINITY;
  for (const limit of limits(attempt)) {
    const count = await counted(through, limit, attempt.now);
    if (count === null) return { full: limit.full };
    left = Math.min(left, limit.most - count);
  }
  return { left };
}

/** A success takes the account's failures from this address back, and its own attempt from the wider counts. */
export async function forgetAttempts(through: Door, attempt: Attempt): Promise<void> {
  const [account, ...wider] = limits(attempt).map(({ key }) => key);
  await through.client.signInFailure.deleteMany({ where: { key: account ?? '' } });
  await through.client.signInFailure.updateMany({
    where: { key: { in: wider }, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** What was guessed at a password that no longer counts. */
export async function forgetElsewhere(tx: Tx, name: string): Promise<void> {
  await tx.signInFailure.deleteMany({ where: { key: elsewhereKey(name) } });
}

/** How long a code of the authenticator is remembered once it was used; it is worth nothing afterwards anyway. */
const CODE_KEPT = 5 * MINUTE;

/** Whether this is the first use of the code: one read over somebody's shoulder opens no second session. */
export function isFirstUse(through: Door, userId: string, code: string, now: Date): Promise<boolean> {
  return made(through, sha256(`code\n${userId}\n${code}`), new Date(now.getTime() + CODE_KEPT));
}

/** One more under the key, by single statements that hold against any number at once; null where it is full. */
async function counted(through: Door, { key, most, window }: Limit, now: Date): Promise<number | null> {
  const rows = through.client.signInFailure;
  await rows.deleteMany({ where: { expiresAt: { lte: now } } });
  const oneMore = () => rows.updateMany({ where: { key, count: { lt: most } }, data: { count: { increment: 1 } } });
  if ((await oneMore()).count === 0) {
    if (await made(through, key, new Date(now.getTime() + window))) return 1;
    if ((await oneMore()).count === 0) return null;
  }
  return (await rows.findUnique({ where: { key } }))?.count ?? 1;
}

/** Makes the row, or says that it is there already. */
async function made(through: Door, key: string, expiresAt: Date): Promise<boolean> {
  try {
    await through.client.signInFailure.create({ data: { key, count: 1, expiresAt } });
    return true;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
    throw error;
  }
}
