import { stringify } from 'csv-stringify/sync';
import { Decimal } from 'decimal.js';

export type Cell = string | number | boolean | null;
export type CellType = 'text' | 'number' | 'boolean';

/** One column of an open table. The words that explain it are the messages `dataset.column.<name>`. */
export type Column<Row> = { name: string; type: CellType; value: (row: Row) => Cell };

/** So that a spreadsheet reads the file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** First characters at which a spreadsheet takes text for a formula; the apostrophe itself keeps the escape reversible. */
const RISKY = /^[=+\-@\t\r']/;

/** Text that no spreadsheet runs as a formula. */
export function guarded(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text that `guarded` was given. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A finite number without exponent and without separators, exact. */
export function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? new Decimal(value).toFixed() : text;
}

/** The cell as it stands in a CSV file, not yet quoted. An absent value is empty. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? plainNumber(cell) : '';
  return typeof cell === 'boolean' ? String(cell) : guarded(cell);
}

/** CSV lines as RFC 4180 writes them, each ended by CR LF. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((cells) => cells.map(cellText)),
    { record_delimiter: 'windows', quoted_match: /^\s|\s$/ },
  );
}

export function text<Row>(name: string, value: (row: Row) => string | null): Column<Row> {
  return { name, type: 'text', value };
}

export function number<Row>(name: string, value: (row: Row) => number | null): Column<Row> {
  return { name, type: 'number', value };
}

export function flag<Row>(name: string, value: (row: Row) => boolean | null): Column<Row> {
  return { name, type: 'boolean', value };
}
