import { notesOfForm } from '#lib/domain/entry/check-book.ts';
import { type Left, whatIsLeft } from '#lib/domain/entry/left.ts';
import type { Note } from '#lib/domain/plausibility/context.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import type { SubmissionCell } from '#lib/generated/sqlite/whole/client.ts';
import type { WorkingClient } from '#lib/server/working.ts';
import { type FormReader, readForm } from '../plausibility-context/data.ts';
import { checkBook } from '../plausibility-context/view.ts';

type Reader = FormReader & Pick<WorkingClient, 'submissionCell'>;

/** A form as it stands: its cells, what is left to do, and what the rules say of each cell by `cellKey`. */
export type Checked = { cells: SubmissionCell[]; left: Left; notes: ReadonlyMap<string, readonly Note[]> };

/** Looks through a whole form the way its filer's screen does. */
export async function checkSubmission(reader: Reader, countyCode: string, id: string): Promise<Checked> {
  const cells = await reader.submissionCell.findMany({ where: { countyCode, submissionId: id } });
  const form = await readForm(reader, countyCode, id);
  const filled = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const asked = form?.asked ?? cells;
  const notes = form ? notesOfForm(checkBook(form), asked, filled) : new Map<string, Note[]>();
  return { cells, left: whatIsLeft(filled, asked, notes), notes };
}
