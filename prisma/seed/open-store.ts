import { cellKey } from '#lib/domain/submission/cell-key.ts';
import { tellFilers } from '#lib/features/notice/mutations.ts';
import { checkSubmission } from '#lib/features/submission-check/data.ts';
import type { HandedIn } from '#lib/features/submission-round/schema.ts';
import type { Tx } from '#lib/server/db.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { keepRows, keepStored } from '#lib/server/kept-rows.ts';
import type { CellRecord, Filled } from './demonstration/open-forms.ts';

/** Stores how far the open forms have come, as the writes of their filers and reviewers would have left it. */
export async function storeFilled(tx: Tx, countyCode: string, filled: readonly Filled[], now: Date): Promise<void> {
  await insertRows(
    tx,
    'SubmissionCell',
    filled.flatMap(({ cells }) => cells),
  );
  for (const one of filled) {
    const { id, ...columns } = one.submission;
    await tx.submission.update({ where: { countyCode_id: { countyCode, id }, version: 1 }, data: columns });
    await keepStored(tx, 'Submission', { countyCode, id });
    await storeRound(tx, countyCode, one);
    if (columns.state !== 'returned') continue;
    const about = { countyCode, submissionId: id, kind: 'returned', occasion: `${id} ${columns.version}` } as const;
    await tellFilers(tx, { ...about, at: now });
  }
  const events = filled.flatMap((one) => one.events);
  keepRows(tx, 'SubmissionEvent', events);
  await tx.submissionEvent.createMany({ data: events });
}

async function storeRound(tx: Tx, countyCode: string, { submission, cells, planted }: Filled): Promise<void> {
  const { id, round, submittedAt, submittedBy } = submission;
  if (!round || !submittedAt || !submittedBy) return;
  // Looking through a form costs a while, and only where something was planted there is something to be found.
  const notes = planted ? (await checkSubmission(tx, countyCode, id))?.notes : undefined;
  const handedIn = cells.map((cell) => handedInCell(cell, notes?.get(cellKey(cell))?.map(({ rule }) => rule) ?? []));
  const row = { countyCode, submissionId: id, round, at: submittedAt, by: submittedBy, cells: handedIn };
  keepRows(tx, 'SubmissionRound', [row]);
  await tx.submissionRound.create({ data: row });
}

function handedInCell(cell: CellRecord, rules: HandedIn['rules']): HandedIn {
  const { unitId, indicatorCode, dimension, state, value, numerator, denominator, operator } = cell;
  const { rateOnly, note, reason } = cell;
  return {
    ...{ unitId, indicatorCode, dimension, state, value, numerator, denominator, operator },
    ...{ rateOnly, note, reason, rules },
  };
}
