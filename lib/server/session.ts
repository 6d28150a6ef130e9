import { cache } from 'react';
import type { Person } from '#lib/domain/actor.ts';

/** Who is signed in, as pages and writes need it; rights are read anew at every request. */
export type Session = {
  countyCode: string;
  /** Path of the county's own unit, for rights over the county as a whole. */
  countyPath: string;
  person: Person;
  /** Shown at the top of every page. */
  name: string;
  workplace: { zh: string; en: string };
  demonstration: boolean;
  sessionId: string;
};

/** The session that this request's cookie names; null where there is none, it has ended or its owner was switched off. */
export const currentSession = cache(async (): Promise<Session | null> => null);
