import { periodEnd } from '#lib/domain/period-dates.ts';
import type { WorkingClient } from '#lib/server/working.ts';

export type BearingReader = Pick<
  WorkingClient,
  'figure' | 'submission' | 'submissionCell' | 'form' | 'roleGrant' | 'user' | 'target' | 'supervision'
>;

/** What hangs on some units, and whether figures of the time from a day on are there to be added up anew. */
export async function readUnitBearing(reader: BearingReader, countyCode: string, ids: readonly string[], day: string) {
  const own = { countyCode, unitId: { in: [...ids] } };
  const grants = await reader.roleGrant.findMany({ where: own, select: { userId: true, unitId: true } });
  const people = await reader.user.findMany({
    where: { countyCode, active: true, id: { in: [...new Set(grants.map(({ userId }) => userId))] } },
    select: { id: true, name: true, nameEn: true },
    orderBy: { id: 'asc' },
  });
  const periods = await reader.figure.groupBy({ by: ['period'], where: { countyCode } });
  const unapproved = { countyCode, state: { not: 'approved' as const } };
  return {
    people,
    periods: periods.map(({ period }) => period).filter((period) => (periodEnd(period) ?? '') >= day),
    // What is worked out from others is no more than they are.
    figures: await reader.figure.groupBy({
      by: ['unitId', 'period'],
      where: { ...own, origin: { not: 'computed' } },
      _count: { _all: true },
    }),
    open: await reader.submission.findMany({
      where: { ...unapproved, unitId: own.unitId },
      select: { unitId: true, period: true },
    }),
    cells: await reader.submissionCell.findMany({
      where: { ...own, submission: unapproved, state: { not: 'missing' } },
      select: { unitId: true, submission: { select: { unitId: true, period: true } } },
    }),
    forms: await reader.form.findMany({
      where: { countyCode, active: true },
      select: { nameZh: true, nameEn: true, filedBy: true, ofKind: true, byDepartment: true },
      orderBy: { id: 'asc' },
    }),
    targets: await reader.target.groupBy({ by: ['unitId', 'year'], where: own }),
    items: await reader.supervision.count({ where: { ...own, state: 'open' } }),
  };
}

export type UnitBearing = Awaited<ReturnType<typeof readUnitBearing>>;
