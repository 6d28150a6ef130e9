import { notesOfForm } from '#lib/domain/entry/check-book.ts';
import { type Left, whatIsLeft } from '#lib/domain/entry/left.ts';
import type { Note } from '#lib/domain/plausibility/context.ts';
import { type CellKey, cellKey } from '#lib/domain/submission/cell-key.ts';
import type { SubmissionCell } from '#lib/generated/sqlite/whole/client.ts';
import type { WorkingClient } from '#lib/server/working.ts';
import { type FormReader, type FormRows, readForm } from '../plausibility-context/data.ts';
import { checkBook } from '../plausibility-context/view.ts';

type Reader = FormReader & Pick<WorkingClient, 'submissionCell'>;

/** A form as it stands: its cells, what is left to do, and what the rules say of each cell by `cellKey`. */
export type Checked = {
  rows: FormRows;
  asked: readonly CellKey[];
  cells: SubmissionCell[];
  left: Left;
  notes: ReadonlyMap<string, readonly Note[]>;
};

/** Looks through a whole form the way its filer's screen does; null where there is none of that id. */
export async function checkSubmission(reader: Reader, countyCode: string, id: string): Promise<Checked | null> {
  const rows = await readForm(reader, countyCode, id);
  if (!rows) return null;
  const cells = await reader.submissionCell.findMany({ where: { countyCode, submissionId: id } });
  const filled = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const notes = notesOfForm(checkBook(rows), rows.asked, filled);
  return { rows, asked: rows.asked, cells, left: whatIsLeft(filled, rows.asked, notes), notes };
}
