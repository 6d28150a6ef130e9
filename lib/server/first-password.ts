import { createHmac } from 'node:crypto';
import { ensureSecrets } from './secrets.ts';

/** Without signs that are mistaken for each other when read aloud or copied by hand. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * The password an account begins with, "k7mq-2xnd-…". It is worked out from the key of the write, so that a
 * retry tells the same one and it need not be kept anywhere.
 */
export function firstPassword(key: string, username: string): string {
  const mac = createHmac('sha256', ensureSecrets().session).update(`first password\n${key}\n${username}`).digest();
  const signs = [...mac.subarray(0, 16)].map((byte) => SIGNS[byte % SIGNS.length] ?? '');
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-');
}
