import { siteAddress } from './env.ts';

export type CookieNames = { session: string; step: string; known: string; secure: boolean };

/** How long a browser is known in which somebody signed in. */
export const KNOWN_SECONDS = 180 * 24 * 60 * 60;

/**
 * Over TLS the browser itself holds the cookie to this host and to TLS (__Host-). On the plain HTTP of a
 * county's own network no such name is possible; then it is a plain one, and every page warns.
 */
export function cookieNames(secure = isSecure()): CookieNames {
  const prefix = secure ? '__Host-' : '';
  return { session: `${prefix}duliang`, step: `${prefix}duliang-step`, known: `${prefix}duliang-known`, secure };
}

/** Whether visitors reach this installation over TLS, as DULIANG_ADDRESS says. */
export function isSecure(): boolean {
  return siteAddress().protocol === 'https:';
}
