import { may } from '#lib/domain/permissions.ts';
import type { Session } from '#lib/server/session.ts';
import { readSavedViews } from './data.ts';
import type { SavedView } from './schema.ts';

/** The views of a page that whoever is signed in has kept; nobody else's. */
export async function loadSavedViews({ countyCode, person }: Session, path: string): Promise<SavedView[]> {
  if (!may(person, 'own.view', { kind: 'own', userId: person.id })) return [];
  return readSavedViews(countyCode, person.id, path);
}
