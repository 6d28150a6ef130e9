import type { ReactNode } from 'react';
import { Static } from './Static.tsx';
import { TableRow } from './TableRow.tsx';

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

/** A table one can read on paper: caption, heads with scope, figures aligned, demonstration data hatched. */
export function DataTable(props: DataTableProps) {
  const { caption, captionHidden, columns, rows, sorted, sortable, note } = props;
  return (
    <>
      <Scroller label={caption}>
        <table data-sort={sortable ? '' : undefined}>
          <caption>{captionHidden ? <span className="vh">{caption}</span> : caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={column.numeric ? 'num' : undefined}
                  aria-sort={sorted?.key === column.key ? sorted.direction : undefined}
                >
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow key={row.key} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </Scroller>
      {note ? <p className="xs dim">{note}</p> : null}
    </>
  );
}

/** Wide tables scroll inside their frame, by keyboard too. */
function Scroller({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Static as="section" className="scroll" tabIndex={0} aria-label={typeof label === 'string' ? label : undefined}>
      {children}
    </Static>
  );
}
