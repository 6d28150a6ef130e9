import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { Drawing } from './Drawing.tsx';
import { finite, round1 } from './number.ts';

export type MultipleProps = {
  label: string | null;
  values: readonly (number | null)[];
  /** Drawn behind, where there is something of the same measure to compare with. */
  behind: readonly (number | null)[] | null;
  /** The scale that all of them share. */
  low: number;
  high: number;
  hue: string;
  demonstration: boolean;
};

const [WIDTH, HEIGHT, EDGE] = [150, 56, 5];

/** One of many small charts on one scale. */
export function Multiple({ label, values, behind, low, high, hue, demonstration }: MultipleProps) {
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [EDGE, WIDTH - EDGE]);
  const y = scaleLinear([low, high > low ? high : low + 1], [HEIGHT - EDGE, EDGE]);
  const path = line<number | null>()
    .digits(1)
    .defined((value) => finite(value) !== null)
    .x((_, at) => x(at))
    .y((value) => y(value ?? 0));
  const last = values.findLastIndex((value) => finite(value) !== null);
  return (
    <Drawing label={label} box={[0, 0, WIDTH, HEIGHT]}>
      <path d={`M0 ${HEIGHT - EDGE}H${WIDTH}`} stroke="var(--color-line-2)" />
      {behind ? (
        <path d={path(behind.slice()) ?? 'M0 0'} fill="none" stroke="var(--color-none)" strokeWidth="1.2" />
      ) : null}
      <path d={path(values.slice()) ?? 'M0 0'} fill="none" stroke={hue} strokeWidth="2" />
      {last < 0 ? null : (
        <circle
          cx={round1(x(last))}
          cy={round1(y(values[last] ?? 0))}
          r="3.5"
          fill={demonstration ? 'var(--color-surface)' : hue}
          stroke={hue}
          strokeWidth="1.6"
        />
      )}
    </Drawing>
  );
}
