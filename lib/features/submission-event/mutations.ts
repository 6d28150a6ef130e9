import type { CellKey } from '#lib/domain/submission/cell-key.ts';
import type { SubmissionEventKind } from '#lib/domain/vocabulary.ts';
import type { Tx } from '#lib/server/db.ts';

type Happened = {
  countyCode: string;
  submissionId: string;
  at: Date;
  by: string;
  kind: SubmissionEventKind;
  reason?: string | null;
  /** Absent where it was about all of them. */
  cells?: readonly (CellKey & { reason?: string })[];
};

/** Adds to what happened to a submission. The caller's transaction holds the county, so numbers follow one another. */
export async function recordEvent(tx: Tx, { cells, reason = null, ...event }: Happened): Promise<void> {
  const { countyCode, submissionId } = event;
  const last = await tx.submissionEvent.findFirst({
    where: { countyCode, submissionId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true },
  });
  await tx.submissionEvent.create({
    data: {
      ...event,
      reason,
      sequence: (last?.sequence ?? 0) + 1,
      ...(cells
        ? {
            cells: cells.map(({ unitId, indicatorCode, dimension, reason: why }) => ({
              ...{ unitId, indicatorCode, dimension },
              ...(why ? { reason: why } : {}),
            })),
          }
        : {}),
    },
  });
}
