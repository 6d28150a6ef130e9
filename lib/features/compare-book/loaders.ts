import { readAsked } from '#lib/domain/compare/asked.ts';
import type { Session } from '#lib/server/session.ts';
import { type CompareRows, knownOf, ordered, type Query } from '../compare/view.ts';
import { loadBook } from '../progress-book/loaders.ts';
import type { Book } from '../progress-book/view.ts';

/** Years that one book looks back on beside its own. */
const YEARS_BACK = 2;
/** Books beside the newest; more periods than they hold nobody can ask for at once. */
const MOST_OLDER = 4;

export type CompareBook = { rows: CompareRows; day: string; demonstration: boolean };

/**
 * What a person may compare: the newest book, and older ones where the question reaches further back than it. What
 * lies beyond the person's reach is in none of them, and so is left out like a code that there is not.
 */
export async function loadCompareBook(session: Session, query: Query): Promise<CompareBook | null> {
  const open = await loadBook(session);
  if (!open) return null;
  const [newest] = open.quarters;
  const first = newest === undefined ? open.book : ((await loadBook(session, { period: newest }))?.book ?? open.book);
  const everyPeriod = [...new Set([...open.quarters, ...first.figures.map(({ period }) => period)])];
  const { asked } = readAsked(query, { ...knownOf({ ...rowsOf([first]), periods: everyPeriod }) });
  const older = olderQuarters(asked.periods, first.period, open.quarters);
  const books = [first];
  for (const period of older) {
    const found = await loadBook(session, { period });
    if (found) books.push(found.book);
  }
  const rows = rowsOf(books);
  const { day, county } = first;
  return {
    rows: { ...rows, ...ordered({ ...rows, periods: [...everyPeriod, ...rows.periods] }) },
    day,
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
function rowsOf(books: readonly Book[]): CompareRows {
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
