import { Exact, finite, isNumber, placesOf } from './decimal.ts';

/** numerator ÷ denominator × factor, rounded once. A denominator of 0 makes it not applicable, never 0 % or 100 %. */
export function ratioOf(
  numerator: number | null,
  denominator: number | null,
  { factor, decimals }: { factor: number | null; decimals?: number },
): { state: 'reported'; value: number } | { state: 'not_applicable' | 'missing'; value: null } {
  if (!isNumber(numerator) || !isNumber(denominator)) return { state: 'missing', value: null };
  if (denominator === 0) return { state: 'not_applicable', value: null };
  const exact = new Exact(numerator).dividedBy(denominator).times(factor ?? 1);
  const value = finite(decimals === undefined ? exact : exact.toDecimalPlaces(placesOf(decimals)));
  return value === null ? { state: 'missing', value: null } : { state: 'reported', value };
}

/** What a running total gained between two of its values: 20, then 54: the quarter is 34. Null where one is missing. */
export function gainOf(now: number | null, before: number | null): number | null {
  return isNumber(now) && isNumber(before) ? finite(new Exact(now).minus(before)) : null;
}
