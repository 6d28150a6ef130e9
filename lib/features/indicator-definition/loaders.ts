import { may } from '#lib/domain/permissions.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readShownReportingDay } from '../form/data.ts';
import { readShownReferences } from '../reference-value/data.ts';
import { readPeople, readShownBearing, readShownDefinitions } from './data.ts';

/** The catalogue with the day by which it is told which period is under way; null for whoever may not change it. */
export async function loadCatalogue({ countyCode, countyPath, person }: Session) {
  if (!may(person, 'indicator.change', { kind: 'county', unitPath: countyPath })) return null;
  const rows = await readShownDefinitions(countyCode);
  return { rows, day: await readShownReportingDay(countyCode, dayOf(now())) };
}

/** One indicator with its versions and what hangs on it; null where it is not there or not to be seen. */
export async function loadDefinition(session: Session, code: string) {
  const loaded = await loadCatalogue(session);
  const indicator = loaded?.rows.indicators.find((one) => one.code === code);
  if (!loaded || !indicator) return null;
  const { countyCode } = session;
  return {
    ...loaded,
    indicator,
    bearing: await readShownBearing(countyCode, code),
    people: await readPeople(countyCode),
    references: await readShownReferences(countyCode, code),
  };
}
