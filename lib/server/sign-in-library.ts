import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { IDLE_SECONDS } from '#lib/domain/session-limits.ts';
import { cookieNames } from './cookie-names.ts';
import { type Door, door } from './db.ts';
import { databaseAddress } from './env.ts';
import { withHashedTokens } from './hashed-tokens.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { ensureSecrets } from './secrets.ts';

/** How long a person has for the second step of signing in. */
const STEP_SECONDS = 600;

/**
 * The sign-in library over one door. It checks passwords and codes and makes sessions; it answers no address
 * of its own, so nothing but lib/features/sign-in and lib/features/second-factor calls it. Accounts, passwords
 * and revoking are written by the gateway, which leaves a trace.
 */
function build(through: Door, secure: boolean) {
  const { provider } = databaseAddress();
  const names = cookieNames(secure);
  const attributes = { secure, httpOnly: true, sameSite: 'lax', path: '/' } as const;
  // Its transactions would begin outside the gate; single statements wait at it.
  const adapter = prismaAdapter(through.client, { provider, transaction: false });
  return betterAuth({
    appName: 'Duliang',
    baseURL: 'http://localhost',
    secret: ensureSecrets().session,
    database: (options: Parameters<typeof adapter>[0]) => withHashedTokens(adapter(options)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // Length is judged before; the library would count another way.
      maxPasswordLength: 10_000,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    user: { modelName: 'signInUser' },
    account: { modelName: 'signInAccount' },
    verification: { modelName: 'signInVerification' },
    session: { modelName: 'signInSession', expiresIn: IDLE_SECONDS, disableSessionRefresh: true, freshAge: 0 },
    plugins: [
      // Names are checked and normalized before they come here.
      username({ minUsernameLength: 1, maxUsernameLength: 64, usernameValidator: () => true, displayUsername: false }),
      twoFactor({
        issuer: 'Duliang',
        twoFactorCookieMaxAge: STEP_SECONDS,
        schema: { twoFactor: { modelName: 'signInFactor' } },
      }),
    ],
    advanced: {
      useSecureCookies: false,
      cookiePrefix: names.session,
      cookies: {
        session_token: { name: names.session, attributes },
        two_factor: { name: names.step, attributes },
      },
    },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

type Library = ReturnType<typeof build>;
const built = new WeakMap<Door, Map<boolean, Library>>();

export function signInLibrary(through: Door = door(), secure = cookieNames().secure): Library {
  const ofDoor = built.get(through) ?? new Map<boolean, Library>();
  built.set(through, ofDoor);
  const library = ofDoor.get(secure) ?? build(through, secure);
  ofDoor.set(secure, library);
  return library;
}

/** The token of the session that these cookies open; null where they open none. */
export function tokenIn(lines: readonly string[]): string | null {
  const name = cookieNames().session;
  const line = lines.find((one) => one.startsWith(`${name}=`) && !/;\s*max-age=0/i.test(one));
  return decodeURIComponent(line?.slice(name.length + 1).split(';')[0] ?? '').split('.')[0] || null;
}

/** What the library answers; null where it refuses. What it throws besides goes on. */
export async function askLibrary<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    const status = (error as { statusCode?: unknown } | null)?.statusCode;
    if (typeof status === 'number' && status < 500) return null;
    throw error;
  }
}
