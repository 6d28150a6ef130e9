import { parsePeriod } from '#lib/domain/period.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readDraftPage } from './data.ts';
import { type DraftView, draftView } from './view.ts';

/** Whether this person may look at the next release of a period, and there can be one: a quarter that is over. */
export function mayDraft({ countyPath, person }: Session, period: string): boolean {
  const isOver = parsePeriod(period)?.kind === 'quarter' && (periodEnd(period) ?? '9') < dayOf(now());
  return isOver && may(person, 'release.view', { kind: 'county', unitPath: countyPath });
}

/** A release of the quarter as it would be now; null for whoever may not see it, or where there can be none. */
export async function loadDraft(
  session: Session,
  period: string,
  locale: Locale,
): Promise<{ draft: DraftView; maySign: boolean } | null> {
  if (!mayDraft(session, period)) return null;
  const { countyCode, countyPath, person } = session;
  const at = now();
  const draft = draftView(await readDraftPage(countyCode, period, at), { period, now: at, locale });
  return { draft, maySign: may(person, 'release.sign', { kind: 'county', unitPath: countyPath }) };
}
