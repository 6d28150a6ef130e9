import { sameLastYear } from '#lib/domain/period.ts';
import { type Current, currentFigure, type FigureRow } from '../figure/view.ts';
import type { IndicatorRow } from '../indicator/view.ts';
import type { Book } from '../progress-book/view.ts';

type Standing = Book['progress'][number];
type Target = Book['targets'][number];

/** A book by its keys, for pages that look into hundreds of its places. */
export type BookIndex = {
  /** Every period of an indicator at a unit. */
  seriesOf: (unit: string, indicator: string) => readonly FigureRow[];
  /** What stands for it at the end of the book's quarter. */
  currentOf: (unit: string, indicator: IndicatorRow) => Current<FigureRow> | null;
  standingOf: (unit: string, domain: string, period?: string) => Standing | undefined;
  /** The standings of a unit in a domain, quarter by quarter. */
  standingsOf: (unit: string, domain: string) => readonly Standing[];
  targetsOf: (unit: string, indicator: string) => readonly Target[];
  lastYear: string | null;
};

const known = new WeakMap<Book, BookIndex>();

/** The index of a book, made once as long as the book is kept. */
export function indexOf(book: Book): BookIndex {
  const found = known.get(book) ?? indexed(book);
  known.set(book, found);
  return found;
}

function indexed(book: Book): BookIndex {
  const series = grouped(book.figures, ({ unitCode, indicatorCode }) => `${unitCode} ${indicatorCode}`);
  const standings = grouped(book.progress, ({ unitCode, domainCode }) => `${unitCode} ${domainCode}`);
  const targets = grouped(book.targets, ({ unitCode, indicatorCode }) => `${unitCode} ${indicatorCode}`);
  const current = new Map<string, Current<FigureRow> | null>();
  const standingsOf = (unit: string, domain: string) => standings.get(`${unit} ${domain}`) ?? [];
  const seriesOf = (unit: string, indicator: string) => series.get(`${unit} ${indicator}`) ?? [];
  return {
    seriesOf,
    standingsOf,
    currentOf(unit, { code, frequency }) {
      const key = `${unit} ${code}`;
      if (!current.has(key)) current.set(key, currentFigure(seriesOf(unit, code), book.period, frequency));
      return current.get(key) ?? null;
    },
    standingOf: (unit, domain, period = book.period) => standingsOf(unit, domain).find((row) => row.period === period),
    targetsOf: (unit, indicator) => targets.get(`${unit} ${indicator}`) ?? [],
    lastYear: sameLastYear(book.period),
  };
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
