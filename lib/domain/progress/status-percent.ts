import { Exact, isNumber } from '../decimal.ts';
import { ABSENT, formatNumber } from '../number-format.ts';
import type { Status } from '../vocabulary.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds.ts';

/** The value that a shown ratio must stay below, so that no label says more than its light. */
function ceilingOf(status: Status, thresholds: Thresholds): number | null {
  switch (status) {
    case 'moving_away':
      return 0;
    case 'behind':
      return thresholds.slightlyBehind;
    case 'slightly_behind':
      return thresholds.onSchedule;
    case 'missed':
    case 'lost':
      return 1;
    default:
      return null;
  }
}

/**
 * A schedule ratio or a completion in per cent that never contradicts its verdict: 0.9996 beside
 * "slightly behind" is 99.9%, not 100%. Whole per cent unless `decimals` says otherwise.
 */
export function formatStatusPercent(
  ratio: number | null,
  status: Status,
  { thresholds = DEFAULT_THRESHOLDS, decimals = 0 }: { thresholds?: Thresholds; decimals?: number } = {},
): string {
  if (!isNumber(ratio)) return ABSENT;
  return `${statusNumber(new Exact(ratio).times(100), scaled(ceilingOf(status, thresholds)), decimals)}%`;
}

/** The ratio itself under the same promise, for a working: 0.75. */
export function formatStatusRatio(ratio: number | null, status: Status, thresholds = DEFAULT_THRESHOLDS): string {
  if (!isNumber(ratio)) return ABSENT;
  return statusNumber(new Exact(ratio), ceilingOf(status, thresholds), 2);
}

function scaled(ceiling: number | null): number | null {
  return ceiling === null ? null : ceiling * 100;
}

function statusNumber(value: Exact, ceiling: number | null, decimals: number): string {
  const rounded = value.toDecimalPlaces(decimals);
  // Where a tolerance carried the ratio over the edge the true number is shown as it is.
  const contradicts = ceiling !== null && rounded.greaterThanOrEqualTo(ceiling) && value.lessThan(ceiling);
  if (!contradicts) return formatNumber(rounded.toNumber(), decimals);
  return formatNumber(value.toDecimalPlaces(decimals + 1, Exact.ROUND_FLOOR).toNumber(), decimals + 1);
}
