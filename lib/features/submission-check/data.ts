import { type Left, whatIsLeft } from '#lib/domain/entry/left.ts';
import type { Note } from '#lib/domain/plausibility/context.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import type { SubmissionCell } from '#lib/generated/sqlite/whole/client.ts';
import type { WorkingClient } from '#lib/server/working.ts';

type Reader = Pick<WorkingClient, 'submissionCell'>;

/** What the rules say of a form as it stands: what is missing, and the notes of each cell by `cellKey`. */
export type Checked = { cells: SubmissionCell[]; left: Left; notes: Map<string, Note[]> };

/** Looks through a whole form the way its filer's screen does. */
export async function checkSubmission(reader: Reader, countyCode: string, submissionId: string): Promise<Checked> {
  const cells = await reader.submissionCell.findMany({ where: { countyCode, submissionId } });
  const notes = new Map<string, Note[]>();
  const filled = new Map(cells.map((cell) => [cellKey(cell), cell]));
  return { cells, left: whatIsLeft(filled, cells, notes), notes };
}
