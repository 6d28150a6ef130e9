import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from './db.ts';

type Scalar = string | number | boolean | Date | null;

/** SQLite takes at most 32,766 values in a statement, PostgreSQL twice as many. */
const VALUES_AT_ONCE = 30_000;

/**
 * Inserts rows of plain columns by the thousand. The query builder's `createMany` costs about twelve times
 * as much a row, which is felt where a county's figures are stored at once. Every value is a parameter;
 * only the names of the table and its columns, which come from the models, are part of the statement.
 * @param rows all with the same columns; a table with JSON columns is stored with `createMany`.
 */
export async function insertRows<T extends { [K in keyof T]: Scalar }>(
  tx: Tx,
  table: Prisma.ModelName,
  rows: readonly T[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first) as (keyof T & string)[];
  const names = Prisma.join(columns.map((name) => identifier(name)));
  const atOnce = Math.floor(VALUES_AT_ONCE / columns.length);
  for (let at = 0; at < rows.length; at += atOnce) {
    const tuples = rows
      .slice(at, at + atOnce)
      .map((row) => Prisma.sql`(${Prisma.join(columns.map((name) => row[name]))})`);
    await tx.$executeRaw(Prisma.sql`INSERT INTO ${identifier(table)} (${names}) VALUES ${Prisma.join(tuples)}`);
  }
}

function identifier(name: string): Prisma.Sql {
  if (!/^[A-Za-z]+$/.test(name)) throw new Error(`${name} is no name of a table or column`);
  return Prisma.raw(`"${name}"`);
}
