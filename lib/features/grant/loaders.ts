import { grantsOn } from '#lib/domain/actor.ts';
import { may } from '#lib/domain/permissions.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readGrants } from './data.ts';
import type { GrantRow } from './view.ts';

/** What whoever is signed in may do today. */
export async function loadOwnGrants({ countyCode, person }: Session): Promise<GrantRow[]> {
  if (!may(person, 'own.session', { kind: 'own', userId: person.id })) return [];
  const all = (await readGrants(countyCode, [person.id])).get(person.id) ?? [];
  return grantsOn(all, dayOf(now()));
}
