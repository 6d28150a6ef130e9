import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { chosenCounty } from '#lib/server/env.ts';
import { rowsOf } from '#lib/server/statement.ts';
import { working } from '#lib/server/working.ts';

/** Asked for by every page behind the sign-in, so in plain statements. How many notices are not read yet. */
export async function countUnread(countyCode: string, userId: string): Promise<number> {
  const [row] = await rowsOf<{ unread: number | bigint }>(
    working(),
    Prisma.sql`SELECT count(*) AS "unread" FROM "Notice"
      WHERE "countyCode" = ${countyCode} AND "userId" = ${userId} AND "readAt" IS NULL`,
  );
  return Number(row?.unread ?? 0);
}

type Profile = { nameZh: string; nameEn: string; sealText: string; contactPhone: string | null };

/** What the head of every page says of the county. */
export async function readProfile(): Promise<Profile | null> {
  const code = chosenCounty();
  const [row] = await rowsOf<Profile>(
    working(),
    Prisma.sql`SELECT "nameZh", "nameEn", "sealText", "contactPhone" FROM "CountyProfile"
      ${code ? Prisma.sql`WHERE "countyCode" = ${code}` : Prisma.empty} ORDER BY "countyCode" LIMIT 1`,
  );
  return row ?? null;
}
