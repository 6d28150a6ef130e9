import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { sha256 } from './audit.ts';
import type { Door } from './db.ts';

const WINDOW = 15 * 60 * 1000;
/** Failures of one account from one address, after which that address waits; the owner elsewhere does not. */
const OF_ACCOUNT = 5;
/** Failures from one address over all accounts. A county office may be one address, so it is generous. */
const OF_ADDRESS = 60;

type Limit = { key: string; most: number };

function limits(name: string, address: string): Limit[] {
  return [
    { key: sha256(`account\n${name}\n${address}`), most: OF_ACCOUNT },
    { key: sha256(`address\n${address}`), most: OF_ADDRESS },
  ];
}

/**
 * Counts an attempt before the password is looked at, so that a hundred guesses at once are no more than five.
 * Names of nobody are counted too: a lock tells nothing. Says how many the account has left, or null where the
 * address has to wait.
 */
export async function takeAttempt(through: Door, name: string, address: string, now: Date): Promise<number | null> {
  let left = Number.POSITIVE_INFINITY;
  for (const limit of limits(name, address)) {
    const count = await counted(through, limit, now);
    if (count === null) return null;
    left = Math.min(left, limit.most - count);
  }
  return left;
}

/** A success takes the account's failures from this address back, and its own attempt from the address's count. */
export async function forgetAttempts(through: Door, name: string, address: string): Promise<void> {
  const [account, whole] = limits(name, address).map(({ key }) => key);
  await through.client.signInFailure.deleteMany({ where: { key: account ?? '' } });
  await through.client.signInFailure.updateMany({
    where: { key: whole ?? '', count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** How long a code of the authenticator is remembered once it was used; it is worth nothing afterwards anyway. */
const CODE_KEPT = 5 * 60 * 1000;

/** Whether this is the first use of the code: one read over somebody's shoulder opens no second session. */
export function isFirstUse(through: Door, userId: string, code: string, now: Date): Promise<boolean> {
  return made(through, sha256(`code\n${userId}\n${code}`), new Date(now.getTime() + CODE_KEPT));
}

/** One more under the key, by single statements that hold against any number at once; null where it is full. */
async function counted(through: Door, { key, most }: Limit, now: Date): Promise<number | null> {
  const rows = through.client.signInFailure;
  await rows.deleteMany({ where: { expiresAt: { lte: now } } });
  const oneMore = () => rows.updateMany({ where: { key, count: { lt: most } }, data: { count: { increment: 1 } } });
  if ((await oneMore()).count === 0) {
    if (await made(through, key, new Date(now.getTime() + WINDOW))) return 1;
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
