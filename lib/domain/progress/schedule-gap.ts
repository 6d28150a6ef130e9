import { Exact, finite, isNumber } from '../decimal.ts';
import type { Direction, IndicatorKind } from '../vocabulary.ts';

type Way = {
  kind: IndicatorKind;
  direction: Direction;
  /** Share of the way that is done; of a ceiling, the share used up. */
  completion: number | null;
  expected: number | null;
};

/** The most and the least that one indicator may bring to the gap of many: a whole way. */
const FURTHEST = 100;

/**
 * How far ahead (positive) or behind (negative) of what was due, in percentage points; null where there is no way.
 * A ceiling is ahead where less is used than could be by now.
 */
export function scheduleGap({ kind, direction, completion, expected }: Way): number | null {
  if (!isNumber(completion) || !isNumber(expected)) return null;
  const ahead = new Exact(completion).minus(expected).times(100);
  return finite(kind === 'flow' && direction === 'lower' ? ahead.negated() : ahead);
}

/** The gap in the middle of many, each counted up to a whole way: gaps of different things are never averaged. */
export function medianGap(gaps: readonly (number | null)[]): number | null {
  const known = gaps
    .filter(isNumber)
    .map((gap) => Math.max(-FURTHEST, Math.min(FURTHEST, gap)))
    .sort((a, b) => a - b);
  const [low, high] = [known[Math.ceil(known.length / 2) - 1], known[Math.floor(known.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
