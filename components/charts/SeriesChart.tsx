import { Static } from '#components/ui/Static.tsx';
import type { FigureState } from '#lib/domain/vocabulary.ts';
import { Drawing } from './Drawing.tsx';
import { Hatch } from './Hatch.tsx';
import { finite, round1 } from './number.ts';
import { SeriesAxes } from './SeriesAxes.tsx';
import { ColumnSteps, GapBracket, SeriesGuides } from './SeriesGuides.tsx';
import { EndLabels, KeyRows, keyHeight, keyRows } from './SeriesLabels.tsx';
import { SeriesMarks } from './SeriesMarks.tsx';
import { seriesFrame } from './series-frame.ts';
import { endLabels, endWidth } from './series-labels.ts';

/** A place on the time axis. `group` is written once under the slots that share it (the year). */
export type Slot = { key: string; tick: string; group: string };

export type SeriesPoint = {
  value: number | null;
  /** What the point says when read or hovered: "2022年二季度 95所". */
  label: string;
  state: FigureState;
  demonstration?: boolean;
  doubt?: boolean;
  /** The value is older than its slot: hollow dot; the label says its date. */
  stale?: boolean;
  /** Words written at the point itself; use sparingly (the last point, a turn). */
  note?: string;
};

/** Another line over the same slots, named at its end. null leaves a gap. */
export type SeriesGuide = { values: readonly (number | null)[]; label: string };

export type SeriesChartProps = {
  id: string;
  label: string;
  /** The time axis, oldest first; may reach beyond the last figure (to the year's end). */
  slots: readonly Slot[];
  /** By slot; shorter than `slots` where the rest lies in the future. */
  points: readonly SeriesPoint[];
  hue: string;
  /** Written above the value axis. */
  unit: string;
  /** Text of a tick of the value axis: charts do not know how numbers are written. */
  tick: (value: number) => string;
  /** line: levels and running totals. bars: what happened in each period. */
  shape?: 'line' | 'bars';
  /** Approved path (dashed ink). */
  path?: SeriesGuide | null;
  /** Target as a mark at one slot (by default the last), or as a level over all where `level` is true. */
  target?: { value: number; label: string; slot?: number; level?: boolean } | null;
  lastYear?: SeriesGuide | null;
  /** Continuation at the present pace (dotted); `area` names the sunken ground it lies on. */
  projection?: (SeriesGuide & { area: string }) | null;
  /** Bracket at the last slot between two values, with its words. */
  gap?: { from: number; to: number; label: string } | null;
  band?: { low: number; high: number; label: string } | null;
  /** The value axis starts at 0 unless this says where (state it in the subtitle). Never for bars. */
  base?: number;
  /** Character of the doubt mark. */
  doubtMark?: string;
  variant?: 'wide' | 'phone';
};

/** Figures over time against path and target. A period without a figure is a gap, never a joint and never 0. */
export function SeriesChart({ variant = 'wide', ...props }: SeriesChartProps) {
  return <SeriesDrawing props={props} variant={variant} />;
}

/** Both drawings, of which the style sheet shows the one that fits its column. */
export function ResponsiveSeriesChart(props: Omit<SeriesChartProps, 'variant'>) {
  return (
    <Static className="cq">
      <SeriesDrawing props={{ ...props, id: `${props.id}w` }} variant="wide" className="wide" />
      <SeriesDrawing props={{ ...props, id: `${props.id}p` }} variant="phone" className="phone" />
    </Static>
  );
}

type SeriesDrawingProps = { props: SeriesChartProps; variant: 'wide' | 'phone'; className?: string };

function SeriesDrawing({ props, variant, className }: SeriesDrawingProps) {
  const labels = endLabels(props);
  const wide = variant === 'wide';
  const frame = seriesFrame(props, variant, wide ? endWidth(labels) : 0);
  const rows = wide ? [] : keyRows(labels, frame.width);
  const foot = frame.base + (props.slots.some((slot) => slot.group) ? 48 : 30);
  const now = props.points.findLastIndex((point) => finite(point.value) !== null);
  const hatch = `${props.id}h`;
  const last = round1(frame.x(props.slots.length - 1));
  return (
    <Drawing className={className} label={props.label} box={[0, 0, frame.width, foot + keyHeight(rows)]} steps>
      <defs>
        <Hatch id={hatch} hue={props.hue} />
      </defs>
      <SeriesGuides props={props} frame={frame} now={now} />
      <SeriesAxes frame={frame} slots={props.slots} unit={props.unit} tick={props.tick} />
      <SeriesMarks props={props} frame={frame} hatch={`url(#${hatch})`} />
      {props.path && props.shape === 'bars' ? <ColumnSteps values={props.path.values} frame={frame} /> : null}
      <ProjectedDots props={props} x={frame.x} y={frame.y} from={now} />
      {props.gap ? <GapBracket gap={props.gap} x={last} frame={frame} /> : null}
      {wide ? (
        <EndLabels labels={labels} frame={frame} />
      ) : (
        <KeyRows
          rows={rows}
          hue={props.hue}
          level={props.target?.level ?? false}
          bars={props.shape === 'bars'}
          top={foot + 8}
        />
      )}
    </Drawing>
  );
}

type DotsProps = { props: SeriesChartProps; x: (slot: number) => number; y: (value: number) => number; from: number };

function ProjectedDots({ props, x, y, from }: DotsProps) {
  const ahead = (props.projection?.values ?? [])
    .map((value, slot) => ({ value: finite(value), slot }))
    .filter(({ slot }) => slot > from);
  return (
    <g fill="var(--color-surface)" stroke={props.hue} strokeWidth="1.6">
      {ahead.map(({ value, slot }) =>
        value === null ? null : <circle key={slot} cx={round1(x(slot))} cy={round1(y(value))} r="4.5" />,
      )}
    </g>
  );
}
