import { may } from '#lib/domain/permissions.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Session } from '#lib/server/session.ts';
import { readScope, readSheet } from './data.ts';
import { reviewSheet, type Sheet } from './view.ts';

/** One form for whoever may look at it as a reviewer; null where there is none, or none for this person. */
export async function loadSheet({ countyCode, person }: Session, id: string, locale: Locale): Promise<Sheet | null> {
  const scope = await readScope(countyCode, id);
  const decides = person.grants.some(({ role }) => role === 'first_reviewer' || role === 'reviewer');
  if (!scope || !decides || !may(person, 'submission.view', scope)) return null;
  const rows = await readSheet(countyCode, id);
  return rows && reviewSheet(rows, { person, scope, locale });
}
