import { scaleLog } from 'd3-scale';
import { clamp, finite, round1 } from './number.ts';
import type { ReadingScaleProps } from './reading-props.ts';
import { textWidth } from './text.ts';

export const TYPE = 13;

const WIDTH = { wide: 760, phone: 358 };
/** Bold figures are broader than the estimate for running text. */
const BOLD = (TYPE + 1) * 1.12;
const LABEL_ROW = 38;
const BAR = 28;
const NOTE_ROW = 20;
/** Least room between two labels of the axis. */
const GAP = 6;

export type ReadingLayout = ReturnType<typeof readingLayout>;

/** Places of the readings on a logarithmic scale; labels that would run into each other get rows of their own. */
export function readingLayout(props: ReadingScaleProps, variant: 'wide' | 'phone') {
  const width = WIDTH[variant];
  const { range, accepted, said, reference, ticks } = props;
  const values = [
    range.low,
    range.high,
    accepted.value,
    said.value,
    reference?.value,
    ...ticks.map((tick) => tick.value),
  ]
    .map(finite)
    .filter((value) => value !== null)
    .filter((value) => value > 0);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const known = values.length > 0;
  const log = scaleLog([known ? low : 1, known && high > low ? high : (known ? low : 1) * 10], [18, width - 24]).clamp(
    true,
  );
  const x = (value: number) => round1(log(finite(value) !== null && value > 0 ? value : low));
  const centred = (value: number, text: string, size: number) => {
    const half = (textWidth(text) * size) / 2 + 2;
    return round1(clamp(x(value), half, Math.max(half, width - half)));
  };
  const acceptedX = centred(accepted.value, accepted.label, BOLD);
  const saidX = centred(said.value, said.label, BOLD);
  const reach = ((textWidth(accepted.label) + textWidth(said.label)) * BOLD) / 2 + 12;
  const rows = Math.abs(acceptedX - saidX) < reach ? 2 : 1;
  const barTop = rows * LABEL_ROW + 8;
  const axis = barTop + BAR + NOTE_ROW * (reference ? 2 : 1) + 14;
  const between = Math.abs(x(said.value) - x(accepted.value)) - 24;
  return {
    width,
    height: axis + 26,
    x,
    centred,
    acceptedX,
    saidX,
    saidRow: 0,
    acceptedRow: rows - 1,
    labelY: (row: number) => 16 + row * LABEL_ROW,
    barTop,
    barBottom: barTop + BAR,
    notes: [barTop + BAR + 17, barTop + BAR + 17 + NOTE_ROW] as const,
    axis,
    apartFits: textWidth(props.apart) * (TYPE + 1) < between,
    ticks: spaced(ticks, x, width),
  };
}

/** Labelled powers that have room, the ends before those between; the others keep their tick. */
function spaced(ticks: ReadingScaleProps['ticks'], x: (value: number) => number, width: number) {
  const placed = ticks
    .filter((tick) => finite(tick.value) !== null && tick.value > 0)
    .map((tick) => {
      const half = (textWidth(tick.label) * TYPE) / 2;
      const at = x(tick.value);
      return { ...tick, at, half, labelAt: round1(clamp(at, half, Math.max(half, width - half))) };
    });
  const last = placed.at(-1);
  let end = Number.NEGATIVE_INFINITY;
  return placed.map(({ half, ...tick }, index) => {
    const free = last && index > 0 && index < placed.length - 1 ? last.labelAt - last.half : Number.POSITIVE_INFINITY;
    const written = tick.labelAt - half > end + GAP && tick.labelAt + half < free - GAP;
    if (written) end = tick.labelAt + half;
    return { ...tick, written };
  });
}
