import { scaleLinear } from 'd3-scale';
import { finite } from './number.ts';
import type { SeriesChartProps } from './series-props.ts';
import { textWidth } from './text.ts';

/** Type size of axes and labels in both drawings: a phone's column shows the narrow one at its own size. */
export const TYPE = 13;

export type Variant = 'wide' | 'phone';

export type Frame = {
  width: number;
  left: number;
  right: number;
  top: number;
  base: number;
  ticks: number[];
  /** Distance between slots. */
  step: number;
  x: (slot: number) => number;
  y: (value: number) => number;
};

const SIZE = { wide: { width: 760, height: 300, ticks: 6 }, phone: { width: 358, height: 264, ticks: 5 } };
const ABOVE = 32;
const BELOW = 48;

type FrameProps = Omit<SeriesChartProps, 'id' | 'label' | 'hue' | 'unit'>;

/** Scales and margins. `endWidth` is the room the labels at the lines' ends need. */
export function seriesFrame(props: FrameProps, variant: Variant, endWidth: number): Frame {
  const size = SIZE[variant];
  const [low, high] = extent(props);
  const scale = scaleLinear([low, high], [0, 1]).nice(size.ticks);
  const ticks = scale.ticks(size.ticks);
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(props.tick(tick)))) * TYPE) + 12;
  const right = size.width - Math.max(16, endWidth);
  const base = size.height - BELOW;
  const y = scale.copy().range([base, ABOVE]);
  const n = Math.max(1, props.slots.length);
  const bars = props.shape === 'bars';
  const step = (right - left - (bars ? 0 : 24)) / (bars ? n : Math.max(1, n - 1));
  const first = bars ? left + step / 2 : n === 1 ? (left + right) / 2 : left + 12;
  return { width: size.width, left, right, top: ABOVE, base, ticks, step, x: (slot) => first + slot * step, y };
}

/** Lowest and highest value on the axis: 0 belongs to it unless a base is named, which bars may not do. */
function extent(props: FrameProps): [number, number] {
  const guides = [props.path, props.lastYear, props.projection].flatMap((guide) => guide?.values ?? []);
  const singles = [props.target?.value, props.band?.low, props.band?.high, props.gap?.from, props.gap?.to];
  const edges = [...(props.range?.low ?? []), ...(props.range?.high ?? []), ...(props.extent ?? [])];
  const values = [...props.points.map((point) => point.value), ...guides, ...singles, ...edges]
    .map(finite)
    .filter((value) => value !== null);
  const base = props.shape === 'bars' ? 0 : (finite(props.base) ?? 0);
  const low = Math.min(base, ...values);
  const high = Math.max(base, ...values);
  return [low, high - low > LEAST ? high : low + 1];
}

/** A span of less cannot be divided by. */
const LEAST = 1e-306;
