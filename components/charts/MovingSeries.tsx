'use client';

import { Area, Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import {
  LIVE_DASH,
  type LiveKind,
  type LiveLine,
  type LiveSeries,
  liveColour,
  type MovingProps,
} from './live-props.ts';

/** Width of a column. Figures and ranges never share a slot: the one stands where the other would. */
const COLUMN = 26;

/** By slot: what each line holds there; a range holds its two edges. */
type Datum = { slot: number } & Partial<Record<LiveKind, number | [number, number] | null>>;

/** The chart that moves. Arrow keys step through the slots once it has the focus. */
export function MovingSeries({ series, hidden }: MovingProps) {
  const data = series.slots.map((_, slot): Datum => {
    const entries = series.lines.map((line) => [line.kind, valueAt(line, slot)] as const);
    return { slot, ...Object.fromEntries(entries) };
  });
  const [low, high] = [series.ticks[0]?.value ?? 0, series.ticks.at(-1)?.value ?? 1];
  const text = new Map(series.ticks.map((tick) => [tick.value, tick.text]));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={data}
        title={series.label}
        barSize={COLUMN}
        barGap={-COLUMN}
        margin={{ top: 28, right: 16, bottom: 4, left: 4 }}
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="slot"
          interval="preserveEnd"
          tickFormatter={(slot: number) => tickOf(series, slot)}
          tick={{ fill: 'var(--color-ink-2)', fontSize: 12 }}
          stroke="var(--color-ink)"
          tickLine={false}
        />
        <YAxis
          domain={[low, high]}
          ticks={series.ticks.map(({ value }) => value)}
          tickFormatter={(value: number) => text.get(value) ?? ''}
          tick={{ fill: 'var(--color-ink-2)', fontSize: 12 }}
          axisLine={false}
          tickLine={false}
          width="auto"
          label={{ value: series.unit, position: 'top', offset: 14, fill: 'var(--color-ink-2)', fontSize: 12 }}
        />
        <Tooltip
          isAnimationActive={false}
          content={({ active, label }) =>
            active && typeof label === 'number' ? <Told series={series} hidden={hidden} slot={label} /> : null
          }
        />
        {series.lines.filter(({ kind }) => !hidden.has(kind)).map((line) => drawn(line, series))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** The year is said where it begins. */
function tickOf({ slots }: LiveSeries, at: number): string {
  const slot = slots[at];
  if (!slot) return '';
  return slot.group !== slots[at - 1]?.group ? slot.name : slot.tick;
}

function valueAt({ values, highs }: LiveLine, slot: number): number | [number, number] | null {
  const value = values[slot] ?? null;
  const top = highs?.[slot] ?? null;
  if (!highs) return value;
  return value === null || top === null ? null : [value, top];
}

/** recharts finds its parts by type, so that each is made here and not by a component of its own. */
function drawn({ kind, name, made }: LiveLine, { shape, hue }: LiveSeries) {
  const props = { dataKey: kind, name, isAnimationActive: false as const };
  const stroke = liveColour(kind, hue);
  if (kind === 'range' && shape === 'line')
    return <Area key={kind} {...props} stroke="none" fill={hue} fillOpacity={0.18} activeDot={false} />;
  if (shape === 'bars' && (kind === 'actual' || kind === 'range'))
    return (
      <Bar
        key={kind}
        {...props}
        fill={hue}
        shape={({ index, ...box }: ColumnProps) => (
          <Column {...box} hue={hue} pale={kind === 'range' || (made?.[index] ?? false)} />
        )}
      />
    );
  return (
    <Line
      key={kind}
      {...props}
      stroke={stroke}
      strokeWidth={kind === 'actual' ? 2.6 : 1.8}
      strokeDasharray={LIVE_DASH[kind]}
      dot={
        kind === 'actual'
          ? ({ key, cx, cy, index }) => <Dot key={key} cx={cx} cy={cy} hue={stroke} made={made?.[index] ?? false} />
          : kind === 'target' && { r: 4, fill: stroke, strokeDasharray: '0' }
      }
      connectNulls={false}
    />
  );
}

type ColumnProps = { x?: number; y?: number; width?: number; height?: number; index: number };

/** A solid column claims that the figure is real; a pale one does not. */
function Column({
  x = 0,
  y = 0,
  width = 0,
  height = 0,
  hue,
  pale,
}: Omit<ColumnProps, 'index'> & { hue: string; pale: boolean }) {
  const box = height < 0 ? { y: y + height, height: -height } : { y, height };
  return <rect x={x} width={width} {...box} fill={hue} fillOpacity={pale ? 0.25 : 1} stroke={hue} strokeWidth="1.4" />;
}

type DotProps = { cx?: number; cy?: number; hue: string; made: boolean };

/** A solid dot claims that the figure is real. */
function Dot({ cx, cy, hue, made }: DotProps) {
  if (cx === undefined || cy === undefined || Number.isNaN(cy)) return null;
  return <circle cx={cx} cy={cy} r="5" fill={made ? 'var(--color-surface)' : hue} stroke={hue} strokeWidth="1.6" />;
}

function Told({ series, hidden, slot }: MovingProps & { slot: number }) {
  const lines = series.lines.filter(({ kind, words }) => !hidden.has(kind) && words[slot]);
  return (
    <div className="told-values">
      <b>{series.slots[slot]?.name}</b>
      <dl>
        {[...lines].reverse().map(({ kind, name, words }) => (
          <div key={kind}>
            <dt>{name}</dt>
            <dd>{words[slot]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
