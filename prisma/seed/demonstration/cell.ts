import type { IndicatorRow } from '../read/catalogue-rows.ts';
import type { Cell } from './world.ts';

export const DOES_NOT_APPLY: Cell = { value: null, numerator: null, denominator: null };

/** An amount, with no more decimals than the indicator has. */
export function amount(value: number): Cell {
  return { value, numerator: null, denominator: null };
}

/** A ratio from whole parts, rounded once to the indicator's decimals; it does not apply without a denominator. */
export function ratio(
  indicator: Pick<IndicatorRow, 'factor' | 'decimals'>,
  numerator: number,
  denominator: number,
): Cell {
  if (denominator === 0) return DOES_NOT_APPLY;
  const scale = 10 ** indicator.decimals;
  const value = Math.round((numerator * (indicator.factor ?? 1) * scale) / denominator) / scale;
  return { value, numerator, denominator };
}

/** Rounded to the indicator's decimals. */
export function rounded(indicator: Pick<IndicatorRow, 'decimals'>, value: number): number {
  const scale = 10 ** indicator.decimals;
  return Math.round(value * scale) / scale;
}
