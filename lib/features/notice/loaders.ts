import { may } from '#lib/domain/permissions.ts';
import type { Session } from '#lib/server/session.ts';
import { type NoticeRow, readOwnNotices } from './data.ts';

/** Notices of whoever is signed in; null where even that is not permitted yet. */
export async function loadNotices({ countyCode, person }: Session): Promise<NoticeRow[] | null> {
  if (!may(person, 'own.notice', { kind: 'own', userId: person.id })) return null;
  return readOwnNotices(countyCode, person.id);
}
