import { randomBytes } from 'node:crypto';
import { sha256 } from './audit.ts';
import { isThisMachine, networkOf } from './client-address.ts';
import { cookieNames, KNOWN_SECONDS } from './cookie-names.ts';
import type { Door } from './db.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Addresses change hands sooner than browsers do. */
const ADDRESS_KEPT = 30 * DAY;

type Visitor = { address: string; cookie: string; now: Date };

/**
 * Whether the account was signed in at this address or in this browser before, so that guesses made elsewhere do not
 * keep its owner out. Whoever sits at the machine itself is always known.
 */
export async function isKnownPlace(through: Door, name: string, visitor: Visitor): Promise<boolean> {
  if (isThisMachine(visitor.address)) return true;
  const number = numberIn(visitor.cookie);
  const keys = [addressKey(name, visitor.address), ...(number === null ? [] : [browserKey(name, number)])];
  const rows = through.client.signInFailure;
  return (await rows.count({ where: { key: { in: keys }, expiresAt: { gt: visitor.now } } })) > 0;
}

/** Notes where the account was signed in. Gives the cookie by which its browser is known again. */
export async function notePlace(through: Door, name: string, visitor: Visitor): Promise<string> {
  // Several people may use one browser; it has one number for all of them.
  const number = numberIn(visitor.cookie) ?? randomBytes(24).toString('base64url');
  await noted(through, addressKey(name, visitor.address), new Date(visitor.now.getTime() + ADDRESS_KEPT));
  await noted(through, browserKey(name, number), new Date(visitor.now.getTime() + KNOWN_SECONDS * 1000));
  return `${cookieNames().known}=${number}`;
}

async function noted(through: Door, key: string, expiresAt: Date): Promise<void> {
  await through.client.signInFailure.upsert({
    where: { key },
    create: { key, count: 0, expiresAt },
    update: { expiresAt },
  });
}

function addressKey(name: string, address: string): string {
  return sha256(`known address\n${name}\n${networkOf(address)}`);
}

/** What a number in a cookie opens is only another place in the queue, so it need not be known to be ours. */
function browserKey(name: string, number: string): string {
  return sha256(`known browser\n${name}\n${number}`);
}

function numberIn(cookie: string): string | null {
  return /(?:^|;\s*)(?:__Host-)?duliang-known=([\w-]{32})(?:;|$)/.exec(cookie)?.[1] ?? null;
}
