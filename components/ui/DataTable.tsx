import type { ReactNode } from 'react';
import { Static } from './Static.tsx';
import { TableRow } from './TableRow.tsx';
import type { DataTableProps, Row } from './table-props.ts';

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
          {bodies(rows).map((body) => (
            <tbody
              key={body[0]?.key ?? ''}
              className={body.length > 0 && body.every(({ quiet }) => quiet) ? 'quiet' : undefined}
            >
              {body[0]?.group ? (
                <tr className="rows-head">
                  <th scope="rowgroup" colSpan={columns.length}>
                    {body[0].group}
                  </th>
                </tr>
              ) : null}
              {body.map((row) => (
                <TableRow key={row.key} row={row} columns={columns} />
              ))}
            </tbody>
          ))}
        </table>
      </Scroller>
      {note ? <p className="xs dim">{note}</p> : null}
    </>
  );
}

/** Rows with the heading above them; a table without headings is one group, an empty one too. */
function bodies(rows: readonly Row[]): Row[][] {
  const found: Row[][] = [[]];
  for (const row of rows) {
    if (row.group && (found.at(-1)?.length ?? 0) > 0) found.push([]);
    found.at(-1)?.push(row);
  }
  return found;
}

/** Wide tables scroll inside their frame, by keyboard too. */
function Scroller({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Static as="section" className="scroll" tabIndex={0} aria-label={typeof label === 'string' ? label : undefined}>
      {children}
    </Static>
  );
}
