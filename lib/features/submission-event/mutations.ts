import type { CellKey } from '#lib/domain/submission/cell-key.ts';
import type { SubmissionEventKind } from '#lib/domain/vocabulary.ts';
import type { Tx } from '#lib/server/db.ts';
import { keepRows } from '#lib/server/kept-rows.ts';

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
  const about = cells?.map(({ unitId, indicatorCode, dimension, reason: why }) => ({
    ...{ unitId, indicatorCode, dimension },
    ...(why ? { reason: why } : {}),
  }));
  const row = { ...event, reason, sequence: (last?.sequence ?? 0) + 1, ...(about ? { cells: about } : {}) };
  keepRows(tx, 'SubmissionEvent', [row]);
  await tx.submissionEvent.create({ data: row });
}
