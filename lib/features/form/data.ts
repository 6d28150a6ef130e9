import { addDays } from '#lib/domain/calendar-day.ts';
import { definitionsOn } from '#lib/domain/catalogue/definition.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { type WorkingClient, working } from '#lib/server/working.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';

/** Forms with what their names stand for. */
export async function readForms(countyCode: string) {
  const db = working();
  return {
    forms: await db.form.findMany({ where: { countyCode } }),
    domains: await db.domain.findMany({ where: { countyCode } }),
    departments: await db.department.findMany({ where: { countyCode } }),
  };
}
export type FormRows = Awaited<ReturnType<typeof readForms>>;

type Reader = Pick<WorkingClient, 'indicator'>;

const LAST_DAY = '9999-12-31';

/** The newest definitions, also those of a day to come, as far as forms depend on them. */
export async function readCatalogue(reader: Reader, countyCode: string) {
  const rows = await reader.indicator.findMany({
    where: { countyCode },
    include: { versions: true },
    orderBy: { order: 'asc' },
  });
  const newest = definitionsOn(
    rows.flatMap(({ versions }) => versions),
    LAST_DAY,
  );
  return rows.flatMap(({ code, domainCode }) => {
    const version = newest.get(code);
    if (!version) return [];
    const { nameZh, nameEn, level, frequency, officialOrigin, dimension } = version;
    return [{ code, domainCode, nameZh, nameEn, level, frequency, officialOrigin, dimension: dimension as unknown }];
  });
}
export type CatalogueIndicator = Awaited<ReturnType<typeof readCatalogue>>[number];

export function readShownCatalogue(countyCode: string): Promise<CatalogueIndicator[]> {
  return readCatalogue(working(), countyCode);
}

/** How many filers have this form in their hands. */
export async function readOpenCount(countyCode: string, formId: string): Promise<number> {
  const open = await working().submission.findMany({
    where: { countyCode, formId, state: { in: ['not_started', 'filling', 'returned'] } },
    select: { unitId: true, period: true },
  });
  const trees = await readUnitBook(working(), countyCode);
  return open.filter((row) => isAskedOf(trees, row)).length;
}

/**
 * The day by which it is told which periods are over: today, but in a county whose forms do not open by the calendar
 * the day after the last period that is open there.
 */
export async function readReportingDay(
  reader: Pick<WorkingClient, 'county' | 'submission'>,
  countyCode: string,
  today: string,
): Promise<string> {
  const county = await reader.county.findUniqueOrThrow({
    where: { code: countyCode },
    select: { opensByItself: true },
  });
  if (county.opensByItself) return today;
  const rows = await reader.submission.findMany({
    where: { countyCode },
    distinct: ['period'],
    select: { period: true },
  });
  const last = rows
    .map(({ period }) => periodEnd(period) ?? '')
    .sort()
    .at(-1);
  return last ? addDays(last, 1) : today;
}

export function readShownReportingDay(countyCode: string, today: string): Promise<string> {
  return readReportingDay(working(), countyCode, today);
}
