import { may } from '#lib/domain/permissions.ts';
import type { NamedDay } from '#lib/domain/submission/holiday-span.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readShownHolidays } from './data.ts';

export type LoadedHolidays = { days: NamedDay[]; today: string; mayChange: boolean };

/** The county's holidays; null for whoever may not see them. */
export async function loadHolidays({ countyCode, countyPath, person }: Session): Promise<LoadedHolidays | null> {
  const scope = { kind: 'county', unitPath: countyPath } as const;
  if (!may(person, 'holiday.view', scope)) return null;
  return {
    days: await readShownHolidays(countyCode),
    today: dayOf(now()),
    mayChange: may(person, 'holiday.change', scope),
  };
}
