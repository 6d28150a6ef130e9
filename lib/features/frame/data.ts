import { released } from '#lib/server/released.ts';

/** What masthead and footer say of a release beside its name and date. */
export async function readFrame(release: { countyCode: string; id: string }) {
  const where = { countyCode: release.countyCode, releaseId: release.id };
  const [sources, domains, statements] = await Promise.all([
    released().releasedSource.findMany({
      where,
      orderBy: { order: 'asc' },
      select: { whatZh: true, whatEn: true, sourceZh: true, sourceEn: true },
    }),
    released().releasedDomain.count({ where: { ...where, order: { gt: 0 } } }),
    released().releasedFact.count({ where }),
  ]);
  return { sources, domains, statements: statements > 0 };
}
