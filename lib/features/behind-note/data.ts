import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { rowsOf } from '#lib/server/statement.ts';
import { working } from '#lib/server/working.ts';

/** The newest remarks are looked through, however many there are of figures long past. */
const MOST_READ = 500;

type Said = { unitId: string; indicatorCode: string; text: string; at: Date | string; by: string };

/** What was last said of the figures of county and townships: remarks, and items of supervision that are open. */
export async function readBehindNotes(countyCode: string) {
  const db = working();
  const remarks = await rowsOf<Said>(
    db,
    Prisma.sql`SELECT "unitId", "indicatorCode", "text", "at", "by" FROM "Remark"
      WHERE "countyCode" = ${countyCode} AND "unitId" IN
        (SELECT "id" FROM "Unit" WHERE "countyCode" = ${countyCode} AND "kind" IN ('county', 'township'))
      ORDER BY "at" DESC LIMIT ${MOST_READ}`,
  );
  const supervised = await db.supervision.findMany({
    where: { countyCode, state: 'open' },
    include: { replies: { orderBy: { at: 'desc' }, take: 1 } },
    orderBy: { openedAt: 'desc' },
  });
  return { remarks, supervised };
}

export type BehindNotes = Awaited<ReturnType<typeof readBehindNotes>>;
