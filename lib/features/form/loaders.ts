import { may } from '#lib/domain/permissions.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readForms, readOpenCount, readShownCatalogue, readShownReportingDay } from './data.ts';

/** All forms; null for whoever may not see them. */
export async function loadForms({ countyCode, countyPath, person }: Session) {
  if (!may(person, 'form.view', { kind: 'county', unitPath: countyPath })) return null;
  return readForms(countyCode);
}

export function mayMakeForms({ countyPath, person }: Session): boolean {
  return may(person, 'form.create', { kind: 'county', unitPath: countyPath });
}

/** What a new form can be about; null for whoever may not make one. */
export async function loadNewForm(session: Session) {
  const { countyCode } = session;
  if (!mayMakeForms(session)) return null;
  return {
    rows: await readForms(countyCode),
    indicators: await readShownCatalogue(countyCode),
    day: await readShownReportingDay(countyCode, dayOf(now())),
  };
}

/** One form with what it may ask for, and whether it may be changed; null where it is not there or not to be seen. */
export async function loadForm(session: Session, id: string) {
  const { countyCode, countyPath, person } = session;
  const rows = await loadForms(session);
  const form = rows?.forms.find((one) => one.id === id);
  if (!rows || !form) return null;
  return {
    rows,
    form,
    indicators: await readShownCatalogue(countyCode),
    open: await readOpenCount(countyCode, id),
    mayChange: may(person, 'form.change', { kind: 'county', unitPath: countyPath }),
  };
}
