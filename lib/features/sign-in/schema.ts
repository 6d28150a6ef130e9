import { z } from 'zod';
import { isTooLong } from '#lib/domain/password.ts';

/** However a name was typed (capitals, full-width letters, blanks around it), it is the same account. */
export function plainUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** A password of any sign that is no longer than anybody's; what does not fit is simply wrong. */
export const signInSchema = z.strictObject({
  username: z.string().max(200).transform(plainUsername).pipe(z.string().min(1).max(64)),
  password: z
    .string()
    .min(1)
    .refine((typed) => !isTooLong(typed)),
});

/** Six digits of the authenticator, or one of the backup codes, however they are spaced. */
export const codeSchema = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.normalize('NFKC').replace(/\s/g, ''))
    .pipe(z.string().min(6).max(20)),
});

const OWN = 'http://own.invalid';

/**
 * The page to go to after signing in, where it is one of this installation; null otherwise. An address that
 * a browser would read as another host ("//evil", "/\evil") is none.
 */
export function ownAddress(next: unknown): string | null {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 500) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop some of these and read on.
  if (/^\/[/\\]|[\x00-\x1f\\]/.test(next) || !URL.canParse(next, OWN)) return null;
  // As a browser reads it: dots resolved, and every letter in a form that a header can hold.
  const { origin, pathname, search, hash } = new URL(next, OWN);
  if (origin !== OWN || pathname.startsWith('//')) return null;
  return /^\/(en\/)?sign-in(\/|$)/.test(pathname) ? null : `${pathname}${search}${hash}`;
}
