import { Exact, finite, isNumber } from './decimal.ts';
import { isPercent, type UnitWords } from './unit-words.ts';

/** points: percentage points. percent: of the earlier value. difference: in the indicator's own unit. */
export type Change = { kind: 'points' | 'percent' | 'difference'; value: number } | { kind: 'none'; value: null };

/** Below this base a percentage says little: 2 schools more than 5 are "+2", not "+40 %". */
const SMALL_BASE = 20;
const NONE: Change = { kind: 'none', value: null };

/** How a figure moved. Shares move in percentage points, never in per cent. */
export function change(now: number | null, before: number | null, unit: UnitWords): Change {
  if (!isNumber(now) || !isNumber(before)) return NONE;
  const moved = new Exact(now).minus(before);
  if (isPercent(unit)) return changeOf('points', moved);
  if (Math.abs(before) < SMALL_BASE) return changeOf('difference', moved);
  return changeOf('percent', moved.dividedBy(new Exact(before).abs()).times(100));
}

function changeOf(kind: 'points' | 'percent' | 'difference', exact: Exact): Change {
  const value = finite(exact);
  return value === null ? NONE : { kind, value };
}
