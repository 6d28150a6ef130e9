import type { Cell, Column, Row } from './table-props.ts';

export function TableRow({ row, columns }: { row: Row; columns: readonly Column[] }) {
  const classes = [row.selected ? 'on' : '', row.quiet ? 'quiet' : ''].filter(Boolean);
  return (
    <tr className={classes.join(' ') || undefined}>
      <th scope="row">{row.head}</th>
      {row.cells.map((cell, at) => {
        const column = columns[at + 1];
        return <TableCell key={column?.key ?? at} cell={asCell(cell)} numeric={column?.numeric ?? false} />;
      })}
    </tr>
  );
}

function TableCell({ cell, numeric }: { cell: Cell; numeric: boolean }) {
  const classes = [numeric ? 'num' : '', cell.demonstration ? 'dm' : '', cell.heat ? `t${cell.heat}` : ''].filter(
    Boolean,
  );
  return (
    <td className={classes.join(' ') || undefined} data-v={cell.sort ?? undefined}>
      {cell.strong ? <b>{cell.text}</b> : cell.text}
    </td>
  );
}

function asCell(cell: Cell | string | number | null): Cell {
  return cell !== null && typeof cell === 'object' ? cell : { text: cell };
}
