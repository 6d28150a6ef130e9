import type { Geometry } from 'geojson';

export type MapPoint = {
  name: string;
  lng: number;
  lat: number;
  /** seat: filled square. town: ring. */
  kind: 'seat' | 'town';
  /** On which side of the mark its name stands. */
  side?: 'start' | 'end';
};

export type OutlineMapProps = {
  id: string;
  label: string;
  /** Polygon or MultiPolygon in degrees. */
  geometry: Geometry;
  points?: readonly MapPoint[];
  scaleBar: { km: number; label: string };
};

/** The county's real outline. It locates and never encodes. */
export function OutlineMap(_: OutlineMapProps) {
  return null;
}
