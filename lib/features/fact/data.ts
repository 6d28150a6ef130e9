import { released } from '#lib/server/released.ts';

/** The statements of a release with what is needed to say them. */
export async function readStatements(where: { countyCode: string; releaseId: string }) {
  const [facts, indicators, domains] = await Promise.all([
    released().releasedFact.findMany({ where, orderBy: [{ order: 'asc' }, { id: 'asc' }] }),
    released().releasedIndicator.findMany({
      where,
      select: { code: true, nameZh: true, nameEn: true, unitZh: true, unitEn: true, decimals: true },
    }),
    released().releasedDomain.findMany({ where, orderBy: { order: 'asc' } }),
  ]);
  return { facts, indicators, domains };
}
