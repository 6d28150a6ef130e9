import { splitTarget } from '#lib/domain/split-target.ts';

/** Splits a whole number over weights so that the parts add up to it exactly. Without any weight nothing is given. */
export function share(total: number, weights: readonly number[]): number[] {
  return splitTarget(total, weights) ?? weights.map(() => 0);
}

/**
 * Whole numerators that add up to `total`, each as near its wished rate as that allows.
 * @param caps most that each may hold; Infinity where a rate has no upper bound.
 */
export function fitShares(
  total: number,
  denominators: readonly number[],
  rates: readonly number[],
  caps: readonly number[],
): number[] {
  const parts = denominators.map((denominator, at) =>
    Math.max(0, Math.min(caps[at] ?? 0, Math.floor(denominator * (rates[at] ?? 0)))),
  );
  const gap = total - parts.reduce((a, b) => a + b, 0);
  if (gap < 0) return minus(parts, share(-gap, parts));
  const room = parts.map((part, at) => {
    const cap = caps[at] ?? 0;
    return Number.isFinite(cap) ? cap - part : (denominators[at] ?? 0);
  });
  return minus(
    parts,
    share(gap, room).map((part) => -part),
  );
}

function minus(parts: readonly number[], taken: readonly number[]): number[] {
  return parts.map((part, at) => part - (taken[at] ?? 0));
}
