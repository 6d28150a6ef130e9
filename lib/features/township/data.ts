import { released } from '#lib/server/released.ts';

const unnamed = { countyCode: true, releaseId: true } as const;

/** One township of a release with its villages, its figures and the county's; null for a code that is none. */
export async function readTownship(release: { countyCode: string; id: string }, code: string) {
  const db = released();
  const where = { countyCode: release.countyCode, releaseId: release.id };
  const [unit, county] = await Promise.all([
    db.releasedUnit.findFirst({ where: { ...where, code, kind: 'township' }, omit: unnamed }),
    db.releasedUnit.findFirst({ where: { ...where, kind: 'county' }, omit: unnamed }),
  ]);
  if (!unit || !county) return null;
  const villages = await db.releasedUnit.findMany({
    where: { ...where, parentCode: code, kind: 'village' },
    orderBy: { code: 'asc' },
    omit: unnamed,
  });
  const [domains, indicators, figures, countyFigures, targets, villageFigures] = await Promise.all([
    db.releasedDomain.findMany({ where, orderBy: { order: 'asc' }, omit: unnamed }),
    db.releasedIndicator.findMany({ where, orderBy: [{ order: 'asc' }, { code: 'asc' }], omit: unnamed }),
    db.releasedFigure.findMany({ where: { ...where, unitCode: code, dimension: '' }, omit: unnamed }),
    db.releasedFigure.findMany({ where: { ...where, unitCode: county.code, dimension: '' }, omit: unnamed }),
    db.releasedTarget.findMany({ where: { ...where, unitCode: code }, omit: unnamed }),
    db.releasedFigure.findMany({
      where: { ...where, unitCode: { in: villages.map((village) => village.code) }, dimension: '' },
      select: {
        indicatorCode: true,
        unitCode: true,
        period: true,
        dimension: true,
        value: true,
        numerator: true,
        denominator: true,
        state: true,
        operator: true,
        late: true,
        demonstration: true,
      },
    }),
  ]);
  return { unit, county, villages, domains, indicators, figures, countyFigures, targets, villageFigures };
}
