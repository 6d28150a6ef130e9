import type { ReactNode } from 'react';

export type Column = {
  key: string;
  label: ReactNode;
  /** Right-aligned figures. */
  numeric?: boolean;
};

export type Cell = {
  text: ReactNode;
  /** Hatched ground. */
  demonstration?: boolean;
  /** Ground of the heat steps; the text still says light and figure. */
  heat?: 1 | 2 | 3 | 4 | 5 | null;
  /** Value to sort by where the text does not sort; only needed with `sortable`. */
  sort?: number | string | null;
  strong?: boolean;
};

export type Row = {
  key: string;
  /** The row's head cell. */
  head: ReactNode;
  cells: readonly (Cell | string | number | null)[];
  selected?: boolean;
  /** A new group of rows begins here, under this heading. */
  group?: ReactNode;
  /** Nothing to be done about it; pages may leave it out on paper. */
  quiet?: boolean;
};

export type DataTableProps = {
  caption: ReactNode;
  /** The caption repeats a title above: for screen readers only. */
  captionHidden?: boolean;
  /** The first column holds the row heads. */
  columns: readonly Column[];
  rows: readonly Row[];
  /** How the rows are ordered, shown in the head of that column. */
  sorted?: { key: string; direction: 'ascending' | 'descending' };
  /** Let the reader sort (needs the script; without it the order stays). */
  sortable?: boolean;
  note?: ReactNode;
};
