import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { dataFolder } from './env.ts';

const schema = z.object({
  /** Signs sessions. */
  session: z.string().min(43),
  /** Encrypts what server actions carry; the same for every instance. */
  actions: z.string().min(43),
});

export type Secrets = z.infer<typeof schema>;

/** Makes the secrets at the first start; afterwards refuses weak ones, which only a hand can have put there. */
export function ensureSecrets(): Secrets {
  const file = path.join(dataFolder(), 'secrets.json');
  if (!existsSync(file)) {
    const fresh: Secrets = { session: randomBytes(32).toString('base64'), actions: randomBytes(32).toString('base64') };
    writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What the server proves itself with when it asks itself for something, made from its secrets so that no further one is kept. */
export function internalSecret(): string {
  return createHmac('sha256', ensureSecrets().actions).update('internal').digest('base64url');
}

export function isInternal(shown: string | null): boolean {
  const [given, wanted] = [Buffer.from(shown ?? ''), Buffer.from(internalSecret())];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
