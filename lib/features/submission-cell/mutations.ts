import type { CellKey } from '#lib/domain/submission/cell-key.ts';
import type { Tx } from '#lib/server/db.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';

type Form = { countyCode: string; submissionId: string };
type Returned = CellKey & { reason: string };

/** Sends cells back, each with its reason; what a browser still holds of them is older than this from now on. */
export async function markReturned(
  tx: Tx,
  form: Form,
  cells: readonly Returned[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  for (const [reason, same] of byReason(cells)) {
    const { count } = await tx.submissionCell.updateMany({
      where: {
        ...form,
        OR: same.map(({ unitId, indicatorCode, dimension }) => ({ unitId, indicatorCode, dimension })),
      },
      data: { review: 'returned', returnReason: reason, returnedBy: by, returnedAt: at, version: { increment: 1 } },
    });
    if (count !== same.length) throw new Refusal('conflict', 'a cell has changed meanwhile');
  }
  await keepStored(tx, 'SubmissionCellMark', form);
}

/** Approves what is still undecided. @throws Refusal conflict where that is not as many cells as were decided on. */
export async function markApproved(tx: Tx, form: Form, expected: number): Promise<void> {
  const { count } = await tx.submissionCell.updateMany({
    where: { ...form, review: 'open' },
    data: { review: 'approved', version: { increment: 1 } },
  });
  if (count !== expected) throw new Refusal('conflict', 'a cell has changed meanwhile');
  await keepStored(tx, 'SubmissionCellMark', form);
}

function byReason(cells: readonly Returned[]): Map<string, Returned[]> {
  const found = new Map<string, Returned[]>();
  for (const cell of cells) found.set(cell.reason, [...(found.get(cell.reason) ?? []), cell]);
  return found;
}
