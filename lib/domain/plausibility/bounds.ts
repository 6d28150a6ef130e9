import type { CheckContext, CheckedFigure, Finding } from './context.ts';

const DEPTH = { county: 0, township: 1, village: 2 } as const;

/** What cannot be at all: outside the hard bounds, broken counts, a level at which the figure does not exist. */
export function impossible({ value, numerator, denominator }: CheckedFigure, context: CheckContext): Finding[] {
  const { indicator, level } = context;
  const { min, max } = indicator;
  const found: Finding[] = [];
  if ((min !== null && value < min) || (max !== null && value > max)) {
    found.push({ rule: 'bounds', values: { low: min ?? '', high: max ?? '' } });
  }
  if (indicator.decimals === 0 && !Number.isInteger(value)) found.push({ rule: 'whole_number', values: {} });
  if (DEPTH[level] > DEPTH[indicator.level]) found.push({ rule: 'level', values: { level: indicator.level } });
  if (isPart(indicator.factor, max) && numerator != null && denominator != null && numerator > denominator) {
    found.push({ rule: 'parts_whole', values: { part: numerator, whole: denominator, period: '' } });
  }
  return found;
}

/** A share whose numerator is a part of its denominator, which its upper bound tells. */
function isPart(factor: number | null, max: number | null): boolean {
  return factor !== null && max === factor;
}
