import { released } from '#lib/server/released.ts';

/** Codes of what has a page of its own in a release. */
export async function readCodes(where: { countyCode: string; releaseId: string }) {
  const [domains, indicators, townships] = await Promise.all([
    released().releasedDomain.findMany({ where: { ...where, order: { gt: 0 } }, select: { code: true } }),
    released().releasedIndicator.findMany({ where, select: { code: true } }),
    released().releasedUnit.findMany({ where: { ...where, kind: 'township' }, select: { code: true } }),
  ]);
  return { domains, indicators, townships };
}
