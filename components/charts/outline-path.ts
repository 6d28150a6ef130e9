import { geoIdentity } from 'd3-geo';
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
  const all = rings.flat();
  const south = Math.min(...all.map(([, lat]) => lat));
  const north = Math.max(...all.map(([, lat]) => lat));
  const shrink = Math.cos((((finite(south) ?? 0) + (finite(north) ?? 0)) / 2) * (Math.PI / 180));
  const flat = rings.map((ring) => ring.map(([lng, lat]): Pair => [lng * shrink, lat]));
  const project = geoIdentity().reflectY(true);
  if (all.length) project.fitWidth(WIDTH - 2 * MARGIN, { type: 'MultiLineString', coordinates: flat });
  const place = (lng: number, lat: number) => {
    const [x, y] = project([lng * shrink, lat]) ?? [0, 0];
    return { x: round1(x + MARGIN), y: round1(y + MARGIN) };
  };
  const path = rings.map((ring) => ringPath(ring.map(([lng, lat]) => place(lng, lat)))).join('');
  return {
    path: path || 'M0 0',
    width: WIDTH,
    height: all.length ? place(0, south).y + MARGIN : WIDTH / 2,
    pixelsPerKm: all.length ? project.scale() / KM_PER_DEGREE : 1,
    at: place,
  };
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
