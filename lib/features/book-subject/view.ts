import type { Book, BookUnit } from '../progress-book/view.ts';

/** The place that a page speaks of: the one asked for where this book holds it, else the highest it holds. */
export function subjectOf({ units }: Pick<Book, 'units'>, asked: string | null): BookUnit | null {
  const found = asked === null ? undefined : units.find(({ code }) => code === asked);
  return found ?? units.find(({ kind }) => kind === 'county') ?? units[0] ?? null;
}

/** The townships of a book; all of them where it holds the county itself. */
export function townshipsOf({ units }: Pick<Book, 'units'>): BookUnit[] {
  return units.filter(({ kind }) => kind === 'township');
}

/** Whether the reader sees every township, so that a place among them can be told. */
export function isWhole({ units }: Pick<Book, 'units'>): boolean {
  return units.some(({ kind }) => kind === 'county');
}

/** Whether the reader sees every indicator; an indicator that a book does not hold is then none of the county's. */
export function isUncut({ indicators, departmentsOf }: Pick<Book, 'indicators' | 'departmentsOf'>): boolean {
  return indicators.length === departmentsOf.size;
}

/** Everything a book holds of one indicator. */
export function ofIndicator({ figures, targets }: Pick<Book, 'figures' | 'targets'>, code: string) {
  return {
    figures: figures.filter(({ indicatorCode }) => indicatorCode === code),
    targets: targets.filter(({ indicatorCode }) => indicatorCode === code),
  };
}

/** Everything a book holds of one place. */
export function ofUnit({ figures, targets }: Pick<Book, 'figures' | 'targets'>, code: string) {
  return {
    figures: figures.filter(({ unitCode }) => unitCode === code),
    targets: targets.filter(({ unitCode }) => unitCode === code),
  };
}
