import { may } from '#lib/domain/permissions.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readShownReportingDay } from '../form/data.ts';
import { readPeopleOf, readUnits } from './data.ts';

/** All units with the day by which it is told which period is under way; null for whoever may not change them. */
export async function loadUnits({ countyCode, countyPath, person }: Session) {
  if (!may(person, 'unit.change', { kind: 'county', unitPath: countyPath })) return null;
  return { rows: await readUnits(countyCode), day: await readShownReportingDay(countyCode, dayOf(now())) };
}

/** One unit with whoever holds rights there; null where there is none, or none for this person. */
export async function loadUnit(session: Session, id: string) {
  const loaded = await loadUnits(session);
  if (!loaded?.rows.history.units.some((unit) => unit.id === id)) return null;
  return { ...loaded, people: await readPeopleOf(session.countyCode, id) };
}
