import type { SeriesPoint, Slot } from './series-props.ts';

export type LinesChartProps = {
  id: string;
  label: string;
  slots: readonly Slot[];
  /** One scale holds them all: they are measured alike. */
  lines: readonly { key: string; name: string; points: readonly SeriesPoint[] }[];
  /** What stands above the value axis. */
  unit: string;
  /** Where the value axis starts; 0 unless the unit says that it does not. */
  base?: number;
  tick: (value: number) => string;
  variant?: 'wide' | 'phone';
};
