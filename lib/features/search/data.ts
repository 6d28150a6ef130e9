import { released } from '#lib/server/released.ts';

/** Everything of a release that has a name. */
export async function readNamed(where: { countyCode: string; releaseId: string }) {
  const db = released();
  const [indicators, units, facts, domains] = await Promise.all([
    db.releasedIndicator.findMany({
      where,
      orderBy: [{ order: 'asc' }, { code: 'asc' }],
      select: {
        code: true,
        nameZh: true,
        nameEn: true,
        shortZh: true,
        definitionZh: true,
        definitionEn: true,
        unitZh: true,
        unitEn: true,
        departmentZh: true,
        departmentEn: true,
        domainCode: true,
      },
    }),
    db.releasedUnit.findMany({
      where: { ...where, kind: { in: ['township', 'village'] } },
      orderBy: [{ kind: 'asc' }, { code: 'asc' }],
      select: { code: true, parentCode: true, kind: true, nameZh: true, nameEn: true },
    }),
    db.releasedFact.findMany({
      where,
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
      select: { id: true, nameZh: true, nameEn: true, said: true, doubtZh: true, doubtEn: true },
    }),
    db.releasedDomain.findMany({ where, orderBy: { order: 'asc' } }),
  ]);
  return { indicators, units, facts, domains };
}
