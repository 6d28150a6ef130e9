import { may } from '#lib/domain/permissions.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readDesk } from './data.ts';
import { type Desk, deskView } from './view.ts';

/** The publisher's desk, and whether this person may sign there; null for whoever may not see it. */
export async function loadDesk(
  { countyCode, countyPath, person }: Session,
  locale: Locale,
): Promise<{ desk: Desk; maySign: boolean } | null> {
  const county = { kind: 'county', unitPath: countyPath } as const;
  if (!may(person, 'release.view', county)) return null;
  const desk = deskView(await readDesk(countyCode), { today: dayOf(now()), locale });
  return { desk, maySign: may(person, 'release.sign', county) };
}
