import { Static } from '#components/ui/Static.tsx';
import { Drawing } from './Drawing.tsx';
import { Hatch } from './Hatch.tsx';
import { LineNames, nameRows, nameWidth, ROW } from './LineNames.tsx';
import { lineMark } from './line-mark.ts';
import type { LinesChartProps } from './lines-props.ts';
import { finite, round1 } from './number.ts';
import { SeriesAxes } from './SeriesAxes.tsx';
import { coursePath } from './SeriesGuides.tsx';
import { type Frame, seriesFrame } from './series-frame.ts';

/** A few lines in one chart, told apart by shape and colour and named at their ends. */
export function LinesChart({ variant = 'wide', ...props }: LinesChartProps) {
  return <LinesDrawing props={props} variant={variant} />;
}

/** Both drawings, of which the style sheet shows the one that fits its column. */
export function ResponsiveLinesChart(props: Omit<LinesChartProps, 'variant'>) {
  return (
    <Static className="cq">
      <LinesDrawing props={{ ...props, id: `${props.id}w` }} variant="wide" className="wide" />
      <LinesDrawing props={{ ...props, id: `${props.id}p` }} variant="phone" className="phone" />
    </Static>
  );
}

type LinesDrawingProps = { props: LinesChartProps; variant: 'wide' | 'phone'; className?: string };

function LinesDrawing({ props, variant, className }: LinesDrawingProps) {
  const { id, label, slots, lines, unit, tick, base } = props;
  const wide = variant === 'wide';
  const points = lines.flatMap((line) => line.points);
  const frame = seriesFrame({ slots, points, tick, base }, variant, wide ? nameWidth(lines) : 0);
  const foot = frame.base + (slots.some((slot) => slot.group) ? 48 : 30);
  const rows = wide ? [] : nameRows(lines, frame.width);
  return (
    <Drawing className={className} label={label} box={[0, 0, frame.width, foot + rows.length * ROW]} steps>
      <defs>
        {lines.map((line, at) => (
          <Hatch key={line.key} id={`${id}h${at}`} hue={lineMark(at).hue} />
        ))}
      </defs>
      <SeriesAxes frame={frame} slots={slots} unit={unit} tick={tick} />
      {lines.map((line, at) => (
        <path
          key={line.key}
          d={coursePath(
            line.points.map(({ value }) => value),
            frame,
          )}
          stroke={lineMark(at).hue}
          strokeWidth="2.2"
          fill="none"
        />
      ))}
      {slots.map((slot, at) => (
        <Marks key={slot.key} id={id} lines={lines} slot={at} frame={frame} />
      ))}
      <LineNames lines={lines} frame={frame} rows={wide ? null : rows} top={foot + 8} />
    </Drawing>
  );
}

type MarksProps = { id: string; lines: LinesChartProps['lines']; slot: number; frame: Frame };

/** All lines of one period before the next, so that the arrow keys walk through time. */
function Marks({ id, lines, slot, frame }: MarksProps) {
  return lines.map((line, at) => {
    const point = line.points[slot];
    if (!point || point.state === 'not_applicable') return null;
    const value = finite(point.value);
    const { shape, hue } = lineMark(at);
    const [x, y] = [round1(frame.x(slot)), round1(value === null ? frame.base : frame.y(value))];
    const fill = value === null ? 'var(--color-surface)' : point.demonstration ? `url(#${id}h${at})` : hue;
    return (
      <path
        key={line.key}
        d={shape}
        transform={`translate(${x} ${y})`}
        fill={fill}
        stroke={value === null ? 'var(--color-none)' : hue}
        strokeWidth="1.6"
        strokeDasharray={value === null ? '2.5 2.5' : undefined}
      >
        <title>{point.label}</title>
      </path>
    );
  });
}
