import type { IndicatorRow } from '../read/catalogue-rows.ts';
import type { ShapeRow } from '../read/demonstration-rows.ts';
import { ratio } from './cell.ts';
import { bell } from './chance.ts';
import { type Place, WEIGHTS } from './places.ts';
import { fitShares, share } from './share.ts';
import type { Cells, World } from './world.ts';

/**
 * A ratio of which every place has its own: denominators from a weight times `per`, or from another
 * indicator, and numerators that pool to the county's level exactly. `spread` is how far places differ,
 * in the ratio's own unit; "urban" makes the share of town dwellers the pattern, "<EDU02" keeps every
 * numerator within that of another indicator.
 */
export function rateCells(world: World, shape: ShapeRow, at: number): Cells {
  const indicator = world.indicator(shape.code);
  const holders = indicator.level === 'village' ? world.villages : world.townships;
  const denominators = denominatorsOf(world, shape, holders, at);
  const whole = denominators.reduce((a, b) => a + b, 0);
  const factor = indicator.factor ?? 1;
  const level = world.path(shape)(at) ?? 0;
  const caps = capsOf(world, shape, indicator, holders, denominators, at);
  const rates = holders.map((place) => rateOf(world, shape, indicator, place, at, level) / factor);
  const numerators = fitShares(Math.round((level * whole) / factor), denominators, rates, caps);
  return new Map(holders.map((place, n) => [place.code, ratio(indicator, numerators[n] ?? 0, denominators[n] ?? 0)]));
}

/** A ratio whose numerators are the figures of another indicator; what was not achieved is shared among the places. */
export function ratioOfCells(world: World, shape: ShapeRow, at: number): Cells {
  const indicator = world.indicator(shape.code);
  const [basis = ''] = shape.basis;
  const holders = indicator.level === 'village' ? world.villages : world.townships;
  const numerators = holders.map((place) => world.inForce(basis, place, at));
  const whole = numerators.reduce((a, b) => a + b, 0);
  const level = world.path(shape)(at) ?? 100;
  const failures = share(
    Math.round((whole * (indicator.factor ?? 1)) / level) - whole,
    holders.map((place, n) => {
      const weight = Math.exp((shape.spread ?? 0) * (bell(`${shape.code}|${place.code}`) - 0.8 * place.township.pace));
      return (numerators[n] ?? 0) * weight;
    }),
  );
  return new Map(
    holders.map((place, n) => {
      const numerator = numerators[n] ?? 0;
      return [place.code, ratio(indicator, numerator, numerator + (failures[n] ?? 0))];
    }),
  );
}

function denominatorsOf(world: World, shape: ShapeRow, holders: readonly Place[], at: number): number[] {
  const [basis = ''] = shape.basis;
  const weight = WEIGHTS.find((name) => name === basis);
  const bases = holders.map((place) => {
    if (!world.applies(shape.code, place)) return 0;
    return weight ? world.weigh(weight, place) * (shape.per ?? 1) : world.inForce(basis, place, at);
  });
  const whole = bases.reduce((a, b) => a + b, 0);
  return weight ? share(Math.round(whole), bases) : bases;
}

function capsOf(
  world: World,
  shape: ShapeRow,
  indicator: IndicatorRow,
  holders: readonly Place[],
  denominators: readonly number[],
  at: number,
): number[] {
  const within = shape.basis.find((word) => word.startsWith('<'))?.slice(1);
  if (within) {
    const outer = world.cells(within, '', at);
    return holders.map((place) => outer.get(place.code)?.numerator ?? 0);
  }
  return indicator.max === indicator.factor ? [...denominators] : denominators.map(() => Number.POSITIVE_INFINITY);
}

/** A place's own rate: the county's, a lasting difference, faster or slower growth, and the chance of the quarter. */
function rateOf(
  world: World,
  shape: ShapeRow,
  indicator: IndicatorRow,
  place: Place,
  at: number,
  level: number,
): number {
  const { township } = place;
  if (shape.basis.includes('urban')) return (township.urban * level) / averageUrban(world);
  const spread = shape.spread ?? 0;
  const key = `${shape.code}|${place.code}`;
  const better = indicator.direction === 'lower' ? -1 : 1;
  const lasting = spread * (0.55 * bell(key) + 0.45 * better * township.pace);
  const start = world.path(shape)(world.start) ?? level;
  const growth = (level - start) * (0.5 * township.pace + 0.4 * bell(`${key}|growth`));
  const rate = level + lasting + growth + (shape.wobble ?? 0) * bell(`${key}|${at}`);
  return Math.min(indicator.max ?? Number.POSITIVE_INFINITY, Math.max(0, rate));
}

function averageUrban(world: World): number {
  const residents = world.townships.map(({ township }) => township.residents);
  const urban = world.townships.reduce((sum, { township }) => sum + township.residents * township.urban, 0);
  return urban / residents.reduce((a, b) => a + b, 0);
}
