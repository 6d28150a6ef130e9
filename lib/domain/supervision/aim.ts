import { Exact } from '../decimal.ts';
import { stepPeriod } from '../period.ts';
import { comparePeriods } from '../period-dates.ts';
import { targetSpan } from '../period-schedule.ts';
import { meetsTarget } from '../progress/bounds.ts';
import { expectedShare, parsePath } from '../progress/schedule.ts';
import type { Direction, Frequency, IndicatorKind, Operator } from '../vocabulary.ts';

/** What an indicator says of the figure that would end an item. */
export type AimedAt = {
  kind: IndicatorKind;
  direction: Direction;
  frequency: Frequency;
  decimals: number;
  bandLow: number | null;
  bandHigh: number | null;
};

export type AimTarget = { baseline: number | null; target: number; path: unknown };

/** A figure as far as it can end an item; of a flow the value is the sum since its year began. */
export type Brought = { period: string; value: number | null; operator: Operator };

const OFTEN: readonly Frequency[] = ['month', 'quarter'];

/**
 * The figure that the pace needed asks for by the end of the next quarter: the schedule's value then, rounded so
 * that it is never short of the schedule. What is collected less often is asked for its year's target. Null where
 * nothing is aimed at, or the way has no beginning and so no next step but the target itself.
 */
export function expectedNext(indicator: AimedAt, target: AimTarget | null, period: string): number | null {
  const { kind, direction, frequency, decimals, bandLow, bandHigh } = indicator;
  if (direction === 'neutral') return null;
  if (direction === 'band') return bandLow ?? bandHigh;
  if (!target) return null;
  const quarter = OFTEN.includes(frequency) ? (targetSpan(stepPeriod(period, 1) ?? '')?.quarter ?? 4) : 4;
  const baseline = kind === 'flow' ? 0 : target.baseline;
  if (baseline === null) return target.target;
  const share = expectedShare({ path: parsePath(target.path) }, quarter);
  const due = new Exact(target.target).minus(baseline).times(share).plus(baseline);
  const rounded = due
    .toDecimalPlaces(decimals, direction === 'lower' ? Exact.ROUND_FLOOR : Exact.ROUND_CEIL)
    .toNumber();
  return direction === 'lower' ? Math.max(rounded, target.target) : Math.min(rounded, target.target);
}

/** Whether a figure of that period can end an item opened over another: none before it, of a flow none of another year. */
export function countsFor(opened: string, { kind }: Pick<AimedAt, 'kind'>, period: string): boolean {
  if (comparePeriods(period, opened) < 0) return false;
  const asked = targetSpan(stepPeriod(opened, 1) ?? '')?.year;
  return kind !== 'flow' || targetSpan(period)?.year === asked;
}

/** Whether a figure proves that what was expected has come. */
export function reaches({ value, operator }: Brought, expected: number, indicator: AimedAt): boolean {
  if (value === null) return false;
  const { direction, bandLow, bandHigh } = indicator;
  if (direction !== 'band') return meetsTarget(value, operator, expected, direction);
  // A band is reached from the side on which the expected edge lies, and not by going past the other one.
  const fromBelow = bandLow === null || bandHigh === null || expected - bandLow <= bandHigh - expected;
  const inside = (bandLow === null || value >= bandLow) && (bandHigh === null || value <= bandHigh);
  return inside && meetsTarget(value, operator, expected, fromBelow ? 'higher' : 'lower');
}

/** The first figure that brought what an item opened over `opened` expected; null where none has. */
export function meetingFigure<Row extends Brought>(
  { period, expected }: { period: string; expected: number },
  indicator: AimedAt,
  rows: readonly Row[],
): Row | null {
  const reaching = rows.filter((row) => countsFor(period, indicator, row.period) && reaches(row, expected, indicator));
  return reaching.sort((a, b) => comparePeriods(a.period, b.period))[0] ?? null;
}

export type Settled = 'met' | 'reopened' | null;

/**
 * What the figures make of an item: met as soon as one that counts reaches what was expected, open again where a
 * revision leaves none that does. A later quarter that falls back is news of its own and opens nothing; what somebody
 * ended with a reason stays ended, and what expects no figure is left alone.
 */
export function settle(
  item: { state: 'open' | 'met' | 'ended'; period: string; expected: number | null },
  indicator: AimedAt,
  rows: readonly Brought[],
): Settled {
  const { state, period, expected } = item;
  if (expected === null || state === 'ended') return null;
  const reached = meetingFigure({ period, expected }, indicator, rows) !== null;
  if (state === 'open') return reached ? 'met' : null;
  return reached ? null : 'reopened';
}
