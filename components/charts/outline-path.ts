import type { Geometry, Position } from 'geojson';
import { finite, round1 } from './number.ts';

const KM_PER_DEGREE = 111.32;
const WIDTH = 358;
const MARGIN = 6;
/** Points nearer to each other than this are one: the eye sees no more, the page carries less. */
const FINEST = 1.6;

export type Outline = {
  path: string;
  width: number;
  height: number;
  pixelsPerKm: number;
  /** Place of a point given in degrees. */
  at: (lng: number, lat: number) => { x: number; y: number };
};

/** Draws degrees as they lie at the county's own latitude (longitude × cos), which is true to shape for so small an area. */
export function outlinePath(geometry: Geometry): Outline {
  const rings = ringsOf(geometry);
  const { west, east, south, north } = bounds(rings);
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const across = (east - west) * shrink;
  const scale = across > 0 ? (WIDTH - 2 * MARGIN) / across : 1;
  const at = (lng: number, lat: number) => ({
    x: round1((lng - west) * shrink * scale + MARGIN),
    y: round1((north - lat) * scale + MARGIN),
  });
  return {
    path: rings.map((ring) => ringPath(ring.map(([lng, lat]) => at(lng, lat)))).join('') || 'M0 0',
    width: WIDTH,
    height: at(west, south).y + MARGIN,
    pixelsPerKm: scale / KM_PER_DEGREE,
    at,
  };
}

function bounds(rings: readonly Pair[][]) {
  const all = rings.flat();
  if (all.length === 0) return { west: 0, east: 0, south: 0, north: 0 };
  const [west, east] = ends(all.map(([lng]) => lng));
  const [south, north] = ends(all.map(([, lat]) => lat));
  return { west, east, south, north };
}

function ends(values: readonly number[]): [number, number] {
  return values.reduce(
    ([low, high], value): [number, number] => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

type Pair = [number, number];

function ringsOf(geometry: Geometry): Pair[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates.map(pairs);
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flatMap((polygon) => polygon.map(pairs));
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(ringsOf);
  return [];
}

function pairs(ring: readonly Position[]): Pair[] {
  return ring.flatMap(([lng, lat]): Pair[] =>
    finite(lng) === null || finite(lat) === null ? [] : [[lng ?? 0, lat ?? 0]],
  );
}

/** Relative steps with one decimal: about half the text of absolute places. */
function ringPath(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let here = first;
  let path = `M${first.x} ${first.y}l`;
  for (const point of rest) {
    const dx = round1(point.x - here.x);
    const dy = round1(point.y - here.y);
    if (Math.hypot(dx, dy) < FINEST) continue;
    path += `${short(dx, path.endsWith('l'))}${short(dy, false)}`;
    here = point;
  }
  return `${path.endsWith('l') ? path.slice(0, -1) : path}Z`;
}

/** ".4" for 0.4, and no space before a minus. */
function short(value: number, first: boolean): string {
  const text = String(value).replace(/^(-?)0\./, '$1.');
  return first || text.startsWith('-') ? text : ` ${text}`;
}
