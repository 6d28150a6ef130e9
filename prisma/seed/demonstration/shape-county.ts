import { parseFormula, workOut } from '#lib/domain/computed.ts';
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

/** The county's ratio of two other indicators, by the catalogue's formula. */
export function quotientCells(world: World, shape: ShapeRow, at: number): Cells {
  const indicator = world.indicator(shape.code);
  const formula = parseFormula(indicator.computedFrom ?? '');
  if (!formula || !('indicator' in formula.denominator)) return NONE;
  const numerator = world.inForce(formula.numerator, null, at);
  const denominator = world.inForce(formula.denominator.indicator, null, at);
  const found = workOut(formula, { numerator, denominator }, indicator);
  if (!found) return NONE;
  return new Map([[world.countyCode, { value: found.value, numerator: found.numerator, denominator }]]);
}
