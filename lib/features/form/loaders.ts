import { may } from '#lib/domain/permissions.ts';
import type { Session } from '#lib/server/session.ts';
import { readForms, readOpenCount, readShownCatalogue } from './data.ts';

/** All forms; null for whoever may not see them. */
export async function loadForms({ countyCode, countyPath, person }: Session) {
  if (!may(person, 'form.view', { kind: 'county', unitPath: countyPath })) return null;
  return readForms(countyCode);
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
