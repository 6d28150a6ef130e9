import type { ShapeRow } from '../read/demonstration-rows.ts';
import { amount, DOES_NOT_APPLY, ratio } from './cell.ts';
import { bell, chance } from './chance.ts';
import { type Place, WEIGHTS } from './places.ts';
import { share } from './share.ts';
import type { Cells, World } from './world.ts';

/** How much sooner or later a township's turns come, as a share of the queue: by its pace, and by chance. */
const PULL_OF_PACE = 0.07;
const PULL_OF_CHANCE = 0.08;

/**
 * Things of which a place has one or has not: the places stand in a queue, and the county's level says
 * how far down it has come. So nothing is ever lost again, and parts add up to the whole.
 * `basis` names the queue: villages, townships, hospitals, "8 towns" or "163 rural"; for villages a
 * second word names the indicator whose queue is used.
 */
export function placesCells(world: World, shape: ShapeRow, at: number): Cells {
  const indicator = world.indicator(shape.code);
  const holders = holdersOf(world, shape);
  const room = capacities(world, shape, holders);
  const all = room.reduce((sum, capacity) => sum + capacity, 0);
  const filled = Math.min(all, countAt(world, shape, all, at));
  const counts = new Map<string, number>();
  for (const slot of queue(shape, holders, room).slice(0, filled)) counts.set(slot, (counts.get(slot) ?? 0) + 1);

  const sums = sumsByPlace(world, shape, holders, room, counts);
  return new Map(
    [...sums].map(([code, { count, capacity }]) => {
      if (capacity === 0 && !isPlanned(shape)) return [code, DOES_NOT_APPLY];
      return [code, indicator.kind === 'ratio' ? ratio(indicator, count, capacity) : amount(count)];
    }),
  );
}

/** How many there are in the county; a share without points of its own counts what the queue's indicator counts. */
function countAt(world: World, shape: ShapeRow, all: number, at: number): number {
  const other = shape.points.length === 0 ? shape.basis[1] : undefined;
  const counted = other ? world.shape(other, '') : shape;
  const level = world.path(counted)(at) ?? 0;
  return Math.round(world.indicator(counted.code).kind === 'ratio' ? (level * all) / 100 : level);
}

function holdersOf(world: World, shape: ShapeRow): readonly Place[] {
  return shape.basis[0] === 'villages' ? world.villages : world.townships;
}

/** Most that each holder can have. */
export function capacities(world: World, shape: ShapeRow, holders = holdersOf(world, shape)): number[] {
  const [kind = '', second = ''] = shape.basis;
  const weight = WEIGHTS.find((name) => name === second);
  if (kind === 'villages') return holders.map((place) => place.counted);
  if (kind === 'townships') return holders.map(() => 1);
  if (kind === 'hospitals') return holders.map((place) => (place.sort === 'street' ? 0 : 1));
  if (weight) {
    const whole = Number(kind);
    return share(
      whole,
      holders.map((place) => world.weigh(weight, place)),
    );
  }
  const towns = holders
    .filter((place) => place.sort === 'town')
    .sort((a, b) => b.township.registered - a.township.registered);
  const chosen = new Set(towns.slice(0, Number(kind)));
  return holders.map((place) => (chosen.has(place) ? 1 : 0));
}

/** A plan that names some towns leaves the others at zero; they are not exempt. */
function isPlanned(shape: ShapeRow): boolean {
  return shape.basis[1] === 'towns';
}

/**
 * Codes of holders in the order of their turns, once for each thing they can have. The turns of one township
 * are spread over the whole queue, so that no township has to wait until all the others are done.
 */
function queue(shape: ShapeRow, holders: readonly Place[], room: readonly number[]): string[] {
  const [kind = '', second] = shape.basis;
  const name = kind === 'villages' && second ? second : shape.code;
  const slots = holders.flatMap((place, at) =>
    Array.from({ length: room[at] ?? 0 }, (_, nth) => ({ place, draw: chance(`${name}|turn|${place.code}|${nth}`) })),
  );
  const drawn = new Map<string, typeof slots>();
  for (const slot of slots) drawn.set(slot.place.township.code, [...(drawn.get(slot.place.township.code) ?? []), slot]);
  const turns = [...drawn.values()].flatMap((own) => {
    const township = own[0]?.place.township;
    const ahead = township ? PULL_OF_PACE * township.pace + PULL_OF_CHANCE * bell(`${name}|${township.code}`) : 0;
    const inOrder = own.sort((a, b) => a.draw - b.draw);
    return inOrder.map(({ place, draw }, nth) => ({ code: place.code, turn: (nth + draw) / own.length - ahead }));
  });
  return turns.sort((a, b) => a.turn - b.turn).map((slot) => slot.code);
}

/** By holder, or by township where the indicator is not collected in villages. */
function sumsByPlace(
  world: World,
  shape: ShapeRow,
  holders: readonly Place[],
  room: readonly number[],
  counts: ReadonlyMap<string, number>,
): Map<string, { count: number; capacity: number }> {
  const inVillages = world.indicator(shape.code).level === 'village';
  const sums = new Map<string, { count: number; capacity: number }>();
  for (const [at, place] of holders.entries()) {
    const code = inVillages ? place.code : place.township.code;
    const sum = sums.get(code) ?? { count: 0, capacity: 0 };
    sum.count += counts.get(place.code) ?? 0;
    sum.capacity += room[at] ?? 0;
    sums.set(code, sum);
  }
  return sums;
}
