import { released } from '#lib/server/released.ts';

const unnamed = { countyCode: true, releaseId: true } as const;

/** Everything the front page shows of one release: county and township rows only, never a village's. */
export async function readSummary(release: { countyCode: string; id: string; period: string }) {
  const db = released();
  const where = { countyCode: release.countyCode, releaseId: release.id };
  const county = await db.releasedUnit.findFirst({ where: { ...where, kind: 'county' }, omit: unnamed });
  if (!county) return null;
  const ofCounty = { ...where, unitCode: county.code };
  const [domains, indicators, figures, targets, progress, townships, changes, doubts] = await Promise.all([
    db.releasedDomain.findMany({ where, orderBy: { order: 'asc' }, omit: unnamed }),
    db.releasedIndicator.findMany({ where, orderBy: { order: 'asc' }, omit: unnamed }),
    db.releasedFigure.findMany({ where: ofCounty, omit: unnamed }),
    db.releasedTarget.findMany({ where: ofCounty, omit: unnamed }),
    db.releasedProgress.findMany({ where: { ...where, period: release.period }, omit: unnamed }),
    db.releasedUnit.findMany({ where: { ...where, kind: 'township' }, orderBy: { code: 'asc' }, omit: unnamed }),
    db.releasedChange.findMany({ where, orderBy: { order: 'asc' }, omit: unnamed }),
    db.releasedFact.count({ where: { ...where, doubtKind: { not: 'none' } } }),
  ]);
  const villages = await db.releasedUnit.groupBy({ by: ['sort'], where: { ...where, kind: 'village' }, _count: true });
  return { county, domains, indicators, figures, targets, progress, townships, changes, doubts, villages };
}
