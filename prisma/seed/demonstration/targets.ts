import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import type { IndicatorRow } from '../read/catalogue-rows.ts';
import type { ShapeRow } from '../read/demonstration-rows.ts';
import { unitId } from '../units.ts';
import { rounded } from './cell.ts';
import { bell } from './chance.ts';
import { type Place, WEIGHTS } from './places.ts';
import { capacities } from './shape-places.ts';
import { share } from './share.ts';
import type { World } from './world.ts';

/** JSON columns are written and read in different types; a path is four shares or absent. */
export type TargetRecord = Omit<Row.Target, 'path'> & { path?: number[] };
/** `rise` where a plan says by how much, so that a township that is further on is to rise as well. */
type Aim = { target: number; rise: number | null; basis: string; demonstration: boolean };

/** Value of the county or of a township at the end of a quarter; null where the figure does not apply. */
export type Levels = (unit: string, at: number) => number | null;

/**
 * Targets of one indicator for three years: the county's, and the townships' that add up to it or share its rate.
 * A year whose baseline is not known yet starts from what the year before is to reach.
 */
export function targetRecords(
  world: World,
  shape: ShapeRow,
  levels: Levels,
  years: readonly number[],
  lastKnown: number,
): TargetRecord[] {
  const indicator = world.indicator(shape.code);
  if (indicator.direction === 'neutral' || indicator.direction === 'band') return [];
  const townships = indicator.level === 'county' ? [] : world.townships;
  const planned = new Map<string, number>();
  const inForce = (year: number) => `${Math.min(year, Math.floor(lastKnown / 4))}-01-20`;

  return years.flatMap((year) => {
    const before = (unit: string): number | null => {
      if (indicator.kind === 'flow') return 0;
      return year * 4 - 1 <= lastKnown ? levels(unit, year * 4 - 1) : (planned.get(unit) ?? null);
    };
    const baseline = before(world.countyCode);
    const aim = aimOf(indicator, shape, year, baseline);
    if (!aim) return [];
    const parts = partsOf(world, shape, indicator, aim, townships, before);
    const aims = [{ unit: world.countyCode, baseline, target: aim.target }, ...parts];
    for (const { unit, baseline, target } of aims) planned.set(unit, reached(indicator, baseline, target));
    // Where nothing is and nothing is planned nothing is asked: no target is met by doing nothing.
    const asked = aims.filter(
      ({ baseline, target }) => indicator.direction === 'lower' || baseline !== 0 || target !== 0,
    );
    return asked.map(({ unit, baseline, target }) => {
      return {
        ...{ countyCode: world.countyCode, indicatorCode: indicator.code, unitId: unitId(unit), year, version: 1 },
        ...{ baseline, target, basis: aim.basis, inForceFrom: inForce(year), reason: null, setBy: null, setAt: null },
        // What the catalogue asks of the county is real; how it is spread over townships is not.
        demonstration: aim.demonstration || unit !== world.countyCode,
        ...(shape.path ? { path: shape.path.map((percent) => percent / 100) } : {}),
      };
    });
  });
}

/** The year's plan where one is given, else what the catalogue asks for; null where neither does. */
function aimOf(indicator: IndicatorRow, shape: ShapeRow, year: number, baseline: number | null): Aim | null {
  const plan = shape.plans.find(({ key }) => key === `${year}`)?.text;
  const rise = plan?.startsWith('+') ? Number(plan) : plan === undefined ? indicator.targetIncrease : null;
  const basis = plan === undefined ? (indicator.targetBasis ?? 'plan') : 'plan';
  if (rise !== null) {
    return baseline === null ? null : { target: rounded(indicator, baseline + rise), rise, basis, demonstration: true };
  }
  if (plan !== undefined)
    return { target: Number(plan), rise: Number(plan) - (baseline ?? Number(plan)), basis, demonstration: true };
  return indicator.target === null ? null : { target: indicator.target, rise: null, basis, demonstration: false };
}

function partsOf(
  world: World,
  shape: ShapeRow,
  indicator: IndicatorRow,
  { target, rise: planned }: Aim,
  townships: readonly Place[],
  before: (unit: string) => number | null,
): { unit: string; baseline: number | null; target: number }[] {
  const asked = townships.filter((place) => world.applies(shape.code, place) && before(place.code) !== null);
  const bases = asked.map((place) => before(place.code) ?? 0);
  if (indicator.overUnits !== 'sum') {
    return asked.map((place, n) => {
      const baseline = bases[n] ?? 0;
      const aim =
        planned === null
          ? target
          : Math.min(indicator.max ?? Number.POSITIVE_INFINITY, rounded(indicator, baseline + planned));
      return { unit: place.code, baseline, target: aim };
    });
  }
  const scale = 10 ** indicator.decimals;
  const rise = Math.round(target * scale) - bases.reduce((sum, base) => sum + Math.round(base * scale), 0);
  const rises = share(Math.max(0, rise), weightsOf(world, shape, indicator, asked, bases));
  return asked.map((place, n) => {
    const base = bases[n] ?? 0;
    return { unit: place.code, baseline: base, target: (Math.round(base * scale) + (rises[n] ?? 0)) / scale };
  });
}

/** What is still to be had counts where places queue; elsewhere a township's size, as a plan would see it. */
function weightsOf(
  world: World,
  shape: ShapeRow,
  indicator: IndicatorRow,
  asked: readonly Place[],
  bases: readonly number[],
): number[] {
  if (shape.shape === 'places') {
    const room = roomByTownship(world, shape);
    return asked.map((place, n) => Math.max(0, (room.get(place.code) ?? 0) - (bases[n] ?? 0)));
  }
  const weight = WEIGHTS.find((name) => name === shape.basis[0]) ?? 'villages';
  return asked.map((place) => {
    const lasting = (shape.spread ?? 0) * bell(`${shape.code}||${place.code}`);
    return world.weigh(weight, place) * Math.exp(lasting + 0.12 * bell(`plan|${indicator.code}|${place.code}`));
  });
}

function roomByTownship(world: World, shape: ShapeRow): Map<string, number> {
  const holders = shape.basis[0] === 'villages' ? world.villages : world.townships;
  const room = new Map<string, number>();
  for (const [at, capacity] of capacities(world, shape, holders).entries()) {
    const code = holders[at]?.township.code ?? '';
    room.set(code, (room.get(code) ?? 0) + capacity);
  }
  return room;
}

/** Where a year is expected to end: at its target, or at its baseline where that lies beyond. */
function reached({ direction }: IndicatorRow, baseline: number | null, target: number): number {
  if (baseline === null) return target;
  return direction === 'lower' ? Math.min(baseline, target) : Math.max(baseline, target);
}
