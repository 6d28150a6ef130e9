import { Decimal } from 'decimal.js';

/** Figures carry at most 15 significant digits; 40 keep every sum and quotient of them exact enough to round once. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

/** A plain number of at most 15 significant digits, or null where it is no finite number. */
export function finite(value: Decimal | number | null): number | null {
  if (value === null) return null;
  const exact = typeof value === 'number' ? value : value.toSignificantDigits(15).toNumber();
  return Number.isFinite(exact) ? exact + 0 : null;
}

/** Half away from zero at that many decimals, which a double alone gets wrong at 1.005. */
export function roundTo(value: number, decimals: number): number | null {
  if (!Number.isFinite(value)) return null;
  return finite(new Exact(value).toDecimalPlaces(placesOf(decimals)));
}

/** Decimals as the catalogue gives them, kept within what a figure can hold. */
export function placesOf(decimals: number): number {
  return Number.isFinite(decimals) ? Math.min(15, Math.max(0, Math.trunc(decimals))) : 0;
}

/** A number that stands for something: not null, not NaN, not infinite. */
export function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
