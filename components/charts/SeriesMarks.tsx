import { finite, round1 } from './number.ts';
import { barWidth, coursePath } from './SeriesGuides.tsx';
import { type Frame, TYPE } from './series-frame.ts';
import type { SeriesChartProps, SeriesPoint } from './series-props.ts';
import { textWidth } from './text.ts';

type MarksProps = { props: SeriesChartProps; frame: Frame; hatch: string };

/** The figures themselves: a line with dots, or columns; a missing one is a dashed ring on the base line. */
export function SeriesMarks({ props, frame, hatch }: MarksProps) {
  const { points, hue } = props;
  const bars = props.shape === 'bars';
  const values = points.map((point) => finite(point.value));
  return (
    <>
      {bars ? null : <path d={coursePath(joined(points), frame)} stroke={hue} strokeWidth="2.6" fill="none" />}
      <g stroke={hue} strokeWidth="1.6">
        {points.map((point, slot) => {
          const value = values[slot] ?? null;
          const key = props.slots[slot]?.key ?? slot;
          if (value === null) return <Absent key={key} point={point} x={frame.x(slot)} frame={frame} />;
          const hollow = point.stale || point.partial;
          const fill = hollow ? 'var(--color-surface)' : point.demonstration ? hatch : hue;
          const dash = point.partial ? '3 2' : undefined;
          return bars ? (
            <Column
              key={key}
              label={point.label}
              value={value}
              fill={fill}
              dash={dash}
              x={frame.x(slot)}
              frame={frame}
            />
          ) : (
            <circle
              key={key}
              cx={round1(frame.x(slot))}
              cy={round1(frame.y(value))}
              r="5.5"
              fill={fill}
              strokeDasharray={dash}
            >
              <title>{point.label}</title>
            </circle>
          );
        })}
      </g>
      {points.map((point, slot) => (
        <Note key={props.slots[slot]?.key ?? slot} point={point} slot={slot} props={props} frame={frame} />
      ))}
    </>
  );
}

/** The values that the line runs through. */
function joined(points: readonly SeriesPoint[]): (number | null)[] {
  return points.map((point) => (point.partial ? null : finite(point.value)));
}

type ColumnProps = { label: string; value: number; fill: string; dash: string | undefined; x: number; frame: Frame };

function Column({ label, value, fill, dash, x, frame }: ColumnProps) {
  const width = barWidth(frame);
  const zero = frame.y(0);
  const end = frame.y(value);
  return (
    <rect
      x={round1(x - width / 2)}
      y={round1(Math.min(zero, end))}
      width={round1(width)}
      height={round1(Math.abs(zero - end))}
      fill={fill}
      strokeDasharray={dash}
    >
      <title>{label}</title>
    </rect>
  );
}

/** Never joined and never 0: the ring says that something should be here. What does not apply leaves no mark. */
function Absent({ point, x, frame }: { point: SeriesPoint; x: number; frame: Frame }) {
  if (point.state === 'not_applicable') return null;
  return (
    <circle
      cx={round1(x)}
      cy={frame.base}
      r="5.5"
      fill="var(--color-surface)"
      stroke="var(--color-none)"
      strokeDasharray="2.5 2.5"
    >
      <title>{point.label}</title>
    </circle>
  );
}

type NoteProps = { point: SeriesPoint; slot: number; props: SeriesChartProps; frame: Frame };

/** Words at a point, on the side where the approved path leaves room, and the boxed mark of doubt. */
function Note({ point, slot, props, frame }: NoteProps) {
  const value = finite(point.value);
  if (value === null || !(point.note || point.doubt)) return null;
  const y = frame.y(value);
  const guide = finite(props.path?.values[slot] ?? props.lastYear?.values[slot]);
  const crowded = guide !== null && frame.y(guide) <= y && y - frame.y(guide) < 30;
  const below = props.shape !== 'bars' && (crowded || y < frame.top + 14) && y + 30 < frame.base;
  const line = below ? y + 24 : y - 13;
  const wide = textWidth(point.note ?? '') * (TYPE + 1);
  const mark = point.doubt ? 20 : 0;
  const start = Math.min(Math.max(frame.x(slot) - (wide + mark) / 2, frame.left), frame.width - wide - mark - 2);
  return (
    <>
      {point.note ? (
        <text
          x={round1(start)}
          y={round1(line)}
          fontSize={TYPE + 1}
          fontWeight="700"
          fill={props.hue}
          stroke="var(--color-surface)"
          strokeWidth="4"
          paintOrder="stroke"
        >
          {point.note}
        </text>
      ) : null}
      {point.doubt ? <DoubtBox x={start + wide + 4} y={line - 12.5} text={props.doubtMark ?? '?'} /> : null}
    </>
  );
}

function DoubtBox({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <g transform={`translate(${round1(x)} ${round1(y)})`}>
      <rect width="16" height="16" rx="2" fill="var(--color-surface)" stroke="var(--color-cinnabar)" />
      <text x="8" y="12.2" fontSize="11.5" fontWeight="700" textAnchor="middle" fill="var(--color-late-text)">
        {text}
      </text>
    </g>
  );
}
