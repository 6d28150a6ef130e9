import type { Geometry, Position } from 'geojson';
import type { Locale, UnitSort } from '#lib/domain/vocabulary.ts';
import type { MapUnit } from '#lib/features/township-map/view.ts';
import { listed } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';

export type PlacedUnit = MapUnit & { sort: UnitSort; lng: number | null; lat: number | null };

const KM_PER_DEGREE = 111.32;
const ROUND_LENGTHS = [1, 2, 5, 10, 20, 50, 100] as const;

/** A stored boundary, if it is one. */
function outlineGeometry(stored: unknown): Geometry | null {
  if (typeof stored !== 'object' || stored === null || !('type' in stored) || !('coordinates' in stored)) return null;
  const { type, coordinates } = stored;
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates)) return null;
  return { type, coordinates } as Geometry;
}

/** The real outline with the places that have a sourced point; null where the county may not or cannot show it. */
export function outlineView(stored: unknown, units: readonly PlacedUnit[], locale: Locale) {
  const geometry = outlineGeometry(stored);
  if (!geometry) return null;
  const t = translator(locale, 'summary');
  const km = scaleLength(geometry);
  const points = units.flatMap((unit) => {
    if (unit.lng === null || unit.lat === null) return [];
    const name = locale === 'zh' ? unit.nameZh : unit.nameEn;
    return [
      { name, lng: unit.lng, lat: unit.lat, kind: unit.sort === 'street' ? ('seat' as const) : ('town' as const) },
    ];
  });
  return {
    geometry,
    points,
    scaleBar: { km, label: t('km', { n: km }) },
    label: t('outlineLabel', {
      places: listed(
        points.map(({ name }) => name),
        locale,
      ),
    }),
  };
}

/** A round length of about a third of the county's width. */
function scaleLength(geometry: Geometry): number {
  const points = 'coordinates' in geometry ? flat(geometry.coordinates) : [];
  const lngs = points.map(([lng = 0]) => lng);
  const lats = points.map(([, lat = 0]) => lat);
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
  const width = (Math.max(...lngs) - Math.min(...lngs)) * KM_PER_DEGREE * Math.cos((middle * Math.PI) / 180);
  return ROUND_LENGTHS.findLast((length) => length <= width / 3) ?? ROUND_LENGTHS[0];
}

function flat(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  if (typeof coordinates[0] === 'number') return [coordinates as Position];
  return coordinates.flatMap(flat);
}

const SORTS = ['street', 'town', 'township'] as const;

/** "4个街道、11个镇、3个乡" */
export function unitCounts(units: readonly { sort: UnitSort }[], locale: Locale): string {
  const t = translator(locale, 'summary');
  const counts = SORTS.map((sort) => ({ sort, n: units.filter((unit) => unit.sort === sort).length }));
  return listed(
    counts.filter(({ n }) => n > 0).map(({ sort, n }) => t(`count_${sort}`, { n })),
    locale,
  );
}
