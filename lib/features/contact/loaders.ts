import { may } from '#lib/domain/permissions.ts';
import type { Session } from '#lib/server/session.ts';
import { readContact } from './data.ts';
import type { Contact } from './schema.ts';

/** Where reminders reach whoever is signed in; null where the policy says no. */
export async function loadContact({ countyCode, person }: Session): Promise<Contact | null> {
  if (!may(person, 'own.notice', { kind: 'own', userId: person.id })) return null;
  return readContact(countyCode, person.id);
}
