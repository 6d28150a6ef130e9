import { type Period, parsePeriod, periodCode, periodsFrom } from './period.ts';
import type { Frequency } from './vocabulary.ts';

/** First and last month counted from January of year 0, so that terms may run over New Year. */
function months({ kind, year, part }: Period): { first: number; last: number } {
  const january = year * 12;
  switch (kind) {
    case 'year':
      return { first: january, last: january + 11 };
    case 'half_year':
      return { first: january + (part - 1) * 6, last: january + part * 6 - 1 };
    case 'quarter':
      return { first: january + (part - 1) * 3, last: january + part * 3 - 1 };
    case 'month':
      return { first: january + part - 1, last: january + part - 1 };
    case 'term':
      return part === 1 ? { first: january + 8, last: january + 12 } : { first: january + 13, last: january + 19 };
  }
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoDate(monthIndex: number, end: boolean): string {
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  const day = end ? lastDay(year, month) : 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** First day, as an ISO date. Autumn terms begin on 1 September, spring terms on 1 February. */
export function periodStart(code: string): string | null {
  const period = parsePeriod(code);
  return period && isoDate(months(period).first, false);
}

/** Last day, as an ISO date. */
export function periodEnd(code: string): string | null {
  const period = parsePeriod(code);
  return period && isoDate(months(period).last, true);
}

/** Length in months; 5 and 7 for the two school terms. */
export function periodMonths(code: string): number | null {
  const period = parsePeriod(code);
  if (!period) return null;
  const { first, last } = months(period);
  return last - first + 1;
}

/** Order by end, then by start: 2022Q1 < 2022 < 2022H2 < 2022Q4. What is no period comes first. */
export function comparePeriods(a: string, b: string): number {
  const left = `${periodEnd(a) ?? ''} ${periodStart(a) ?? a}`;
  const right = `${periodEnd(b) ?? ''} ${periodStart(b) ?? b}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function periodContains(outer: string, inner: string): boolean {
  const [a, b] = [parsePeriod(outer), parsePeriod(inner)];
  if (!a || !b) return false;
  return months(a).first <= months(b).first && months(b).last <= months(a).last;
}

/** The period of that kind on that day; the day is an ISO date or begins with one. */
export function periodOn(isoDay: string, kind: Frequency): string | null {
  const found = /^([12]\d{3})-(0[1-9]|1[0-2])-(\d\d)(?!\d)/.exec(isoDay);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (day < 1 || day > lastDay(year, month)) return null;
  switch (kind) {
    case 'year':
      return periodCode({ kind, year, part: 1 });
    case 'half_year':
      return periodCode({ kind, year, part: month <= 6 ? 1 : 2 });
    case 'quarter':
      return periodCode({ kind, year, part: Math.ceil(month / 3) });
    case 'month':
      return periodCode({ kind, year, part: month });
    case 'term':
      if (month >= 9) return periodCode({ kind, year, part: 1 });
      return year === 1000 ? null : periodCode({ kind, year: year - 1, part: month === 1 ? 1 : 2 });
  }
}

/** The period of another kind that holds this one whole: 2022Q2 → 2022H1 or 2022; null where none does. */
export function containingPeriod(code: string, kind: Frequency): string | null {
  const end = periodEnd(code);
  const outer = end && periodOn(end, kind);
  return outer && periodContains(outer, code) ? outer : null;
}

/** The periods of a smaller kind inside one, in order: 2022H1 → 2022Q1, 2022Q2. */
export function partsOfPeriod(code: string, kind: Frequency): string[] {
  const [start, end] = [periodStart(code), periodEnd(code)];
  const first = start && periodOn(start, kind);
  const last = end && periodOn(end, kind);
  if (!first || !last) return [];
  return periodsFrom(first, last).filter((part) => periodContains(code, part));
}
