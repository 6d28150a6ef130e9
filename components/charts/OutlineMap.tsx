import type { Geometry } from 'geojson';
import { Drawing } from './Drawing.tsx';
import { round1 } from './number.ts';
import { type Outline, outlinePath } from './outline-path.ts';

type MapPoint = {
  name: string;
  lng: number;
  lat: number;
  /** seat: filled square. town: ring. */
  kind: 'seat' | 'town';
  /** On which side of the mark its name stands; by default the one with more room. */
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
export function OutlineMap({ label, geometry, points = [], scaleBar }: OutlineMapProps) {
  const outline = outlinePath(geometry);
  return (
    <Drawing className="outline" label={label} box={[0, 0, outline.width, outline.height + 30]}>
      <path
        d={outline.path}
        fill="var(--color-celadon-soft)"
        stroke="var(--color-celadon)"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      <g
        fontSize="13"
        fill="var(--color-ink)"
        paintOrder="stroke"
        stroke="var(--color-celadon-soft)"
        strokeWidth="3"
        strokeLinejoin="round"
      >
        {points.map((point) => (
          <Point key={point.name} point={point} outline={outline} />
        ))}
      </g>
      <ScaleBar outline={outline} km={scaleBar.km} label={scaleBar.label} />
    </Drawing>
  );
}

function Point({ point, outline }: { point: MapPoint; outline: Outline }) {
  const { x, y } = outline.at(point.lng, point.lat);
  const toStart = point.side ? point.side === 'start' : x > outline.width * 0.62;
  return (
    <>
      {point.kind === 'seat' ? (
        <rect x={round1(x - 4.5)} y={round1(y - 4.5)} width="9" height="9" fill="var(--color-cinnabar)" stroke="none" />
      ) : (
        <circle cx={x} cy={y} r="3.5" fill="var(--color-surface)" stroke="var(--color-ink)" strokeWidth="1.6" />
      )}
      <text x={round1(toStart ? x - 9 : x + 9)} y={round1(y + 4.5)} textAnchor={toStart ? 'end' : undefined}>
        {point.name}
      </text>
    </>
  );
}

function ScaleBar({ outline, km, label }: { outline: Outline; km: number; label: string }) {
  const length = round1(Math.min(km * outline.pixelsPerKm, outline.width - 20));
  return (
    <g transform={`translate(${round1(outline.width - length - 6)} ${round1(outline.height + 24)})`}>
      <path d={`M0 -5V0H${length}V-5`} stroke="var(--color-ink-2)" fill="none" />
      <text x={round1(length / 2)} y="-8" textAnchor="middle" fontSize="13" fill="var(--color-ink-2)">
        {label}
      </text>
    </g>
  );
}
