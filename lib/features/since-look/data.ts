import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { rowsOf } from '#lib/server/statement.ts';
import { working } from '#lib/server/working.ts';

/** Of what happens one by one, as much as anybody reads. */
const MOST = 400;

type FormApproved = {
  formId: string;
  nameZh: string;
  nameEn: string;
  answering: string;
  unitId: string;
  departmentCode: string | null;
  period: string;
  figures: number | bigint;
  corrected: number | bigint;
};
type CarriedIn = { indicatorCode: string; unitId: string; period: string; version: number };

/** Everything that happened since a moment and that a leader wants to know of: as many queries however much it was. */
export async function readSince(countyCode: string, since: Date) {
  const db = working();
  const form = { select: { nameZh: true, nameEn: true, departmentCode: true } } as const;
  const happened = { countyCode, at: { gte: since } };
  return {
    approved: await rowsOf<FormApproved>(
      db,
      Prisma.sql`SELECT s."formId", f."nameZh", f."nameEn", f."departmentCode" AS "answering", s."unitId",
          s."departmentCode", s."period", COUNT(*) AS "figures",
          SUM(CASE WHEN v."version" > 1 THEN 1 ELSE 0 END) AS "corrected"
        FROM "FigureVersion" v
        JOIN "Figure" g ON g."countyCode" = v."countyCode" AND g."id" = v."figureId" AND g."origin" <> 'computed'
        JOIN "Submission" s ON s."countyCode" = v."countyCode" AND s."id" = v."submissionId"
        JOIN "Form" f ON f."countyCode" = s."countyCode" AND f."id" = s."formId"
        WHERE v."countyCode" = ${countyCode} AND v."approvedAt" >= ${since}
        GROUP BY s."formId", f."nameZh", f."nameEn", f."departmentCode", s."unitId", s."departmentCode", s."period"`,
    ),
    // Without a form, for instance a correction by the county office; of villages only their sums are told.
    carried: await rowsOf<CarriedIn>(
      db,
      Prisma.sql`SELECT g."indicatorCode", g."unitId", g."period", v."version" FROM "FigureVersion" v
        JOIN "Figure" g ON g."countyCode" = v."countyCode" AND g."id" = v."figureId"
        JOIN "Unit" u ON u."countyCode" = g."countyCode" AND u."id" = g."unitId"
        WHERE v."countyCode" = ${countyCode} AND v."approvedAt" >= ${since} AND v."submissionId" IS NULL
          AND u."kind" IN ('county', 'township')`,
    ),
    events: await db.submissionEvent.findMany({
      where: { ...happened, kind: { in: ['returned', 'reopened'] } },
      include: { submission: { select: { unitId: true, departmentCode: true, period: true, form } } },
      orderBy: { at: 'desc' },
      take: MOST,
    }),
    targets: await db.target.findMany({
      where: { countyCode, setAt: { gte: since } },
      orderBy: [{ setAt: 'desc' }, { indicatorCode: 'asc' }],
    }),
    items: await db.supervision.findMany({
      where: {
        countyCode,
        OR: [{ openedAt: { gte: since } }, { endedAt: { gte: since } }, { replies: { some: { at: { gte: since } } } }],
      },
      include: { replies: { where: { at: { gte: since } }, orderBy: { at: 'desc' } } },
      orderBy: { openedAt: 'desc' },
      take: MOST,
    }),
    releases: await db.release.findMany({
      where: { countyCode, publishedAt: { gt: since } },
      select: { id: true, period: true, version: true, publishedAt: true, withdrawnAt: true, demonstration: true },
      orderBy: { publishedAt: 'desc' },
      take: MOST,
    }),
    withdrawals: await db.releaseWithdrawal.findMany({
      where: { countyCode, withdrawnAt: { gte: since } },
      orderBy: { withdrawnAt: 'desc' },
    }),
    units: await db.unit.findMany({
      where: { countyCode, kind: { in: ['county', 'township'] } },
      select: { id: true, code: true, path: true, nameZh: true, nameEn: true },
    }),
    departments: await db.department.findMany({ where: { countyCode } }),
  };
}

export type SinceRows = Awaited<ReturnType<typeof readSince>>;

/** When the newest release that stands was published; null before the first. */
export async function readLastRelease(countyCode: string): Promise<Date | null> {
  const newest = await working().release.findFirst({
    where: { countyCode, withdrawnAt: null },
    orderBy: { publishedAt: 'desc' },
    select: { publishedAt: true },
  });
  return newest?.publishedAt ?? null;
}
