import { may } from '#lib/domain/permissions.ts';
import { reachesFigure, reachesUnit, reachOf } from '#lib/domain/reach.ts';
import type { Session } from '#lib/server/session.ts';
import { unaskedBooks } from '../progress-book/loaders.ts';
import type { Book, BookUnit } from '../progress-book/view.ts';
import { type DraftData, readDraftItem } from './data.ts';

export type AskedDraft = { indicator: string | null; unit: string | null; period: string | null };

export type LoadedDraft = {
  book: Book;
  /** The book of the quarter that it is opened over. */
  of: Book;
  today: string;
  /** What there is to choose from, as far as this person may open items. */
  units: BookUnit[];
  indicators: Book['indicators'];
  /** Null until a figure is chosen. */
  chosen: ({ unit: BookUnit; indicator: Book['indicators'][number] } & DraftData) | null;
};

/** What is needed to open an item; null for whoever may open none, or none on the figure that was asked for. */
export async function loadDraftItem({ countyCode, person }: Session, asked: AskedDraft): Promise<LoadedDraft | null> {
  const reach = reachOf(person, 'supervision.open');
  if (reach.length === 0) return null;
  const { newest: book, today } = await unaskedBooks(countyCode);
  const units = book.units.filter(({ path }) => reachesUnit(reach, path));
  const indicators = book.indicators.filter(
    ({ code, direction, dimensionName }) =>
      units.some(({ path }) => reachesFigure(reach, path, book.departmentsOf.get(code) ?? [])) &&
      direction !== 'neutral' &&
      !dimensionName,
  );
  const all = { book, of: await bookAt(countyCode, book, asked.period), today, units, indicators };
  if (!asked.indicator || !asked.unit) return { ...all, chosen: null };
  const unit = units.find(({ code }) => code === asked.unit);
  const indicator = indicators.find(({ code }) => code === asked.indicator);
  if (!unit || !indicator) return null;
  const [departmentCode = null] = book.departmentsOf.get(indicator.code) ?? [];
  if (!may(person, 'supervision.open', { kind: 'office', unitPath: unit.path, departmentCode })) return null;
  const found = await readDraftItem(countyCode, { indicatorCode: indicator.code, unitId: unit.id }, today);
  return { ...all, chosen: { unit, indicator, ...found } };
}

/** The book of the quarter asked for where it has one; else the newest. */
async function bookAt(countyCode: string, newest: Book, period: string | null): Promise<Book> {
  const isKnown = period !== null && newest.figures.some((row) => row.period === period);
  if (!isKnown || period === newest.period || !/Q\d$/.test(period)) return newest;
  return (await unaskedBooks(countyCode)).past(period, newest.day);
}
