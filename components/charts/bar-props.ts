import type { ReactNode } from 'react';
import type { Light as LightName } from '#lib/domain/vocabulary.ts';

type BarRow = {
  key: string;
  name: string;
  href?: string;
  value: number | null;
  /** The value as read; for null the reason (未报, 不排名：资料不全). */
  figure: string;
  light: LightName;
  word: string;
  /** Place in the ranking, where there is one. */
  rank?: string;
  demonstration?: boolean;
  selected?: boolean;
  /** Marks after the figure (doubt). */
  mark?: ReactNode;
};

export type BarListProps = {
  id: string;
  /** Accessible name of the list. */
  label: string;
  rows: readonly BarRow[];
  hue: string;
  /** End of the scale; by default the greatest value. Bars start at 0. */
  max?: number;
  /** A line through all bars: the schedule, the county's value. */
  line?: { value: number; label: string } | null;
};
