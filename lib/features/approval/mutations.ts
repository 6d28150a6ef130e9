import { definitionsFor, definitionsOf } from '#lib/domain/catalogue/definition.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import type { Submission, SubmissionCell } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from '#lib/server/db.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { storeComputed } from '../computed-figure/mutations.ts';
import type { Place } from '../computed-figure/view.ts';
import { storeFigures } from '../figure-version/mutations.ts';
import { storeSums } from '../sum/mutations.ts';
import { type Series, seriesKey } from '../sum/view.ts';
import { settleItems } from '../supervision-settling/mutations.ts';
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
  const places = await tx.unit.findMany({
    where: { countyCode, validTo: null },
    select: { id: true, code: true, parentId: true, kind: true, sort: true },
  });
  const approval = await approvalOf(tx, submission, { by, at });
  const accepted = await acceptedOf(tx, cells, places, approval);
  await storeFigures(tx, accepted);
  await followUp(
    tx,
    places,
    accepted.map(({ figure }) => figure),
    approval,
  );
  return accepted.length;
}

async function acceptedOf(
  tx: Tx,
  cells: readonly SubmissionCell[],
  places: readonly Place[],
  approval: Approval,
): Promise<Accepted[]> {
  const { countyCode, period } = approval;
  const indicatorCode = { in: [...new Set(cells.map((cell) => cell.indicatorCode))] };
  const figures = await tx.figure.findMany({ where: { countyCode, period, indicatorCode, origin: 'entered' } });
  const before = new Map(figures.map((figure) => [cellKey(figure), figure]));
  const codes = new Map(places.map(({ id, code }) => [id, code]));
  return cells.flatMap((cell) => {
    const code = codes.get(cell.unitId);
    if (code === undefined) throw new Refusal('conflict', `${cell.unitId} is no longer a unit of the county`);
    return acceptedFigure(cell, code, before.get(cellKey(cell)), approval) ?? [];
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

/**
 * Sums first, then what is worked out from them, then the sums of that, until nothing changes any more; and at last
 * the items of supervision that these figures end or open again.
 */
async function followUp(tx: Tx, places: readonly Place[], changed: readonly Series[], cause: Approval): Promise<void> {
  const { countyCode, period } = cause;
  const indicatorVersions = await tx.indicatorVersion.findMany({ where: { countyCode } });
  const versions = definitionsFor(indicatorVersions, period);
  const definitions = definitionsOf(indicatorVersions);
  const done = new Set<string>();
  const all: Series[] = [];
  let wave: Series[] = [...changed];
  while (wave.length > 0) {
    for (const series of wave) done.add(seriesKey(series));
    all.push(...wave);
    await storeSums(tx, countyCode, { units: places, versions: definitions }, wave);
    const next = await storeComputed(tx, { places, versions }, wave, cause);
    wave = next.filter((series) => !done.has(seriesKey(series)));
  }
  await settleItems(tx, countyCode, all, { by: cause.approvedBy, at: cause.approvedAt });
}
