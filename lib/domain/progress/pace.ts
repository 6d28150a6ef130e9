import { Exact, finite, isNumber } from '../decimal.ts';
import { quarterCountOf } from './schedule.ts';

export type PaceInput = {
  /** 0 for a flow. */
  baseline: number | null;
  value: number | null;
  target: number;
  /** Quarters that are over. */
  quarter: number;
  quarterCount?: number;
};

export type Pace = {
  /** Gained in an average quarter so far. */
  perQuarter: number;
  /** Where that pace leads by the end. */
  projected: number;
  /** What each quarter left must bring; 0 where the target is met, null where no quarter is left. */
  needed: number | null;
  /** By how much the projection misses the target; 0 where it reaches it. */
  short: number;
};

/** The end of the span at the pace so far, and the pace still needed; null before the first quarter is over. */
export function paceOf({ baseline, value, target, quarter, quarterCount }: PaceInput): Pace | null {
  if (!isNumber(baseline) || !isNumber(value) || !isNumber(target) || !isNumber(quarter) || quarter <= 0) return null;
  const count = quarterCountOf({ quarterCount });
  const passed = Math.min(quarter, count);
  const rising = target >= baseline;
  const pace = new Exact(value).minus(baseline).dividedBy(passed);
  const end = pace.times(count).plus(baseline);
  const gap = rising ? new Exact(target).minus(end) : end.minus(target);
  const met = rising ? value >= target : value <= target;
  const left = new Exact(target).minus(value).dividedBy(count - passed);
  const [perQuarter, projected] = [finite(pace), finite(end)];
  const short = gap.greaterThan(0) ? finite(gap) : 0;
  if (perQuarter === null || projected === null || short === null) return null;
  return { perQuarter, projected, short, needed: met ? 0 : passed >= count ? null : finite(left) };
}
