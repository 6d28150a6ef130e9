import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { chosenCounty } from './env.ts';
import { type Client, rowsOf } from './statement.ts';

/** The county this installation shows, or the first where none is chosen; null in a database that holds none. */
export async function shownCounty(reader: Client): Promise<{ code: string; demonstration: boolean } | null> {
  const chosen = chosenCounty();
  const [county] = await rowsOf<{ code: string; demonstration: boolean }>(
    reader,
    Prisma.sql`SELECT "code", "demonstration" FROM "County"
      ${chosen ? Prisma.sql`WHERE "code" = ${chosen}` : Prisma.empty} ORDER BY "code" LIMIT 1`,
  );
  return county ?? null;
}
