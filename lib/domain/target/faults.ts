import { isDay } from '../calendar-day.ts';
import { Exact, isNumber } from '../decimal.ts';
import type { Direction, IndicatorKind } from '../vocabulary.ts';

/** What the catalogue says of an indicator, as far as its targets depend on it. */
export type Aimed = {
  kind: IndicatorKind;
  direction: Direction;
  min: number | null;
  max: number | null;
  decimals: number;
};

export type AmountFault = 'too_low' | 'too_high' | 'too_fine' | 'flow_begins_at_0';

/** Whether an indicator can have a target at all: what is only watched, or is to stay in a band, has none. */
export function isAimed({ direction }: Pick<Aimed, 'direction'>): boolean {
  return direction === 'higher' || direction === 'lower';
}

/** What is wrong with a target or a baseline; null where nothing is. */
export function amountFault(value: number, { min, max, decimals }: Aimed): AmountFault | null {
  if (min !== null && value < min) return 'too_low';
  if (max !== null && value > max) return 'too_high';
  return new Exact(value).decimalPlaces() > decimals ? 'too_fine' : null;
}

/** A flow begins each year from nothing. */
export function baselineFault(value: number | null, is: Aimed): AmountFault | null {
  if (value === null) return null;
  if (is.kind === 'flow') return value === 0 ? null : 'flow_begins_at_0';
  return amountFault(value, is);
}

export type DayFault = 'not_a_day' | 'is_past' | 'year_over' | 'too_early';

/**
 * What is wrong with the day from which a target counts. A revision begins today or later, so that nobody is judged
 * by what was not said yet; the first target of a year may have been decided before it was entered here.
 */
export function forceFault(
  day: string,
  { year, today, isFirst }: { year: number; today: string; isFirst: boolean },
): DayFault | null {
  if (!isDay(day)) return 'not_a_day';
  if (!isFirst && day < today) return 'is_past';
  if (isFirst && day < `${year - 1}-01-01`) return 'too_early';
  // A year that is over may still be judged by what is decided today, as a demonstration of the past is.
  return day > `${year}-12-31` && day > today ? 'year_over' : null;
}

export type PathFault = 'not_share' | 'falls' | 'not_whole';

/** A path of four cumulative percentages. It need not rise in every quarter, and never falls; the year ends at 100. */
export function pathFault(percents: readonly number[]): PathFault | null {
  if (percents.length !== 4 || !percents.every((one) => isNumber(one) && one >= 0 && one <= 100)) return 'not_share';
  if (percents.some((one, at) => one < (percents[at - 1] ?? 0))) return 'falls';
  return percents.at(-1) === 100 ? null : 'not_whole';
}

/** As a path is stored: shares of 1; null where it is what counts without an approved path. */
export function storedPath(percents: readonly number[] | null): number[] | null {
  if (percents === null || percents.every((one, at) => one === (at + 1) * 25)) return null;
  return percents.map((one) => new Exact(one).dividedBy(100).toNumber());
}
