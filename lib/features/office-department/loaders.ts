import { reachesFigure } from '#lib/domain/reach.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Session } from '#lib/server/session.ts';
import { lookBar } from '../look-bar/view.ts';
import { type AskedBook, loadBook } from '../progress-book/loaders.ts';
import { readDepartmentWork } from './data.ts';
import { departmentDebts, officeDepartment } from './view.ts';

/** One department as far as this person may read it; null where there is none, or none for them. */
export async function loadOfficeDepartment(session: Session, asked: AskedBook & { code: string }, locale: Locale) {
  const open = await loadBook(session, asked);
  const view = open && officeDepartment(open.book, asked.code, locale);
  if (!view) return null;
  const work = await readDepartmentWork(session.countyCode, asked.code);
  const isSeen = (path: string) => reachesFigure(open.reach, path, [asked.code]);
  return {
    bar: lookBar(open, asked, locale),
    view,
    debts: departmentDebts(work, { today: open.today, isSeen }, locale),
  };
}
