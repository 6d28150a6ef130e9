import type { ShapeRow } from '../read/demonstration-rows.ts';
import type { Pack } from '../read/pack.ts';
import { quarterIndex } from './calendar.ts';
import { type CountyPath, countyPath } from './path.ts';
import { placesOf, weigher } from './places.ts';
import { shapeCells } from './shapes.ts';
import type { Cells, World } from './world.ts';

/** @param first the quarter in which the demonstration begins. */
export function makeWorld(pack: Pack, first: string): World {
  const indicators = new Map(pack.indicators.rows.map((row) => [row.code, row]));
  const shapes = new Map(pack.shapes.rows.map((row) => [shapeKey(row.code, row.dimension), row]));
  const exempt = new Set(
    pack.events.rows.filter((row) => row.kind === 'not_applicable').map((row) => `${row.indicator}|${row.unit}`),
  );
  const places = placesOf(pack);
  const kept = new Map<string, Cells>();
  const paths = new Map<ShapeRow, CountyPath>();

  const world: World = {
    start: quarterIndex(first) - 1,
    townships: places.filter((place) => place.kind === 'township'),
    villages: places.filter((place) => place.kind === 'village'),
    weigh: weigher(places),
    countyCode: pack.profile.code,
    indicator: (code) => known(indicators.get(code), code),
    shape: (code, dimension) => known(shapes.get(shapeKey(code, dimension)), `${code} ${dimension}`),
    path(shape) {
      const own = (fact: Pack['facts']['rows'][number]) =>
        !fact.context && fact.indicator === shape.code && fact.dimension === shape.dimension;
      const path = paths.get(shape) ?? countyPath(shape, world.indicator(shape.code), pack.facts.rows.filter(own));
      paths.set(shape, path);
      return path;
    },
    cells(code, dimension, at) {
      const key = `${shapeKey(code, dimension)}|${at}`;
      const cells = kept.get(key) ?? shapeCells(world, world.shape(code, dimension), at);
      kept.set(key, cells);
      return cells;
    },
    inForce(code, place, at) {
      const yearly = world.indicator(code).frequency === 'year';
      // A figure of a year is in force from its end until the next one.
      const cells = world.cells(code, '', yearly ? Math.floor((at + 1) / 4) * 4 - 1 : at);
      const own = place && cells.get(place.code);
      if (own) return own.value ?? 0;
      const inside = place ? world.villages.filter((village) => village.township.code === place.code) : null;
      const parts = inside ? inside.map((village) => cells.get(village.code)) : [...cells.values()];
      return parts.reduce((sum, part) => sum + (part?.value ?? 0), 0);
    },
    applies: (code, place) => !exempt.has(`${code}|${place.code}`),
  };
  return world;
}

function shapeKey(code: string, dimension: string): string {
  return `${code}|${dimension}`;
}

function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`${what} is not in the seed files`);
  return found;
}
