/** A coordinate with one decimal. What is no number at all becomes 0: a drawing never carries NaN. */
export function round1(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return Number.isFinite(rounded) ? rounded + 0 : 0;
}

/** The value where it can be drawn, else null. */
export function finite(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= LARGEST ? value : null;
}

/** Beyond this, scales lose their digits; no figure of a county comes near. */
const LARGEST = 1e15;

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
