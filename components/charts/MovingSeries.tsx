'use client';

import { Area, Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { LIVE_DASH, type LiveLine, type LiveSeries, liveColour, type MovingProps } from './live-props.ts';
import { Column, type ColumnBox, Dot, Told } from './MovingParts.tsx';

/** Width of a column among them. Figures and ranges never share a slot: the one stands where the other would. */
const LARGE = { fontSize: 12, above: 28, beside: 16, column: 26 };
const SMALL = { fontSize: 10, above: 20, beside: 8, column: 12 };

/** By slot: what each line holds there; a range holds its two edges. */
type Datum = { slot: number; [line: string]: number | [number, number] | null };

/** The chart that moves. Arrow keys step through the slots once it has the focus. */
export function MovingSeries({ series, hidden }: MovingProps) {
  const data = series.slots.map((_, slot): Datum => {
    const entries = series.lines.map((line) => [line.key, valueAt(line, slot)] as const);
    return { slot, ...Object.fromEntries(entries) };
  });
  const [low, high] = [series.ticks[0]?.value ?? 0, series.ticks.at(-1)?.value ?? 1];
  const text = new Map(series.ticks.map((tick) => [tick.value, tick.text]));
  const { fontSize, above, column, beside } = series.small ? SMALL : LARGE;
  const tick = { fill: 'var(--color-ink-2)', fontSize };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={data}
        title={series.label}
        barSize={column}
        barGap={-column}
        margin={{ top: above, right: beside, bottom: 4, left: 4 }}
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="slot"
          interval="preserveStartEnd"
          padding={series.shape === 'line' ? { left: 12, right: 12 } : undefined}
          tickFormatter={(slot: number) => tickOf(series, slot)}
          tick={tick}
          stroke="var(--color-ink)"
          axisLine={low > 0 ? { strokeDasharray: '3 4' } : true}
          tickLine={false}
        />
        <YAxis
          domain={[low, high]}
          ticks={series.ticks.map(({ value }) => value)}
          tickFormatter={(value: number) => text.get(value) ?? ''}
          interval={0}
          tick={tick}
          axisLine={false}
          tickLine={false}
          width="auto"
        />
        <text x={4} y={fontSize} {...tick}>
          {series.unit}
        </text>
        <Tooltip
          isAnimationActive={false}
          content={({ active, label }) =>
            active && typeof label === 'number' ? <Told series={series} hidden={hidden} slot={label} /> : null
          }
        />
        {series.lines.filter(({ key }) => !hidden.has(key)).map((line) => drawn(line, series))}
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
function drawn(line: LiveLine, { shape, hue, small = false }: LiveSeries) {
  const { key: id, kind, name, made, mark } = line;
  const props = { dataKey: id, name, isAnimationActive: false as const };
  const stroke = liveColour(line, hue);
  const dot = { hue: stroke, mark, small };
  if (kind === 'range' && shape === 'line')
    return <Area key={id} {...props} stroke="none" fill={hue} fillOpacity={0.18} activeDot={false} />;
  if (shape === 'bars' && (kind === 'actual' || kind === 'range'))
    return (
      <Bar
        key={id}
        {...props}
        fill={hue}
        shape={({ index, ...box }: ColumnBox) => (
          <Column {...box} hue={hue} pale={kind === 'range' || (made?.[index] ?? false)} />
        )}
      />
    );
  return (
    <Line
      key={id}
      {...props}
      stroke={stroke}
      strokeWidth={kind === 'actual' ? (small || mark ? 2 : 2.6) : 1.8}
      strokeDasharray={LIVE_DASH[kind]}
      dot={
        kind === 'actual'
          ? ({ key, cx, cy, index }) => <Dot key={key} cx={cx} cy={cy} {...dot} made={made?.[index] ?? false} />
          : kind === 'target' && { r: 4, fill: stroke, strokeDasharray: '0' }
      }
      connectNulls={false}
    />
  );
}
