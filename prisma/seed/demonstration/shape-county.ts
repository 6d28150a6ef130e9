import type { ShapeRow } from '../read/demonstration-rows.ts';
import { amount, ratio, rounded } from './cell.ts';
import type { Cells, World } from './world.ts';

const NONE: Cells = new Map();

/** What is known of the county alone. `basis` is a ratio's denominator: a number, or the indicator that serves as one. */
export function countyCells(world: World, shape: ShapeRow, at: number): Cells {
  const level = world.path(shape)(at);
  if (level === null) return NONE;
  const indicator = world.indicator(shape.code);
  const [basis] = shape.basis;
  if (indicator.kind !== 'ratio' || basis === undefined) {
    return new Map([[world.countyCode, amount(rounded(indicator, level))]]);
  }
  const denominator = /^\d/.test(basis) ? Number(basis) : world.inForce(basis, null, at);
  const numerator = Math.round((level * denominator) / (indicator.factor ?? 1));
  return new Map([[world.countyCode, ratio(indicator, numerator, denominator)]]);
}

/** The villages and communities of each township, counted in the list of units. */
export function countedCells(world: World): Cells {
  return new Map(world.townships.map((place) => [place.code, amount(place.villages)]));
}

/** The county's ratio of two other indicators, the first one times `per`. */
export function quotientCells(world: World, shape: ShapeRow, at: number): Cells {
  const [over = '', under = ''] = shape.basis;
  const numerator = Math.round(world.inForce(over, null, at) * (shape.per ?? 1));
  const denominator = world.inForce(under, null, at);
  return new Map([[world.countyCode, ratio(world.indicator(shape.code), numerator, denominator)]]);
}
