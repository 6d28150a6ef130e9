import { may } from '#lib/domain/permissions.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { readSessions } from './data.ts';
import { type SessionRow, sessionRows } from './view.ts';

/** The sessions of whoever is signed in; empty where the policy says no. */
export async function loadOwnSessions({ person, sessionId }: Session): Promise<SessionRow[]> {
  if (!may(person, 'own.session', { kind: 'own', userId: person.id })) return [];
  return sessionRows(await readSessions(person.id, now()), sessionId);
}
