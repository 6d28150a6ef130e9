import { released } from '#lib/server/released.ts';

const unnamed = { countyCode: true, releaseId: true } as const;

/** The nine domains of a release with what is needed to list them; base figures come along as a tenth. */
export async function readDomains(release: { countyCode: string; id: string; period: string }) {
  const db = released();
  const where = { countyCode: release.countyCode, releaseId: release.id };
  const county = await db.releasedUnit.findFirst({ where: { ...where, kind: 'county' }, omit: unnamed });
  if (!county) return null;
  const ofCounty = { ...where, unitCode: county.code };
  const [domains, indicators, figures, progress] = await Promise.all([
    db.releasedDomain.findMany({ where, orderBy: { order: 'asc' }, omit: unnamed }),
    db.releasedIndicator.findMany({ where, orderBy: { order: 'asc' }, omit: unnamed }),
    db.releasedFigure.findMany({ where: ofCounty, omit: unnamed }),
    db.releasedProgress.findMany({ where: { ...ofCounty, period: release.period }, omit: unnamed }),
  ]);
  return { county, domains, indicators, figures, progress };
}

/** One domain: its indicators with the county's figures, and how its townships stand. */
export async function readDomain(release: { countyCode: string; id: string; period: string }, code: string) {
  const db = released();
  const where = { countyCode: release.countyCode, releaseId: release.id };
  const [county, domain, indicators] = await Promise.all([
    db.releasedUnit.findFirst({ where: { ...where, kind: 'county' }, omit: unnamed }),
    db.releasedDomain.findFirst({ where: { ...where, code }, omit: unnamed }),
    db.releasedIndicator.findMany({ where: { ...where, domainCode: code }, orderBy: { order: 'asc' }, omit: unnamed }),
  ]);
  if (!county || !domain) return null;
  const indicatorCode = { in: indicators.map((indicator) => indicator.code) };
  const ofCounty = { ...where, unitCode: county.code };
  const key = { countyCode: release.countyCode, id: release.id };
  const [figures, targets, progress, townships, judged] = await Promise.all([
    db.releasedFigure.findMany({ where: { ...ofCounty, indicatorCode }, omit: unnamed }),
    db.releasedTarget.findMany({ where: { ...ofCounty, indicatorCode }, omit: unnamed }),
    db.releasedProgress.findMany({ where: { ...where, domainCode: code, period: release.period }, omit: unnamed }),
    db.releasedUnit.findMany({ where: { ...where, kind: 'township' }, orderBy: { code: 'asc' }, omit: unnamed }),
    db.release.findUnique({ where: { countyCode_id: key }, select: { thresholds: true } }),
  ]);
  return { county, domain, indicators, figures, targets, progress, townships, thresholds: judged?.thresholds };
}
