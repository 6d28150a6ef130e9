import { cookies } from 'next/headers';
import { cache } from 'react';
import { now } from './clock.ts';
import { cookieNames } from './cookie-names.ts';
import { door } from './db.ts';
import { type Session, sessionOf } from './session-of.ts';
import { working } from './working.ts';

export type { Session } from './session-of.ts';

/** The session that this request's cookie names; null where there is none, it has ended or its owner was switched off. */
export const currentSession = cache(async (): Promise<Session | null> => {
  // The cookie is "token.signature"; the token alone is what a session is found by.
  const token = (await cookies()).get(cookieNames().session)?.value.split('.')[0];
  return token ? sessionBy(token) : null;
});

export function sessionBy(token: string): Promise<Session | null> {
  return sessionOf(token, now(), working(), door());
}
