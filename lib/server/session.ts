import { cookies } from 'next/headers';
import { cache } from 'react';
import type { Person } from '#lib/domain/actor.ts';
import { now } from './clock.ts';
import { cookieNames } from './cookie-names.ts';
import { door } from './db.ts';
import { sessionOf } from './session-of.ts';
import { working } from './working.ts';

/** Who is signed in, as pages and writes need it; rights are read anew at every request. */
export type Session = {
  countyCode: string;
  /** Path of the county's own unit, for rights over the county as a whole. */
  countyPath: string;
  person: Person;
  /** Shown at the top of every page. */
  name: string;
  nameEn: string | null;
  workplace: { zh: string; en: string };
  /** An account that exists for showing only. */
  demonstration: boolean;
  sessionId: string;
};

/** The session that this request's cookie names; null where there is none, it has ended or its owner was switched off. */
export const currentSession = cache(async (): Promise<Session | null> => {
  // The cookie is "token.signature"; the token alone is what a session is found by.
  const token = (await cookies()).get(cookieNames().session)?.value.split('.')[0];
  return token ? sessionBy(token) : null;
});

export function sessionBy(token: string): Promise<Session | null> {
  return sessionOf(token, now(), working(), door());
}
