import { reachesFigure } from '#lib/domain/reach.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Session } from '#lib/server/session.ts';
import { lookBar } from '../look-bar/view.ts';
import { type AskedBook, loadBook } from '../progress-book/loaders.ts';
import { readFiguresOf, readVillage } from './data.ts';
import { knownFigures, villageTable } from './view.ts';

type Asked = AskedBook & { code: string };

/** A village's rows as far as this person may read them; null where there is none, or none for them. */
export async function loadVillageRows(session: Session, asked: Asked) {
  const open = await loadBook(session, asked);
  const found = open && (await readVillage(session.countyCode, asked.code, open.book.period));
  if (!found) return null;
  const { unit, path } = found;
  const { book, reach } = open;
  // A book knows the departments of every indicator, and the indicators of whatever is seen of county and townships.
  const indicators = book.indicators.filter(({ code }) =>
    reachesFigure(reach, path, book.departmentsOf.get(code) ?? []),
  );
  if (!reach.some(({ unitPath }) => path.startsWith(unitPath))) return null;
  const figures = await readFiguresOf(session.countyCode, { unitIds: [unit.id] }, open.asOf);
  return { open, ...found, indicators, figures: knownFigures(figures) };
}

/** One village with all its figures. */
export async function loadVillage(session: Session, asked: Asked, locale: Locale) {
  const rows = await loadVillageRows(session, asked);
  if (!rows) return null;
  const { open, unit, parent, beside, indicators, figures } = rows;
  const at = beside.findIndex(({ id }) => id === unit.id);
  const named = (one: { code: string; nameZh: string; nameEn: string } | null | undefined) =>
    one ? { code: one.code, name: locale === 'zh' ? one.nameZh : one.nameEn } : null;
  return {
    bar: lookBar(open, asked, locale),
    view: {
      unit: { code: unit.code, name: locale === 'zh' ? unit.nameZh : unit.nameEn, sort: unit.sort },
      parent: named(parent),
      previous: named(beside[at - 1]),
      next: named(beside[at + 1]),
      table: villageTable(figures, { ...open.book, indicators }, locale),
    },
  };
}

export type OfficeVillage = NonNullable<Awaited<ReturnType<typeof loadVillage>>>['view'];
