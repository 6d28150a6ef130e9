/** How much of the greatest value the axis shows at least, so that next to nothing does not look like a leap. */
const LEAST_SHOWN = 0.1;
/** Room under the lowest value, as a part of what is shown. */
const BELOW = 0.25;

/**
 * Where the value axis of lines may start so that shares that lie close together can be told apart: above 0 only
 * where less than half of an axis from 0 would be used. Null for an axis that starts at 0.
 */
export function axisBase(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  if (known.length === 0) return null;
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (low <= 0 || low * 2 < high) return null;
  const shown = Math.max(high - low, high * LEAST_SHOWN);
  return Math.max(0, low - shown * BELOW) || null;
}
