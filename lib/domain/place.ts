import type { UnitKind, UnitSort } from './vocabulary.ts';

export type PlaceUnit = { code: string; parent: string | null; kind: UnitKind; sort: UnitSort };

/**
 * Whether a place is one of the villages that shares of villages are taken over: every village and
 * rural community, but not the communities of a sub-district, which are urban.
 */
export function countsAsVillage(
  unit: Pick<PlaceUnit, 'kind' | 'sort'>,
  parent: Pick<PlaceUnit, 'sort'> | undefined,
): boolean {
  return unit.kind === 'village' && !(unit.sort === 'community' && parent?.sort === 'street');
}

/** A place and all below it, in the order of the list. */
export function withinPlace(code: string, units: readonly PlaceUnit[]): PlaceUnit[] {
  const inside = new Set([code]);
  let grown = true;
  while (grown) {
    const below = units.filter((unit) => !inside.has(unit.code) && unit.parent !== null && inside.has(unit.parent));
    for (const unit of below) inside.add(unit.code);
    grown = below.length > 0;
  }
  return units.filter((unit) => inside.has(unit.code));
}
