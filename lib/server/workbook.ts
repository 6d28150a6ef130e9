import { writeXlsx } from 'hucre/xlsx';
import { type Cell, guarded } from '#lib/features/csv/view.ts';

type Sheet = { name: string; rows: readonly (readonly Cell[])[]; widths: readonly number[] };

/** What a spreadsheet allows in the name of a sheet. */
const UNNAMEABLE = /[\\/?*[\]:]/g;

/** A spreadsheet of these sheets, the first line of each standing still. Text is text, whatever it begins with. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, widths }) => ({
      name: name.replace(UNNAMEABLE, ' ').slice(0, 31),
      columns: widths.map((width) => ({ width })),
      rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell))),
      freezePane: { rows: 1 },
    })),
  });
}
