import { Prisma } from '#lib/generated/sqlite/released/client.ts';
import { released } from '#lib/server/released.ts';
import { releasedRows } from '#lib/server/released-rows.ts';

const unnamed = { countyCode: true, releaseId: true } as const;
type ReleaseKey = { countyCode: string; id: string };

/** What a release lets be compared: its catalogue, county and townships, and the periods of which they have figures. */
export async function readComparable({ countyCode, id }: ReleaseKey) {
  const where = { countyCode, releaseId: id };
  const [domains, indicators, units, periods] = await Promise.all([
    released().releasedDomain.findMany({ where, orderBy: { order: 'asc' }, omit: unnamed }),
    released().releasedIndicator.findMany({ where, orderBy: [{ order: 'asc' }, { code: 'asc' }], omit: unnamed }),
    released().releasedUnit.findMany({
      where: { ...where, kind: { in: ['county', 'township'] } },
      orderBy: [{ kind: 'asc' }, { code: 'asc' }],
      omit: unnamed,
    }),
    releasedRows()(Prisma.sql`
      select distinct "period" from "ReleasedFigure" where "countyCode" = ${countyCode} and "releaseId" = ${id}
        and "unitCode" in (select "code" from "ReleasedUnit" where "countyCode" = ${countyCode} and "releaseId" = ${id}
          and "kind" in ('county', 'township'))`),
  ]);
  return { domains, indicators, units, periods: periods.map(([period]) => String(period)) };
}

/** The figures of some indicators at some places, of every period; those of their parts are left out. */
export function readCompared({ countyCode, id }: ReleaseKey, indicators: readonly string[], units: readonly string[]) {
  return released().releasedFigure.findMany({
    where: {
      ...{ countyCode, releaseId: id, dimension: '' },
      ...{ indicatorCode: { in: [...indicators] }, unitCode: { in: [...units] } },
    },
    omit: unnamed,
  });
}
