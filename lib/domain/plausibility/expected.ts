import { isNumber } from '../decimal.ts';
import { periodContains, periodMonths } from '../period-dates.ts';
import { yearsBetween } from '../period-schedule.ts';
import type { CheckContext, Known } from './context.ts';

export type Expected = {
  /** What the known figures lead one to expect, for the length of the period. */
  value: number;
  /** Years to the nearest known figure where the period lies outside of them; 0 between two. */
  years: number;
  demonstration: boolean;
  /** The known figure that is named in a sentence. */
  source: Known;
};

/** What the figures known already would have for a period: on the line between two, at the last one beyond. */
export function expectedAt(
  known: readonly Known[],
  { indicator, period }: Pick<CheckContext, 'indicator' | 'period'>,
): Expected | null {
  const flow = indicator.kind === 'flow';
  const points = realFirst(known).flatMap((source) => {
    const at = yearsBetween(period, source.period);
    return at === null ? [] : [{ at, source, level: flow ? source.value / months(source.period) : source.value }];
  });
  const before = points.filter(({ at }) => at <= 0).at(-1);
  const after = points.find(({ at }) => at >= 0);
  const nearest = before && after ? (-before.at <= after.at ? before : after) : (before ?? after);
  if (!nearest) return null;
  const between = before && after && after.at > before.at;
  const level = between
    ? before.level + ((after.level - before.level) * -before.at) / (after.at - before.at)
    : nearest.level;
  const value = level * (flow ? months(period) : 1);
  if (!isNumber(value)) return null;
  return {
    value,
    years: (before && after) || periodContains(nearest.source.period, period) ? 0 : Math.abs(nearest.at),
    demonstration: nearest.source.demonstration,
    source: nearest.source,
  };
}

/** In time; where a real figure and a made-up one end on the same day, the real one. */
function realFirst(known: readonly Known[]): Known[] {
  const real = known.filter((one) => !one.demonstration);
  const free = known.filter(
    (one) => one.demonstration && !real.some((other) => yearsBetween(one.period, other.period) === 0),
  );
  return [...real, ...free].sort((a, b) => yearsBetween(b.period, a.period) ?? 0);
}

function months(period: string): number {
  return periodMonths(period) ?? 3;
}
