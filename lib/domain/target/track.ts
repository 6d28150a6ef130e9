import { Exact, finite, isNumber } from '../decimal.ts';
import { parsePeriod, stepPeriod } from '../period.ts';
import { comparePeriods } from '../period-dates.ts';
import { targetSpan } from '../period-schedule.ts';
import type { Frequency, IndicatorKind } from '../vocabulary.ts';

/** A figure of one unit: of a flow what happened within its period, of anything else the level at its end. */
export type TrackPoint = { period: string; value: number | null };

/** What came before a target, as far as its year lets it be judged. */
export type Track = {
  /** Level at the end of the year before; 0 for a flow. Null where nobody knows. */
  base: number | null;
  /** What the year before brought; null where it is not known whole. */
  lastYear: number | null;
  /** What single periods brought, oldest first. */
  gains: number[];
  /** Where the year itself stands: the newest level, of a flow its sum so far; null before its first figure. */
  latest: number | null;
  /** Periods of the year that are told, and that it has. */
  passed: number;
  of: number;
  /** Share of last year's way gone by the end of each of its quarters; null where a quarter is not known. */
  path: number[] | null;
};

const PERIODS: Record<Frequency, number> = { year: 1, half_year: 2, term: 2, quarter: 4, month: 12 };

/** @param points figures of one frequency; others are left out. */
export function trackOf(
  points: readonly TrackPoint[],
  year: number,
  is: { kind: IndicatorKind; frequency: Frequency },
): Track {
  const own = points
    .filter(({ period }) => parsePeriod(period)?.kind === is.frequency)
    .sort((a, b) => comparePeriods(a.period, b.period));
  const flow = is.kind === 'flow';
  const of = PERIODS[is.frequency];
  const within = (wanted: number) => own.filter(({ period }) => targetSpan(period)?.year === wanted);
  const known = own.filter((point): point is { period: string; value: number } => isNumber(point.value));
  const told = within(year).filter(({ value }) => isNumber(value));
  const last = told.at(-1);
  return {
    base: flow ? 0 : endOf(own, year - 1),
    lastYear: flow ? wholeSum(within(year - 1), of) : difference(endOf(own, year - 1), endOf(own, year - 2)),
    gains: flow ? known.map(({ value }) => value) : steps(known),
    latest: flow ? sum(told) : (last?.value ?? null),
    passed: last ? within(year).indexOf(last) + 1 : 0,
    of,
    path: of === 4 ? pathOf(within(year - 1), flow ? 0 : endOf(own, year - 2), flow) : null,
  };
}

/** The level at a year's end: the period that closes it, and no other. */
function endOf(points: readonly TrackPoint[], year: number): number | null {
  const closing = points.findLast(({ period }) => {
    const span = targetSpan(period);
    return span?.year === year && span.quarter === 4;
  });
  return closing?.value ?? null;
}

function difference(a: number | null, b: number | null): number | null {
  return isNumber(a) && isNumber(b) ? finite(new Exact(a).minus(b)) : null;
}

function sum(points: readonly TrackPoint[]): number | null {
  if (points.length === 0) return null;
  return finite(points.reduce((all: Exact, { value }) => all.plus(value ?? 0), new Exact(0)));
}

function wholeSum(points: readonly TrackPoint[], of: number): number | null {
  return points.filter(({ value }) => isNumber(value)).length === of ? sum(points) : null;
}

/** Differences between one period and the next; a gap between two figures says nothing about either period. */
function steps(points: readonly { period: string; value: number }[]): number[] {
  return points.flatMap(({ period, value }, at) => {
    const before = points[at - 1];
    const gain = before && stepPeriod(before.period, 1) === period ? difference(value, before.value) : null;
    return gain === null ? [] : [gain];
  });
}

function pathOf(quarters: readonly TrackPoint[], start: number | null, flow: boolean): number[] | null {
  if (quarters.length !== 4 || start === null || !quarters.every(({ value }) => isNumber(value))) return null;
  const levels = quarters.map(({ value }, at) => (flow ? (sum(quarters.slice(0, at + 1)) ?? 0) : (value ?? 0)));
  const way = new Exact(levels.at(-1) ?? 0).minus(start);
  if (way.isZero()) return null;
  return levels.map((level) => finite(new Exact(level).minus(start).dividedBy(way)) ?? 0);
}
