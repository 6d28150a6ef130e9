import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { rowsOf } from '#lib/server/statement.ts';
import { working } from '#lib/server/working.ts';

/** Corrections told one by one; a county makes a few a quarter. */
const MOST = 2000;

type Corrected = {
  indicatorCode: string;
  period: string;
  dimension: string;
  path: string;
  nameZh: string;
  nameEn: string;
  unitCode: string;
  reason: string | null;
  reasonEn: string | null;
};

/** What was written to figures that were given anew since a moment, at any level, and to targets that were revised. */
export async function readReasons(countyCode: string, since: Date) {
  const db = working();
  return {
    corrections: await rowsOf<Corrected>(
      db,
      Prisma.sql`SELECT g."indicatorCode", g."period", g."dimension", u."path", u."nameZh", u."nameEn",
          u."code" AS "unitCode", v."reason", v."reasonEn"
        FROM "FigureVersion" v
        JOIN "Figure" g ON g."countyCode" = v."countyCode" AND g."id" = v."figureId"
        JOIN "Unit" u ON u."countyCode" = g."countyCode" AND u."id" = g."unitId"
        WHERE v."countyCode" = ${countyCode} AND v."approvedAt" >= ${since} AND v."version" > 1
        ORDER BY v."approvedAt" DESC LIMIT ${MOST}`,
    ),
    revisions: await db.target.findMany({
      where: { countyCode, version: { gt: 1 } },
      select: { indicatorCode: true, year: true, version: true, reason: true, unit: { select: { code: true } } },
    }),
  };
}

export type ReasonRows = Awaited<ReturnType<typeof readReasons>>;
