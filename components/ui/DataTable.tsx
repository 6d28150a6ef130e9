import type { ReactNode } from 'react';
import { Static } from './Static.tsx';
import { TableRow } from './TableRow.tsx';
import type { DataTableProps } from './table-props.ts';

export type { Cell, Column, DataTableProps } from './table-props.ts';

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
