import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { Drawing } from './Drawing.tsx';
import { finite, round1 } from './number.ts';

export type SparklineProps = {
  label: string;
  /** Oldest first; null is a gap. */
  values: readonly (number | null)[];
  hue: string;
  /** The last value is demonstration data: its dot is hollow. */
  demonstration?: boolean;
  width?: number;
  height?: number;
};

/** A course without axes: only its shape is to be seen, the figures stand beside it. */
export function Sparkline({ label, values, hue, demonstration, width = 96, height = 24 }: SparklineProps) {
  const clean = values.map(finite);
  const known = clean.filter((value) => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const x = scaleLinear([0, Math.max(1, clean.length - 1)], [4, width - 4]);
  const y = scaleLinear(known.length ? [low, high > low ? high : low + 1] : [0, 1], [height - 4, 4]);
  const path = line<number | null>()
    .digits(1)
    .defined((value) => value !== null)
    .x((_, i) => x(i))
    .y((value) => y(value ?? 0))(clean);
  const last = clean.findLastIndex((value) => value !== null);
  return (
    <Drawing className="spark" label={label} box={[0, 0, width, height]}>
      <path d={path ?? 'M0 0'} fill="none" stroke={hue} strokeWidth="1.6" />
      {last < 0 ? null : (
        <circle
          cx={round1(x(last))}
          cy={round1(y(clean[last] ?? 0))}
          r="3"
          fill={demonstration ? 'var(--color-surface)' : hue}
          stroke={hue}
          strokeWidth="1.4"
        />
      )}
    </Drawing>
  );
}
