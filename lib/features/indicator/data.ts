import { released } from '#lib/server/released.ts';

const unnamed = { countyCode: true, releaseId: true } as const;

type ReleaseKey = { countyCode: string; id: string; period: string };

/** One indicator of a release: the county's whole series, the townships' figures, target and context. */
export async function readIndicator(release: ReleaseKey, code: string) {
  const db = released();
  const where = { countyCode: release.countyCode, releaseId: release.id };
  const indicator = await db.releasedIndicator.findFirst({ where: { ...where, code }, omit: unnamed });
  const county = await db.releasedUnit.findFirst({ where: { ...where, kind: 'county' }, omit: unnamed });
  if (!indicator || !county) return null;
  const ofCounty = { ...where, indicatorCode: code, unitCode: county.code };
  const townships = await db.releasedUnit.findMany({
    where: { ...where, kind: 'township' },
    orderBy: { code: 'asc' },
    omit: unnamed,
  });
  const unitCode = { in: townships.map((unit) => unit.code) };
  const [domain, series, below, targets, references] = await Promise.all([
    db.releasedDomain.findFirst({ where: { ...where, code: indicator.domainCode }, omit: unnamed }),
    db.releasedFigure.findMany({ where: ofCounty, omit: unnamed }),
    db.releasedFigure.findMany({ where: { ...where, indicatorCode: code, unitCode }, omit: unnamed }),
    db.releasedTarget.findMany({ where: ofCounty, orderBy: { year: 'asc' }, omit: unnamed }),
    db.releasedReference.findMany({ where: { ...where, indicatorCode: code }, omit: unnamed }),
  ]);
  if (!domain) return null;
  const shares = series.some(isMisread) ? await readShares(release, indicator.domainCode, county.code) : [];
  return { indicator, domain, county, townships, series, below, targets, shares, references };
}

/** A figure of which another reading is taken than was said. */
function isMisread({ value, saidValue }: { value: number | null; saidValue: number | null }): boolean {
  return value !== null && saidValue !== null && value !== saidValue;
}

/** The ratios of a domain with their parts: one of them may show what a misread figure would come to. */
async function readShares({ countyCode, id }: ReleaseKey, domainCode: string, unitCode: string) {
  const where = { countyCode, releaseId: id };
  const ratios = await released().releasedIndicator.findMany({
    where: { ...where, domainCode, kind: 'ratio' },
    omit: unnamed,
  });
  const indicatorCode = { in: ratios.map(({ code }) => code) };
  const figures = await released().releasedFigure.findMany({
    where: { ...where, unitCode, indicatorCode, numerator: { not: null } },
    omit: unnamed,
  });
  return ratios.map((indicator) => ({
    indicator,
    figures: figures.filter((row) => row.indicatorCode === indicator.code),
  }));
}

/** What each of these releases said of one indicator for the county. */
export async function readEarlier(countyCode: string, unitCode: string, releaseIds: readonly string[], code: string) {
  return released().releasedFigure.findMany({
    where: { countyCode, releaseId: { in: [...releaseIds] }, indicatorCode: code, unitCode },
    select: {
      releaseId: true,
      period: true,
      dimension: true,
      value: true,
      operator: true,
      state: true,
      doubtKind: true,
      demonstration: true,
      origin: true,
    },
  });
}

/** Corrections that any of these releases made to one indicator, at any unit. */
export async function readCorrections(countyCode: string, releaseIds: readonly string[], code: string) {
  return released().releasedChange.findMany({
    where: { countyCode, releaseId: { in: [...releaseIds] }, indicatorCode: code },
    orderBy: [{ releaseId: 'asc' }, { order: 'asc' }],
  });
}
