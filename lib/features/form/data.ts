import { type WorkingClient, working } from '#lib/server/working.ts';

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

/** The definitions in force, as far as forms depend on them. */
export async function readCatalogue(reader: Reader, countyCode: string) {
  const rows = await reader.indicator.findMany({
    where: { countyCode },
    include: { versions: true },
    orderBy: { order: 'asc' },
  });
  return rows.flatMap(({ code, domainCode, currentVersion, versions }) => {
    const version = versions.find((one) => one.version === currentVersion);
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
export function readOpenCount(countyCode: string, formId: string): Promise<number> {
  return working().submission.count({
    where: { countyCode, formId, state: { in: ['not_started', 'filling', 'returned'] } },
  });
}
