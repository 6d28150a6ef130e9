import type { ReactNode } from 'react';
import type { Words } from './words.ts';

export type ChartFrameProps = {
  /** Fragment of the address that leads here. */
  id: string;
  words: Words;
  /** The finding. */
  title: string;
  /** Measure, unit, place, period. */
  subtitle: ReactNode;
  heading?: 2 | 3;
  /** Sentence for the hatched strip; null where every figure is real. */
  demonstration?: ReactNode;
  chart: ReactNode;
  /** The same figures as a DataTable. */
  table?: ReactNode;
  legend?: ReactNode;
  csv?: string;
  png?: string;
  source: ReactNode;
  definition?: ReactNode;
  /** Further sentences under the chart (working, caption of a map). */
  children?: ReactNode;
  /** Vermilion border: the figure explains a doubt. */
  tone?: 'plain' | 'doubt';
};

export function ChartFrame(_: ChartFrameProps) {
  return null;
}
