import { released } from '#lib/server/released.ts';

type Release = { countyCode: string; id: string; period: string };

/** The townships of a release, how each domain of each stands, and what each reported for the periods that fell due. */
export async function readTownships(release: Release, earlier: string | null, due: readonly string[]) {
  const db = released();
  const where = { countyCode: release.countyCode, releaseId: release.id };
  const [units, domains] = await Promise.all([
    db.releasedUnit.findMany({ where: { ...where, kind: { in: ['county', 'township'] } }, orderBy: { code: 'asc' } }),
    db.releasedDomain.findMany({ where, orderBy: { order: 'asc' } }),
  ]);
  const townships = units.filter((unit) => unit.kind === 'township').map((unit) => unit.code);
  const unitCode = { in: townships };
  const [progress, filed] = await Promise.all([
    db.releasedProgress.findMany({
      where: { ...where, unitCode, period: { in: earlier ? [release.period, earlier] : [release.period] } },
    }),
    db.releasedFigure.findMany({
      where: { ...where, unitCode, period: { in: [...due] }, dimension: '' },
      select: { unitCode: true, indicatorCode: true, period: true, dimension: true, state: true, late: true },
    }),
  ]);
  return { units, domains, progress, filed };
}
