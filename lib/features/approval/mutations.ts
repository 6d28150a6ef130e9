import { cellKey } from '#lib/domain/submission/cell-key.ts';
import type { Trees } from '#lib/domain/unit-tree.ts';
import type { Submission, SubmissionCell, Unit } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from '#lib/server/db.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { storeFigures } from '../figure-version/mutations.ts';
import { followUp } from '../following/mutations.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { type Accepted, type Approval, acceptedFigure } from './view.ts';

/**
 * Turns approved cells into figures, and with them, in the same transaction, every sum above them and every
 * figure that is worked out from them.
 * @returns how many figures are new or revised.
 */
export async function approveCells(
  tx: Tx,
  submission: Submission,
  cells: readonly SubmissionCell[],
  { by, at }: { by: string; at: Date },
): Promise<number> {
  const { countyCode } = submission;
  const trees = await readUnitBook(tx, countyCode);
  const approval = await approvalOf(tx, submission, { by, at });
  const accepted = await acceptedOf(tx, cells, placesOf(submission, trees), approval);
  await storeFigures(tx, accepted);
  await followUp(
    tx,
    accepted.map(({ figure }) => figure),
    approval,
  );
  return accepted.length;
}

/** The filer and what is below it at the end of the period, as it was then. */
function placesOf({ unitId, period }: Submission, trees: Trees<Unit>): Unit[] {
  const units = trees.at(period);
  const path = units.find(({ id }) => id === unitId)?.path;
  return path === undefined ? [] : units.filter((unit) => unit.path.startsWith(path));
}

/** What was filled in of a place that has left the filer's part of the tree since stays in its form and becomes no figure. */
async function acceptedOf(
  tx: Tx,
  cells: readonly SubmissionCell[],
  places: readonly Unit[],
  approval: Approval,
): Promise<Accepted[]> {
  const { countyCode, period } = approval;
  const indicatorCode = { in: [...new Set(cells.map((cell) => cell.indicatorCode))] };
  const figures = await tx.figure.findMany({ where: { countyCode, period, indicatorCode, origin: 'entered' } });
  const before = new Map(figures.map((figure) => [cellKey(figure), figure]));
  const codes = new Map(places.map(({ id, code }) => [id, code]));
  return cells.flatMap((cell) => {
    const code = codes.get(cell.unitId);
    return code === undefined ? [] : (acceptedFigure(cell, code, before.get(cellKey(cell)), approval) ?? []);
  });
}

async function approvalOf(tx: Tx, submission: Submission, { by, at }: { by: string; at: Date }): Promise<Approval> {
  const { countyCode, id, period, unitId, departmentCode, dueOn, submittedBy, submittedAt } = submission;
  const county = await tx.county.findUniqueOrThrow({ where: { code: countyCode }, select: { demonstration: true } });
  const filer =
    departmentCode === null
      ? await tx.unit.findUniqueOrThrow({ where: { countyCode_id: { countyCode, id: unitId } } })
      : await tx.department.findUniqueOrThrow({ where: { countyCode_code: { countyCode, code: departmentCode } } });
  const first = await tx.submissionRound.findFirst({
    where: { countyCode, submissionId: id },
    orderBy: { round: 'asc' },
    select: { at: true },
  });
  return {
    ...{ countyCode, submissionId: id, period, demonstration: county.demonstration },
    late: dayOf(first?.at ?? at) > dueOn,
    filer: { zh: filer.nameZh, en: filer.nameEn },
    submittedBy: submittedBy ?? '',
    submittedAt: submittedAt ?? at,
    approvedBy: by,
    approvedAt: at,
  };
}
