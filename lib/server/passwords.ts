import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP advises for a server: 19 MiB, two passes. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A password however it was typed: full-width letters and composed accents count as the plain ones. */
function plain(password: string): string {
  return password.normalize('NFKC');
}

/** Takes some twenty milliseconds, so it never runs inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(plain(password), COST);
}

export async function isPassword(stored: string, password: string): Promise<boolean> {
  try {
    return await verify(stored, plain(password));
  } catch {
    // What is stored is no argon2 hash; nobody has that password.
    return false;
  }
}
