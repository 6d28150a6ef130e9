import { Exact, finite, isNumber, placesOf } from './decimal.ts';

/**
 * Splits a target by weights with the largest remainder, so that the shares add up to it exactly:
 * 100 by 412 / 287 / 301 → 41 / 29 / 30. Shares have `decimals` decimals; equal remainders go to the
 * earlier one. Null where there is nothing to go by: no weight above 0, a negative one, or a target
 * finer than its decimals.
 */
export function splitTarget(target: number, weights: readonly number[], decimals = 0): number[] | null {
  if (!isNumber(target) || !weights.every((weight) => isNumber(weight) && weight >= 0)) return null;
  const sum = weights.reduce((all: Exact, weight) => all.plus(weight), new Exact(0));
  const scale = new Exact(10).pow(placesOf(decimals));
  const units = new Exact(target).abs().times(scale);
  if (sum.isZero() || !units.isInteger() || units.greaterThan(Number.MAX_SAFE_INTEGER)) return null;
  const shares = weights.map((weight) => units.times(weight).dividedBy(sum));
  const floors = shares.map((share) => share.floor());
  const left = units.minus(floors.reduce((all, floor) => all.plus(floor), new Exact(0))).toNumber();
  const order = shares
    .map((share, at) => ({ at, rest: share.minus(floors[at] ?? 0) }))
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.at - b.at);
  const raised = new Set(order.slice(0, left).map(({ at }) => at));
  const sign = target < 0 ? -1 : 1;
  return floors.map(
    (floor, at) =>
      (finite(
        floor
          .plus(raised.has(at) ? 1 : 0)
          .dividedBy(scale)
          .times(sign),
      ) ?? 0) + 0,
  );
}
