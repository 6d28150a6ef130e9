import { type WorkingClient, working } from '#lib/server/working.ts';
import { readUnitBook, type UnitReader } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';

type Reader = UnitReader &
  Pick<
    WorkingClient,
    | 'domain'
    | 'department'
    | 'indicator'
    | 'indicatorVersion'
    | 'form'
    | 'submission'
    | 'submissionCell'
    | 'figure'
    | 'target'
  >;

/** The whole catalogue, every version of it. */
export async function readDefinitions(reader: Reader, countyCode: string) {
  const where = { countyCode };
  return {
    domains: await reader.domain.findMany({ where, orderBy: { order: 'asc' } }),
    departments: await reader.department.findMany({ where, orderBy: { code: 'asc' } }),
    indicators: await reader.indicator.findMany({ where, orderBy: { order: 'asc' } }),
    versions: await reader.indicatorVersion.findMany({ where, orderBy: { version: 'asc' } }),
  };
}
export type DefinitionRows = Awaited<ReturnType<typeof readDefinitions>>;

/** What hangs on one indicator: forms, what is being filled in, approved figures, targets. */
export async function readBearing(reader: Reader, countyCode: string, code: string) {
  const where = { countyCode, indicatorCode: code };
  const trees = await readUnitBook(reader, countyCode);
  const open = await reader.submission.findMany({
    where: { countyCode, state: { not: 'approved' } },
    select: { id: true, formId: true, period: true, unitId: true },
  });
  return {
    forms: await reader.form.findMany({ where: { countyCode, active: true } }),
    // Of a unit that was closed meanwhile nobody asks for it.
    open: open.flatMap(({ unitId, ...one }) => (isAskedOf(trees, { unitId, period: one.period }) ? [one] : [])),
    cells: await reader.submissionCell.findMany({
      where: { ...where, review: { not: 'approved' } },
      select: { submissionId: true, value: true },
    }),
    figures: await reader.figure.groupBy({ by: ['period'], where, _count: { _all: true } }),
    targets: await reader.target.findMany({ where, distinct: ['unitId', 'year'], select: { year: true } }),
  };
}
export type Bearing = Awaited<ReturnType<typeof readBearing>>;

export function readShownDefinitions(countyCode: string): Promise<DefinitionRows> {
  return readDefinitions(working(), countyCode);
}

export function readShownBearing(countyCode: string, code: string): Promise<Bearing> {
  return readBearing(working(), countyCode, code);
}

/** Names of those who changed definitions. */
export function readPeople(countyCode: string) {
  return working().user.findMany({ where: { countyCode }, select: { id: true, name: true, nameEn: true } });
}
