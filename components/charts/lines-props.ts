import type { SeriesPoint, Slot } from './series-props.ts';

export type LinesChartProps = {
  id: string;
  label: string;
  slots: readonly Slot[];
  /** One scale holds them all: they are measured alike. */
  lines: readonly { key: string; name: string; points: readonly SeriesPoint[] }[];
  unit: string;
  tick: (value: number) => string;
  variant?: 'wide' | 'phone';
};
