import blocklist from './password-blocklist.json' with { type: 'json' };

/** Long enough to stand against guessing, short enough that hashing it costs nobody else's time. */
export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 128;

/** Of what is left when well-known words, rows of keys and runs are taken out, this much has to remain. */
const OWN_LEAST = 6;

export type PasswordFault = 'short' | 'long' | 'name' | 'common';

const KNOWN = [...blocklist].sort((a, b) => b.length - a.length);

/** Whether nobody can have this password; looked at before any work is spent on it. */
export function isTooLong(password: string): boolean {
  return password.length > 4 * PASSWORD_MOST || [...password.normalize('NFKC')].length > PASSWORD_MOST;
}

/**
 * What is wrong with a new password; null where it may be used. No kinds of characters are asked for: a
 * sentence of one's own is better than Passw0rd!2022, which falls here.
 */
export function passwordFault(password: string, names: readonly string[]): PasswordFault | null {
  const plain = password
    .slice(0, 4 * PASSWORD_MOST)
    .normalize('NFKC')
    .toLowerCase();
  const length = [...plain].length;
  if (length < PASSWORD_LEAST) return 'short';
  if (isTooLong(password)) return 'long';
  const own = names.map((name) => name.normalize('NFKC').toLowerCase()).filter((name) => [...name].length >= 4);
  if (own.some((name) => [...plain.replaceAll(name, '')].length < OWN_LEAST)) return 'name';
  return [...remainder(plain)].length < OWN_LEAST || new Set(plain).size < 5 ? 'common' : null;
}

/** The password without well-known words, years, runs like "abcd" and "7654", and signs said over and over. */
function remainder(plain: string): string {
  let rest = plain;
  for (const word of KNOWN) rest = rest.replaceAll(word, '');
  rest = withoutRuns(rest.replace(/(19|20)\d\d/g, ''));
  return rest.replace(/(.)\1+/gu, '$1').replace(/[^\p{L}\p{N}]/gu, '');
}

function withoutRuns(text: string): string {
  const signs = [...text];
  const step = (at: number) => (signs[at + 1]?.codePointAt(0) ?? -9) - (signs[at]?.codePointAt(0) ?? -9);
  const inRun = signs.map(() => false);
  for (let at = 0; at + 3 < signs.length; at++) {
    const first = step(at);
    if (Math.abs(first) !== 1 || step(at + 1) !== first || step(at + 2) !== first) continue;
    for (let part = at; part < at + 4; part++) inRun[part] = true;
  }
  return signs.filter((_, at) => !inRun[at]).join('');
}
