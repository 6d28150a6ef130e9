import { definitionsOf } from '#lib/domain/catalogue/definition.ts';
import type { SubmissionScope } from '#lib/domain/permissions.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import { submissionScope } from '#lib/server/submission-scope.ts';
import { working } from '#lib/server/working.ts';
import { answering } from '../progress-book/view.ts';
import { handedInCells } from '../submission-round/schema.ts';

export type Asked = { indicator: string; unit: string; period: string; dimension: string };

/** The unit of a code, and the forms that ever asked for this figure; null where the county knows no such place or indicator. */
export async function readFigurePlace(countyCode: string, { indicator, unit: code, period, dimension }: Asked) {
  const db = working();
  const unit = await db.unit.findFirst({ where: { countyCode, code }, orderBy: { validFrom: 'desc' } });
  const found = await db.indicator.findUnique({ where: { countyCode_code: { countyCode, code: indicator } } });
  if (!unit || !found) return null;
  const definition = await db.indicatorVersion.findFirst({
    where: { countyCode, indicatorCode: indicator, version: found.currentVersion },
    select: { departmentCode: true, otherDepartments: true },
  });
  const cell = { unitId: unit.id, indicatorCode: indicator, dimension };
  const cells = await db.submissionCell.findMany({
    where: { countyCode, ...cell, submission: { period } },
    include: { submission: { include: { form: true } } },
  });
  const scopes: SubmissionScope[] = [];
  for (const { submissionId } of cells) {
    const scope = await submissionScope(db, countyCode, submissionId);
    if (scope) scopes.push(scope);
  }
  return { unit, indicator: found, cell, cells, scopes, departments: definition ? answering(definition) : [] };
}

export type FigurePlace = NonNullable<Awaited<ReturnType<typeof readFigurePlace>>>;

/** All that happened to one figure: versions, what was handed in, what was sent back, remarks and files. */
export async function readFigureHistory(
  countyCode: string,
  { unit, indicator, cell, cells }: FigurePlace,
  period: string,
) {
  const db = working();
  const forms = { countyCode, submissionId: { in: cells.map(({ submissionId }) => submissionId) } };
  const rounds = await db.submissionRound.findMany({ where: forms, orderBy: { at: 'asc' } });
  const key = { countyCode, period, ...cell };
  const where = { countyCode, indicatorCode: indicator.code };
  const definition = definitionsOf(await db.indicatorVersion.findMany({ where })).get(indicator.code, period);
  if (!definition) throw new Error(`${indicator.code} has no definition`);
  return {
    unit,
    cell,
    period,
    forms: cells.map(({ submission }) => submission),
    definition,
    figures: await db.figure.findMany({ where: key, include: { versions: { orderBy: { version: 'asc' } } } }),
    rollup: await db.rollup.findFirst({ where: key }),
    rounds: rounds.map(({ cells: given, ...row }) => ({
      ...row,
      cell: handedInCells(given).find((one) => cellKey(one) === cellKey(cell)) ?? null,
    })),
    events: await db.submissionEvent.findMany({ where: forms, orderBy: { at: 'asc' } }),
    remarks: await db.remark.findMany({ where: key, orderBy: { at: 'asc' } }),
    files: await db.attachment.findMany({
      where: { ...forms, ...cell, removedAt: null },
      orderBy: { uploadedAt: 'asc' },
    }),
    people: await db.user.findMany({ where: { countyCode }, select: { id: true, name: true, nameEn: true } }),
    units: await db.unit.findMany({ where: { countyCode, kind: { in: ['county', 'township'] } } }),
    departments: await db.department.findMany({ where: { countyCode } }),
  };
}

export type HistoryRows = Awaited<ReturnType<typeof readFigureHistory>>;
