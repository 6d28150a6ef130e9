import { type Left, whatIsLeft } from '#lib/domain/entry/left.ts';
import type { Note } from '#lib/domain/plausibility/context.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import type { SubmissionCell } from '#lib/generated/sqlite/whole/client.ts';
import type { WorkingClient } from '#lib/server/working.ts';
import { readAskedBook } from '../asked/data.ts';

type Reader = Pick<WorkingClient, 'submission' | 'submissionCell' | 'unit' | 'indicator' | 'indicatorVersion'>;

/** A form as it stands: its cells, what is left to do, and what the rules say of each cell by `cellKey`. */
export type Checked = { cells: SubmissionCell[]; left: Left; notes: ReadonlyMap<string, readonly Note[]> };

/** Looks through a whole form the way its filer's screen does. */
export async function checkSubmission(reader: Reader, countyCode: string, id: string): Promise<Checked> {
  const { form, unitId, opensOn } = await reader.submission.findUniqueOrThrow({
    where: { countyCode_id: { countyCode, id } },
    select: { unitId: true, opensOn: true, form: { select: { ofKind: true, indicatorCodes: true } } },
  });
  const cells = await reader.submissionCell.findMany({ where: { countyCode, submissionId: id } });
  const asked = (await readAskedBook(reader, countyCode, opensOn)).cellsOf(form, unitId);
  const notes = new Map<string, Note[]>();
  return { cells, left: whatIsLeft(new Map(cells.map((cell) => [cellKey(cell), cell])), asked, notes), notes };
}
