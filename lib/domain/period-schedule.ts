import { parsePeriod } from './period.ts';
import { periodEnd } from './period-dates.ts';

/** Calendar year in which a period ends: 2022 for 2022Q2, and for the spring term 2021T2 too. */
export function endYear(code: string): number | null {
  const end = periodEnd(code);
  return end === null ? null : Number(end.slice(0, 4));
}

/** Months of its calendar year that are over at a period's end: 6 for 2022Q2 and 2022H1. */
function monthsOver(code: string): number | null {
  const end = periodEnd(code);
  return end === null ? null : Number(end.slice(5, 7));
}

/** Whole quarters of its calendar year that are over at a period's end: 2 for 2022Q2, 2022H1 and 2022M08. */
export function quarterNumber(code: string): number | null {
  const over = monthsOver(code);
  return over === null ? null : Math.floor(over / 3);
}

/** The quarter in which a period ends: 2022Q2 for 2022H1 and 2022M05. */
export function quarterOf(code: string): string | null {
  const over = monthsOver(code);
  return over === null ? null : `${endYear(code)}Q${Math.ceil(over / 3)}`;
}

/** Share of its calendar year that is over at a period's end, from above 0 to 1. */
export function elapsedShare(code: string): number | null {
  const over = monthsOver(code);
  return over === null ? null : over / 12;
}

/** Years between the ends of two periods, positive where the second is later. */
export function yearsBetween(from: string, to: string): number | null {
  const [a, b] = [monthsOver(from), monthsOver(to)];
  const [yearA, yearB] = [endYear(from), endYear(to)];
  if (a === null || b === null || yearA === null || yearB === null) return null;
  return yearB - yearA + (b - a) / 12;
}

/**
 * The year whose target a period is judged against, and how many of its quarters are over by then.
 * The autumn term closes its year although it runs into January; the spring term stands at mid-year.
 */
export function targetSpan(code: string): { year: number; quarter: number } | null {
  const period = parsePeriod(code);
  if (period?.kind === 'term') {
    return period.part === 1 ? { year: period.year, quarter: 4 } : { year: period.year + 1, quarter: 2 };
  }
  const [year, quarter] = [endYear(code), quarterNumber(code)];
  return year === null || quarter === null ? null : { year, quarter };
}
