import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { rowsOf } from '#lib/server/statement.ts';
import { working } from '#lib/server/working.ts';

/** Up to when a person has said to have seen what changed; null for whoever never has. Every overview asks. */
export async function readLastLook(countyCode: string, userId: string): Promise<Date | null> {
  const [row] = await rowsOf<{ seenAt: Date }>(
    working(),
    Prisma.sql`SELECT "seenAt" FROM "LastLook" WHERE "countyCode" = ${countyCode} AND "userId" = ${userId}`,
  );
  return row?.seenAt ?? null;
}
