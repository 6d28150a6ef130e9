import { TableRow } from './TableRow.tsx';
import type { DataTableProps } from './table-props.ts';

type LiveTableProps = Pick<DataTableProps, 'columns' | 'rows'> & { caption: string };

/** A DataTable whose cells hold forms and fields, which React has to keep. */
export function LiveTable({ caption, columns, rows }: LiveTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll inside their frame, by keyboard too
    <section className="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption>
          <span className="vh">{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'num' : undefined}>
                {label}
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
    </section>
  );
}
