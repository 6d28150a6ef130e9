import { Static } from '#components/ui/Static.tsx';
import { Drawing } from './Drawing.tsx';
import { Hatch } from './Hatch.tsx';
import { finite, round1 } from './number.ts';
import { SeriesAxes } from './SeriesAxes.tsx';
import { ColumnSteps, GapBracket, SeriesGuides } from './SeriesGuides.tsx';
import { EndLabels, KeyRows, keyHeight, keyRows } from './SeriesLabels.tsx';
import { SeriesMarks } from './SeriesMarks.tsx';
import { seriesFrame } from './series-frame.ts';
import { endLabels, endWidth } from './series-labels.ts';
import type { SeriesChartProps } from './series-props.ts';

export type { SeriesChartProps, SeriesPoint } from './series-props.ts';

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
