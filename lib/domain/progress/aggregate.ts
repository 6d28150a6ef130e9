import { finite, isNumber } from '../decimal.ts';
import type { Status } from '../vocabulary.ts';
import { bandOf } from './bands.ts';
import type { Thresholds } from './thresholds.ts';
import type { Verdict } from './verdict.ts';

export type Progress = {
  /** Median of the capped ratios; null where not rated. */
  ratio: number | null;
  status: Status;
  /** How many indicators are rated, how many of those are on schedule, how many carry a target at all. */
  rated: number;
  onSchedule: number;
  targeted: number;
  /** Places of the rated verdicts in the list given, from the lowest ratio to the highest. */
  order: readonly number[];
  /** Of those, the one in the middle, or the two. */
  middle: readonly number[];
};

/** The most that a single indicator may count for. */
const RATIO_CAP = 1.5;
const UNAIMED: readonly Status[] = ['watched'];
/** Left out by right, not by absence: they do not lower the coverage. */
const NOT_MISSED: readonly Status[] = ['level_only', 'not_due', 'not_started'];

/**
 * Progress of a domain, a township or the county. Ratios of different things are never averaged:
 * the median stands for them, unless too many are missing.
 */
export function domainProgress(
  verdicts: readonly Pick<Verdict, 'status' | 'ratio'>[],
  thresholds: Thresholds,
): Progress {
  const counted = verdicts.map(countedRatio);
  const order = [...verdicts.keys()]
    .filter((at) => isNumber(counted[at]))
    .sort((a, b) => (counted[a] ?? 0) - (counted[b] ?? 0) || a - b);
  const targeted = verdicts.filter(({ status }) => !UNAIMED.includes(status)).length;
  const expected = verdicts.filter(({ status }) => !UNAIMED.includes(status) && !NOT_MISSED.includes(status)).length;
  const middle = middleOf(order);
  const ratio = mean(middle.map((at) => counted[at] ?? 0));
  const enough = order.length > 0 && order.length / expected >= thresholds.coverageShare;
  return {
    ratio: enough ? ratio : null,
    status: enough && ratio !== null ? bandOf(ratio, thresholds, 0) : 'not_rated',
    rated: order.length,
    onSchedule: order.filter((at) => onSchedule(verdicts[at], thresholds)).length,
    targeted,
    order,
    middle,
  };
}

/** What a verdict brings to the median; null where it is left out. */
export function countedRatio({ status, ratio }: Pick<Verdict, 'status' | 'ratio'>): number | null {
  const capped = isNumber(ratio) ? Math.min(RATIO_CAP, Math.max(0, ratio)) : null;
  switch (status) {
    case 'achieved':
    case 'held':
      return Math.max(1, capped ?? 1);
    case 'lost':
      // What was to be held and is lost has no way to measure, but it is rated: at nothing.
      return capped ?? 0;
    case 'on_schedule':
    case 'slightly_behind':
    case 'behind':
    case 'moving_away':
    case 'missed':
      return capped;
    default:
      return null;
  }
}

function onSchedule(verdict: Pick<Verdict, 'status' | 'ratio'> | undefined, thresholds: Thresholds): boolean {
  if (verdict?.status === 'lost' || verdict?.status === 'missed') return false;
  if (verdict?.status === 'on_schedule') return true;
  return verdict !== undefined && (countedRatio(verdict) ?? 0) >= thresholds.onSchedule;
}

function middleOf(order: readonly number[]): number[] {
  if (order.length === 0) return [];
  return order.slice(Math.ceil(order.length / 2) - 1, Math.floor(order.length / 2) + 1);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : finite(values.reduce((sum, value) => sum + value, 0) / values.length);
}
