import { line } from 'd3-shape';
import { finite, round1 } from './number.ts';
import { type Frame, TYPE } from './series-frame.ts';
import type { SeriesChartProps } from './series-props.ts';
import { textWidth } from './text.ts';

/** A line over the slots that breaks where a value is missing. */
export function coursePath(values: readonly (number | null)[], frame: Frame): string {
  const path = line<number | null>()
    .digits(1)
    .defined((value) => finite(value) !== null)
    .x((_, slot) => frame.x(slot))
    .y((value) => frame.y(value ?? 0));
  return path(values.slice()) || 'M0 0';
}

/** What lies under the figures: band, projected ground, last year, approved path, target, gap. */
export function SeriesGuides({ props, frame, now }: { props: SeriesChartProps; frame: Frame; now: number }) {
  const { band, projection, lastYear, path, target, hue } = props;
  return (
    <>
      {projection ? <ProjectedGround area={projection.area} frame={frame} from={now} /> : null}
      {band ? <Band low={band.low} high={band.high} frame={frame} /> : null}
      {props.range ? <Range range={props.range} hue={hue} bars={props.shape === 'bars'} frame={frame} /> : null}
      {lastYear ? (
        <path d={coursePath(lastYear.values, frame)} stroke="var(--color-none)" strokeWidth="1.5" fill="none" />
      ) : null}
      {path && props.shape !== 'bars' ? (
        <path
          d={coursePath(path.values, frame)}
          stroke="var(--color-ink)"
          strokeWidth="1.6"
          strokeDasharray="7 4"
          fill="none"
        />
      ) : null}
      {target && finite(target.value) !== null ? <TargetMark target={target} props={props} frame={frame} /> : null}
      {projection ? (
        <path
          d={coursePath(projection.values, frame)}
          stroke={hue}
          strokeWidth="2"
          strokeDasharray="2 4"
          strokeLinecap="round"
          fill="none"
        />
      ) : null}
    </>
  );
}

/** What each column should have reached: a line across it, over the column. */
export function ColumnSteps({ values, frame }: { values: readonly (number | null)[]; frame: Frame }) {
  const d = steps(values, frame);
  return (
    <g fill="none">
      <path d={d} stroke="var(--color-surface)" strokeWidth="5" />
      <path d={d} stroke="var(--color-ink)" strokeWidth="2" />
    </g>
  );
}

function steps(values: readonly (number | null)[], frame: Frame): string {
  const half = barWidth(frame) / 2 + 4;
  const strokes = values.map((value, slot) =>
    finite(value) === null ? '' : `M${round1(frame.x(slot) - half)} ${round1(frame.y(value ?? 0))}h${round1(half * 2)}`,
  );
  return strokes.join('') || 'M0 0';
}

export function barWidth(frame: Frame): number {
  return Math.min(44, frame.step * 0.6);
}

type Target = NonNullable<SeriesChartProps['target']>;

function TargetMark({ target, props, frame }: { target: Target; props: SeriesChartProps; frame: Frame }) {
  const y = round1(frame.y(target.value));
  if (target.level) {
    const d = `M${frame.left} ${y}H${round1(frame.right)}`;
    return <path d={d} stroke="var(--color-ink)" strokeWidth="1.6" strokeDasharray="7 4" />;
  }
  const x = round1(frame.x(target.slot ?? props.slots.length - 1));
  return <path d={`M${x - 9} ${y}h18`} stroke="var(--color-ink)" strokeWidth="3" />;
}

function Band({ low, high, frame }: { low: number; high: number; frame: Frame }) {
  const top = round1(frame.y(Math.max(low, high)));
  const height = round1(Math.abs(frame.y(low) - frame.y(high)));
  if (finite(low) === null || finite(high) === null) return null;
  return (
    <rect
      x={frame.left}
      y={top}
      width={round1(frame.right - frame.left)}
      height={height}
      fill="var(--color-celadon-soft)"
      stroke="var(--color-celadon-mid)"
    />
  );
}

type RangeProps = { range: NonNullable<SeriesChartProps['range']>; hue: string; bars: boolean; frame: Frame };

/** Between the slowest and the fastest: an area beside a line, a box over each slot of columns. */
function Range({ range, hue, bars, frame }: RangeProps) {
  const edges = range.low.map((low, slot) => ({ slot, low: finite(low), high: finite(range.high[slot] ?? null) }));
  const known = edges.flatMap(({ slot, low, high }) => (low === null || high === null ? [] : [{ slot, low, high }]));
  if (known.length === 0) return null;
  const at = (slot: number, value: number) => `${round1(frame.x(slot))} ${round1(frame.y(value))}`;
  if (!bars) {
    const there = known.map(({ slot, high }) => at(slot, high));
    const back = [...known].reverse().map(({ slot, low }) => at(slot, low));
    return <path d={`M${[...there, ...back].join('L')}Z`} fill={hue} fillOpacity="0.18" />;
  }
  const half = barWidth(frame) / 2;
  const boxes = known.map(
    ({ slot, low, high }) =>
      `M${round1(frame.x(slot) - half)} ${round1(frame.y(high))}h${round1(half * 2)}V${round1(frame.y(low))}h${round1(-half * 2)}Z`,
  );
  return <path d={boxes.join('')} fill={hue} fillOpacity="0.18" stroke={hue} strokeDasharray="2 4" />;
}

function ProjectedGround({ area, frame, from }: { area: string; frame: Frame; from: number }) {
  const x = round1(frame.x(Math.max(0, from)));
  const width = round1(frame.right - x);
  if (width <= 0) return null;
  return (
    <>
      <rect x={x} y={frame.top} width={width} height={frame.base - frame.top} fill="var(--color-sunken)" />
      {textWidth(area) * TYPE < width - 10 ? (
        <text x={x + 8} y={frame.base - 10} fontSize={TYPE} fill="var(--color-ink-2)">
          {area}
        </text>
      ) : null}
    </>
  );
}

/** Bracket between two values at the last slot. */
export function GapBracket({ gap, x, frame }: { gap: { from: number; to: number }; x: number; frame: Frame }) {
  const [from, to] = [finite(gap.from), finite(gap.to)];
  if (from === null || to === null) return null;
  const [a, b] = [round1(frame.y(from)), round1(frame.y(to))];
  return (
    <path
      d={`M${x} ${a}V${b}M${x - 5} ${a}h10M${x - 5} ${b}h10`}
      stroke="var(--color-cinnabar)"
      strokeWidth="2"
      fill="none"
    />
  );
}
