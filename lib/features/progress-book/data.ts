import type { Figure, Rollup } from '#lib/generated/sqlite/whole/client.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { rowsOf } from '#lib/server/statement.ts';
import { working } from '#lib/server/working.ts';
import type { BookRows } from './view.ts';

/** Levels that a book holds; what lies below is in it by its sums, so that its cost does not grow with villages. */
const LEVELS = ['county', 'township'] as const;
/** Years before its own that a book looks back on. */
const YEARS_BACK = 2;

/** First and last period code of a book's years; every code begins with its year. */
export function yearsOf(period: string): { from: string; to: string } {
  const year = Number(period.slice(0, 4));
  return { from: String(year - YEARS_BACK), to: String(year + 1) };
}

/** Everything a book is made of: as many queries for ten villages as for ten thousand. */
export async function readBookRows(countyCode: string, period: string): Promise<BookRows> {
  const db = working();
  const where = { countyCode };
  const { from, to } = yearsOf(period);
  const levels = { unit: { kind: { in: [...LEVELS] } } };
  const upper = Prisma.sql`"unitId" IN (SELECT "id" FROM "Unit" WHERE "countyCode" = ${countyCode} AND "kind" IN ('county', 'township'))`;
  const inYears = Prisma.sql`"countyCode" = ${countyCode} AND "period" >= ${from} AND "period" < ${to} AND ${upper}`;
  return {
    county: await db.county.findUniqueOrThrow({ where: { code: countyCode } }),
    domains: await db.domain.findMany({ where, orderBy: { order: 'asc' } }),
    departments: await db.department.findMany({ where }),
    units: await db.unit.findMany({ where: { ...where, kind: { in: [...LEVELS] } }, orderBy: { code: 'asc' } }),
    unitPasts: await db.unitPast.findMany({ where }),
    indicators: await db.indicator.findMany({ where, orderBy: { order: 'asc' } }),
    indicatorVersions: await db.indicatorVersion.findMany({ where }),
    references: await db.indicatorReference.findMany({ where }),
    figures: await rowsOf<Figure>(db, Prisma.sql`SELECT * FROM "Figure" WHERE ${inYears}`),
    rollups: await rowsOf<Rollup>(db, Prisma.sql`SELECT * FROM "Rollup" WHERE ${inYears}`),
    targets: await db.target.findMany({
      where: { ...where, ...levels, year: { gte: Number(from), lt: Number(to) } },
    }),
  };
}

/** Quarters of which anything is approved, newest first. */
export async function readQuarters(countyCode: string): Promise<string[]> {
  const rows = await rowsOf<{ period: string }>(
    working(),
    Prisma.sql`SELECT DISTINCT "period" FROM "Rollup" WHERE "countyCode" = ${countyCode}
      UNION SELECT DISTINCT "period" FROM "Figure" WHERE "countyCode" = ${countyCode}
        AND "unitId" IN (SELECT "id" FROM "Unit" WHERE "countyCode" = ${countyCode} AND "kind" IN ('county', 'township'))`,
  );
  return rows
    .map(({ period }) => period)
    .filter((period) => /Q\d$/.test(period))
    .sort()
    .reverse();
}

/** The quarter of the newest release that stands; null before the first. */
export async function readReleasedQuarter(countyCode: string): Promise<string | null> {
  const newest = await working().release.findFirst({
    where: { countyCode, withdrawnAt: null },
    orderBy: [{ period: 'desc' }, { version: 'desc' }],
    select: { period: true },
  });
  return newest?.period ?? null;
}
