import { lineMark } from './line-mark.ts';
import type { LinesChartProps } from './lines-props.ts';
import type { LiveSeries } from './live-props.ts';
import { finite } from './number.ts';
import { seriesFrame } from './series-frame.ts';
import type { Slot } from './series-props.ts';

/** Several lines in one chart as data for the browser: the same scale, shapes and colours as drawn. */
export function liveLines({ label, slots, lines, unit, tick, base }: LinesChartProps, words: Words): LiveSeries {
  const { ticks } = seriesFrame({ slots, points: lines.flatMap(({ points }) => points), tick, base }, 'wide', 0);
  return {
    ...{ label, unit, shape: 'line', hue: lineMark(0).hue },
    ticks: ticks.map((value) => ({ value, text: tick(value) })),
    slots: slots.map(namedSlot),
    lines: lines.map(({ key, name, points }, at) => ({
      ...{ key: `line${at}`, kind: 'actual', name },
      hue: lineMark(at).hue,
      mark: lineMark(at).shape,
      values: slots.map((_, slot) => finite(points[slot]?.value)),
      words: slots.map((_, slot) => words(key, slot)),
      made: slots.map((_, slot) => points[slot]?.demonstration ?? false),
    })),
  };
}

/** What a line says at a slot, as the table would; null where there is nothing to say. */
type Words = (line: string, slot: number) => string | null;

/** A slot with its year, for whoever reads it alone. */
export function namedSlot(slot: Slot): Slot & { name: string } {
  return { ...slot, name: slot.group ? `${slot.group} ${slot.tick}` : slot.tick };
}
