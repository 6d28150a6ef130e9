import { countsAsVillage, type PlaceUnit, withinPlace } from '../place.ts';
import type { Sizes } from './rule.ts';

/** What is known of people and land by place code; a place that is not in it gets its share of its parent's. */
export type Measures = Readonly<Record<string, Partial<Pick<Sizes, 'registered' | 'resident' | 'elderly' | 'area'>>>>;

/** Share of residents who are 60 and over where no count is known. */
const USUAL_ELDERLY_SHARE = 0.2;

/** Every size of a place: units counted from the tree, people and land as known or by the number of villages. */
export function sizesOf(code: string, units: readonly PlaceUnit[], measures: Measures): Sizes {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const inside = withinPlace(code, units);
  const townships = inside.filter(({ kind }) => kind === 'township');
  const measured = (name: 'registered' | 'resident' | 'elderly' | 'area') =>
    measureOf(code, name, units, byCode, measures);
  const resident = measured('resident');
  return {
    village_units: inside.filter(({ kind }) => kind === 'village').length,
    villages: inside.filter((unit) => countsAsVillage(unit, byCode.get(unit.parent ?? ''))).length,
    townships: townships.length,
    towns: townships.filter(({ sort }) => sort !== 'street').length,
    registered: measured('registered'),
    resident,
    elderly: measured('elderly') || resident * USUAL_ELDERLY_SHARE,
    area: measured('area'),
  };
}

/** 0 where nothing is known up to the top of the tree; rules that need the size are silent then. */
function measureOf(
  code: string,
  name: 'registered' | 'resident' | 'elderly' | 'area',
  units: readonly PlaceUnit[],
  byCode: ReadonlyMap<string, PlaceUnit>,
  measures: Measures,
): number {
  const own = Object.hasOwn(measures, code) ? measures[code]?.[name] : undefined;
  if (own !== undefined) return own;
  const parent = byCode.get(code)?.parent;
  if (!parent || !byCode.has(parent)) return 0;
  const part = villageUnits(code, units);
  const whole = villageUnits(parent, units);
  return whole === 0 ? 0 : (measureOf(parent, name, units, byCode, measures) * part) / whole;
}

function villageUnits(code: string, units: readonly PlaceUnit[]): number {
  return withinPlace(code, units).filter(({ kind }) => kind === 'village').length;
}
