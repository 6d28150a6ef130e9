import { Exact, finite, isNumber } from '../decimal.ts';
import { splitTarget } from '../split-target.ts';

/** A place that takes part in a split. */
export type Part = {
  /** Where it stands before the year; 0 for a flow, null where nobody knows. */
  base: number | null;
  /** By what its share is reckoned; null where nobody knows. */
  weight: number | null;
};

/**
 * A county's target spread over places that add up to it. What is split is the way from where they stand to the
 * county's target, by largest remainder, so that a place that is further on is not asked to fall back; of a flow,
 * which starts from nothing, that is the whole target. A place of which it is not known where it stands gets none.
 * Null where there is nothing to go by, or where a place would have to go the other way.
 */
export function splitOver(target: number, parts: readonly Part[], decimals: number): (number | null)[] | null {
  const known = parts.filter(({ base }) => isNumber(base));
  const way = finite(known.reduce((left, { base }) => left.minus(base ?? 0), new Exact(target)));
  if (known.length === 0 || way === null) return null;
  const shares = splitTarget(
    way,
    known.map(({ weight }) => (isNumber(weight) && weight > 0 ? weight : 0)),
    decimals,
  );
  if (!shares) return null;
  let at = 0;
  return parts.map(({ base }) => {
    if (!isNumber(base)) return null;
    const share = shares[at] ?? 0;
    at += 1;
    return finite(new Exact(base).plus(share));
  });
}

/** What parts add up to, and by how much that misses the whole: positive where they are too much. Exact. */
export function sumProof(target: number, parts: readonly (number | null)[]): { sum: number; difference: number } {
  const sum = parts.reduce((all: Exact, part) => all.plus(isNumber(part) ? part : 0), new Exact(0));
  return { sum: finite(sum) ?? 0, difference: finite(sum.minus(target)) ?? 0 };
}

/** A rate that a place is to reach, and the whole of which it is a share. */
export type PooledPart = { target: number | null; denominator: number | null };

/**
 * The county's rate if every place reached its own, pooled as figures are; null where no place has both its rate
 * and its whole. `count` of `of` places are in it.
 */
export function pooledTarget(parts: readonly PooledPart[]): { rate: number | null; count: number; of: number } {
  const aimed = parts.filter(({ target }) => isNumber(target));
  const whole = aimed.filter(({ denominator }) => isNumber(denominator) && denominator > 0);
  const over = whole.reduce((all: Exact, { denominator }) => all.plus(denominator ?? 0), new Exact(0));
  const reached = whole.reduce(
    (all: Exact, { target, denominator }) => all.plus(new Exact(target ?? 0).times(denominator ?? 0)),
    new Exact(0),
  );
  return { rate: over.isZero() ? null : finite(reached.dividedBy(over)), count: whole.length, of: aimed.length };
}
