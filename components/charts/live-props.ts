import type { Slot } from './series-props.ts';

export type LiveKind = 'actual' | 'path' | 'target' | 'lastYear' | 'projection' | 'range';

/** One line of a moving chart, by slot, with the words that say each value. */
export type LiveLine = {
  /** Tells the lines of one chart apart; letters and digits only. */
  key: string;
  kind: LiveKind;
  name: string;
  values: readonly (number | null)[];
  /** Upper edge of a range; `values` is the lower one. */
  highs?: readonly (number | null)[];
  words: readonly (string | null)[];
  /** Values that are demonstration data: their dots are hollow, their columns pale. */
  made?: readonly boolean[];
  /** Colour of its own, and the shape of its dots, where there are several lines of figures. */
  hue?: string;
  mark?: string;
};

/** What a moving chart is drawn from; everything in it can be sent to the browser. */
export type LiveSeries = {
  label: string;
  hue: string;
  unit: string;
  shape: 'line' | 'bars';
  ticks: readonly { value: number; text: string }[];
  slots: readonly (Slot & { name: string })[];
  lines: readonly LiveLine[];
  /** One of many panels: smaller type, less room around it. */
  small?: boolean;
};

export type MovingProps = { series: LiveSeries; hidden: ReadonlySet<string> };

export const LIVE_DASH: Partial<Record<LiveKind, string>> = { path: '7 4', target: '7 4', projection: '2 4' };

export function liveColour({ kind, hue: own }: Pick<LiveLine, 'kind' | 'hue'>, hue: string): string {
  if (kind === 'path' || kind === 'target') return 'var(--color-ink)';
  return kind === 'lastYear' ? 'var(--color-none)' : (own ?? hue);
}
