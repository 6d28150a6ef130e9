import { cookies, headers } from 'next/headers';
import { addressIn } from './client-address.ts';
import { now } from './clock.ts';
import { cookieNames, KNOWN_SECONDS } from './cookie-names.ts';
import { shownCounty } from './shown-county.ts';
import { working } from './working.ts';

/** Who stands at the door, before it is known who it is. */
export type Caller = {
  /** Null where the database holds no county yet. */
  countyCode: string | null;
  address: string;
  /** What the browser calls itself, shown in the list of sessions. */
  agent: string;
  /** The request's cookies as they came. */
  cookie: string;
  now: Date;
};

export async function currentCaller(): Promise<Caller> {
  const sent = await headers();
  return {
    countyCode: (await shownCounty(working()))?.code ?? null,
    address: addressIn(sent),
    agent: (sent.get('user-agent') ?? '').slice(0, 300),
    cookie: sent.get('cookie') ?? '',
    now: now(),
  };
}

/**
 * Hands the cookies of a sign-in on to the browser: only those that are used. The session's have no end of their own,
 * since how long it lasts is decided here and not by the library.
 */
export async function giveCookies(lines: readonly string[]): Promise<void> {
  const { session, step, known, secure } = cookieNames();
  const jar = await cookies();
  for (const line of lines) {
    const [pair = '', ...rest] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (name !== session && name !== step && name !== known) continue;
    const gone = rest.some((part) => /^\s*max-age=0\s*$/i.test(part));
    const attributes = { secure, httpOnly: true, sameSite: 'lax', path: '/' } as const;
    const maxAge = gone ? 0 : KNOWN_SECONDS;
    const value = gone ? '' : decodeURIComponent(pair.slice(at + 1));
    jar.set(name, value, gone || name === known ? { ...attributes, maxAge } : attributes);
  }
}

export async function dropCookies(): Promise<void> {
  const { session, step } = cookieNames();
  await giveCookies([session, step].map((name) => `${name}=; Max-Age=0`));
}
