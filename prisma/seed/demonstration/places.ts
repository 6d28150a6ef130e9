import { countsAsVillage } from '#lib/domain/place.ts';
import type { PlaceRow } from '../read/demonstration-rows.ts';
import type { Pack } from '../read/pack.ts';
import type { UnitRow } from '../read/place-rows.ts';
import { bell } from './chance.ts';

/** A township or village of the demonstration. */
export type Place = {
  code: string;
  kind: 'township' | 'village';
  sort: UnitRow['sort'];
  /** The township it lies in; itself for a township. */
  township: PlaceRow;
  /** False for the urban communities, which shares of villages leave out. */
  counts: boolean;
  /** Villages of a township, all of them and those that count; 1 or 0 for a village. */
  villages: number;
  counted: number;
};

/** What parts are weighed by. */
export const WEIGHTS = ['registered', 'residents', 'rural', 'villages', 'area'] as const;
type Weight = (typeof WEIGHTS)[number];
export type Weigh = (weight: Weight, place: Place) => number;

/** Townships first, then villages, each in the order of the file. */
export function placesOf({ units, places }: Pick<Pack, 'units' | 'places'>): Place[] {
  const rows = new Map(places.rows.map((row) => [row.code, row]));
  const byCode = new Map(units.rows.map((row) => [row.code, row]));
  const villages = units.rows.flatMap((row): Place[] => {
    const township = rows.get(row.parent ?? '');
    if (row.kind !== 'village' || !township) return [];
    const counts = countsAsVillage(row, byCode.get(row.parent ?? ''));
    return [
      { code: row.code, kind: 'village', sort: row.sort, township, counts, villages: 1, counted: counts ? 1 : 0 },
    ];
  });
  const townships = units.rows.flatMap((row): Place[] => {
    const township = rows.get(row.code);
    if (row.kind !== 'township' || !township) return [];
    const own = villages.filter((village) => village.township === township);
    const counted = own.filter((village) => village.counts).length;
    return [
      { code: row.code, kind: 'township', sort: row.sort, township, counts: true, villages: own.length, counted },
    ];
  });
  return [...townships, ...villages];
}

/** Communities of a town centre hold more people than a village. */
const COMMUNITY_FACTOR = 1.9;

/** Weights of places; a village's are its township's, shared among its villages by a size of its own. */
export function weigher(places: readonly Place[]): Weigh {
  const size = new Map<string, number>();
  const all = new Map<string, number>();
  const rural = new Map<string, number>();
  for (const place of places) {
    if (place.kind !== 'village') continue;
    const own = Math.exp(0.45 * bell(`size|${place.code}`)) * (place.sort === 'community' ? COMMUNITY_FACTOR : 1);
    size.set(place.code, own);
    add(all, place.township.code, own);
    if (place.counts) add(rural, place.township.code, own);
  }
  return (weight, place) => {
    const { township } = place;
    if (weight === 'villages') return place.counted;
    const whole = weight === 'rural' ? township.residents * (1 - township.urban) : township[weight];
    if (place.kind === 'township') return place.counted === 0 && weight === 'rural' ? 0 : whole;
    if (weight === 'rural' && !place.counts) return 0;
    const sizes = weight === 'rural' ? rural : all;
    return (whole * (size.get(place.code) ?? 0)) / (sizes.get(township.code) ?? 1);
  };
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
