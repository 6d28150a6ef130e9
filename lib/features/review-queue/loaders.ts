import type { Locale } from '#lib/domain/vocabulary.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { readQueue } from './data.ts';
import { type Queue, reviewQueue } from './view.ts';

/** What waits for this person's decision; null for whoever decides on nothing. */
export async function loadQueue({ countyCode, person }: Session, locale: Locale): Promise<Queue | null> {
  if (person.mustChangePassword) return null;
  const reach = person.grants.filter(({ role }) => role === 'first_reviewer' || role === 'reviewer');
  if (reach.length === 0) return null;
  const at = now();
  return reviewQueue(await readQueue(countyCode, reach, at), { person, locale });
}
