import { readAsked } from '#lib/domain/compare/asked.ts';
import type { Session } from '#lib/server/session.ts';
import { type CompareRows, knownOf, ordered, type Query } from '../compare/view.ts';
import { loadBook } from '../progress-book/loaders.ts';
import type { Book } from '../progress-book/view.ts';

/** Years that one book looks back on beside its own. */
const YEARS_BACK = 2;
/** Books beside the newest; more periods than they hold nobody can ask for at once. */
const MOST_OLDER = 4;

export type CompareBook = {
  rows: CompareRows;
  /** What is known now, where `rows` are those of a past day. */
  now: CompareRows | null;
  day: string;
  today: string;
  /** A day that was asked for and cannot be looked back from; null where there is none. */
  noDay: string | null;
  demonstration: boolean;
};

/**
 * What a person may compare: the newest book, and older ones where the question reaches further back than it; on a
 * past day, what was known by its end, and what is known now beside it. What lies beyond the person's reach is in
 * none of them, and so is left out like a code that there is not.
 */
export async function loadCompareBook(session: Session, query: Query): Promise<CompareBook | null> {
  const wanted = dayAsked(query);
  const open = await openBooks(session, query, wanted);
  if (!open) return null;
  const { asOf, today, day, demonstration } = open;
  const now = asOf === null ? null : ((await openBooks(session, query, null))?.rows ?? null);
  return {
    rows: open.rows,
    now,
    day,
    today,
    demonstration,
    noDay: wanted === asOf || wanted === today ? null : wanted,
  };
}

/** A page gets one answer as text, a file as a list of one. */
function dayAsked({ asOf }: Query): string | null {
  const [day, ...others] = [asOf ?? []].flat();
  return day && others.length === 0 ? day : null;
}

async function openBooks(session: Session, query: Query, wanted: string | null) {
  const past = wanted === null ? {} : { asOf: wanted };
  const open = await loadBook(session, past);
  if (!open) return null;
  const { asOf, today } = open;
  const [newest] = open.quarters;
  const first =
    newest === undefined ? open.book : ((await loadBook(session, { ...past, period: newest }))?.book ?? open.book);
  const everyPeriod = [...new Set([...open.quarters, ...first.figures.map(({ period }) => period)])];
  const { asked } = readAsked(query, knownOf({ ...rowsOf([first]), asOf, periods: everyPeriod }));
  const older = olderQuarters(asked.periods, first.period, open.quarters);
  const books = [first];
  for (const period of older) {
    const found = await loadBook(session, { ...past, period });
    if (found) books.push(found.book);
  }
  const rows = rowsOf(books);
  const { day, county } = first;
  return {
    rows: { ...rows, ...ordered({ ...rows, periods: [...everyPeriod, ...rows.periods] }), asOf },
    ...{ asOf, today, day },
    demonstration: county.demonstration,
  };
}

/** The quarters whose books hold the periods that lie before the newest book. */
function olderQuarters(periods: readonly string[], newest: string, quarters: readonly string[]): string[] {
  let from = Number(newest.slice(0, 4)) - YEARS_BACK;
  const found: string[] = [];
  for (const year of periods.map((period) => Number(period.slice(0, 4))).sort((a, b) => b - a)) {
    if (year >= from || found.length >= MOST_OLDER) continue;
    const quarter = quarters.find((one) => Number(one.slice(0, 4)) <= year);
    if (quarter === undefined) break;
    found.push(quarter);
    from = Number(quarter.slice(0, 4)) - YEARS_BACK;
  }
  return found;
}

/** The rows of several books, the newest first: what each of them knows that those before it do not. */
function rowsOf(books: readonly Book[]): Omit<CompareRows, 'asOf'> {
  const [first] = books;
  const figures = new Map<string, Book['figures'][number]>();
  const units = new Map<string, Book['units'][number]>();
  for (const book of books) {
    for (const unit of book.units) if (!units.has(unit.code)) units.set(unit.code, unit);
    for (const row of book.figures) {
      const key = `${row.indicatorCode}|${row.unitCode}|${row.period}|${row.dimension}`;
      if (!figures.has(key)) figures.set(key, row);
    }
  }
  return {
    domains: first?.domains ?? [],
    indicators: first?.indicators ?? [],
    units: [...units.values()],
    periods: [...new Set([...figures.values()].map(({ period }) => period))],
    figures: [...figures.values()],
  };
}
