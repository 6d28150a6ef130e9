import type { IndicatorRow } from '../read/catalogue-rows.ts';
import type { ShapeRow } from '../read/demonstration-rows.ts';
import { amount, DOES_NOT_APPLY } from './cell.ts';
import { bell } from './chance.ts';
import { type Place, WEIGHTS } from './places.ts';
import { share } from './share.ts';
import type { Cells, World } from './world.ts';

/** The county's amount shared among the places by a weight, each a little above or below what the weight alone gives. */
export function splitCells(world: World, shape: ShapeRow, at: number): Cells {
  const indicator = world.indicator(shape.code);
  const holders = indicator.level === 'village' ? world.villages : world.townships;
  const scale = 10 ** indicator.decimals;
  const parts =
    indicator.kind === 'to_date' && at > world.start
      ? grown(world, shape, holders, at)
      : share(wholeAt(world, shape, indicator, at), weightsOf(world, shape, holders, at));
  const weights = weightsOf(world, shape, holders, at);
  // A place without a weight is exempt; one that only lacks what another indicator counts has none yet.
  const exempt = (place: Place, n: number) =>
    weights[n] === 0 && (isWeight(shape) || !world.applies(shape.code, place));
  return new Map(
    holders.map((place, n) => [place.code, exempt(place, n) ? DOES_NOT_APPLY : amount((parts[n] ?? 0) / scale)]),
  );
}

/** A running total: what each had a quarter ago, and its share of what the county gained since. */
function grown(world: World, shape: ShapeRow, holders: readonly Place[], at: number): number[] {
  const indicator = world.indicator(shape.code);
  const gained = wholeAt(world, shape, indicator, at) - wholeAt(world, shape, indicator, at - 1);
  const before = world.cells(shape.code, shape.dimension, at - 1);
  const gains = share(Math.max(0, gained), weightsOf(world, shape, holders, at));
  return holders.map(
    (place, n) => Math.round((before.get(place.code)?.value ?? 0) * 10 ** indicator.decimals) + (gains[n] ?? 0),
  );
}

/** The county's amount as a whole number of its smallest unit. */
function wholeAt(world: World, shape: ShapeRow, indicator: IndicatorRow, at: number): number {
  return Math.round((world.path(shape)(at) ?? 0) * 10 ** indicator.decimals);
}

function isWeight(shape: ShapeRow): boolean {
  return WEIGHTS.some((name) => name === shape.basis[0]);
}

function weightsOf(world: World, shape: ShapeRow, holders: readonly Place[], at: number): number[] {
  const { code, dimension } = shape;
  const [basis = ''] = shape.basis;
  const weight = WEIGHTS.find((name) => name === basis);
  const spread = shape.spread ?? 0;
  const wobble = shape.wobble ?? 0;
  return holders.map((place) => {
    if (!world.applies(code, place)) return 0;
    const base = weight ? world.weigh(weight, place) : world.inForce(basis, place, at);
    const lasting = spread * (bell(`${code}|${dimension}|${place.code}`) + 0.4 * place.township.pace);
    return base * Math.exp(lasting + wobble * bell(`${code}|${dimension}|${place.code}|${at}`));
  });
}
