import { released } from '#lib/server/released.ts';

/** The thresholds a release was judged by, and how many of its statements are in doubt, by kind. */
export async function readRules({ countyCode, id }: { countyCode: string; id: string }) {
  const [release, doubts] = await Promise.all([
    released().release.findFirst({ where: { countyCode, id }, select: { thresholds: true } }),
    released().releasedFact.groupBy({
      by: ['doubtKind'],
      where: { countyCode, releaseId: id, context: false },
      _count: true,
    }),
  ]);
  return { thresholds: release?.thresholds ?? null, doubts };
}
