import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from './db.ts';
import { isKeptTable, keepRows } from './kept-rows.ts';
import { execute, rowsOf } from './statement.ts';

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
  if (isKeptTable(table)) keepRows(tx, table, rows);
  for (const statement of inserts(table, rows)) await execute(tx, statement);
}

/**
 * Inserts rows, or changes those of the same key, in one statement: what a grid of cells is saved with. A row
 * carries the version it is to have; one that stands there already is changed only if its version is the one before.
 * @param key the columns of the primary key; every other column is overwritten.
 * @returns the rows that were not stored, because somebody else changed them meanwhile.
 */
export async function upsertRows<T extends { [K in keyof T]: Scalar } & { version: number }>(
  tx: Tx,
  table: Prisma.ModelName,
  key: readonly (keyof T & string)[],
  rows: readonly T[],
): Promise<T[]> {
  const [first] = rows;
  if (!first) return [];
  if (isKeptTable(table)) keepRows(tx, table, rows);
  const keys = Prisma.join(key.map(identifier));
  const changes = Object.keys(first)
    .filter((name) => !(key as readonly string[]).includes(name))
    .map((name) => Prisma.sql`${identifier(name)} = excluded.${identifier(name)}`);
  const stored = new Set<string>();
  for (const statement of inserts(table, rows)) {
    const back = await rowsOf<T>(
      tx,
      Prisma.sql`${statement} ON CONFLICT (${keys}) DO UPDATE SET ${Prisma.join(changes)}
        WHERE ${identifier(table)}."version" = excluded."version" - 1 RETURNING ${keys}`,
    );
    for (const row of back) stored.add(keyOf(row, key));
  }
  return rows.filter((row) => !stored.has(keyOf(row, key)));
}

function keyOf<T>(row: T, key: readonly (keyof T & string)[]): string {
  return JSON.stringify(key.map((name) => row[name]));
}

/** As few INSERT statements as the number of parameters allows. */
function* inserts<T extends { [K in keyof T]: Scalar }>(
  table: Prisma.ModelName,
  rows: readonly T[],
): Generator<Prisma.Sql> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first) as (keyof T & string)[];
  const names = Prisma.join(columns.map(identifier));
  const atOnce = Math.floor(VALUES_AT_ONCE / columns.length);
  for (let at = 0; at < rows.length; at += atOnce) {
    const tuples = rows
      .slice(at, at + atOnce)
      .map((row) => Prisma.sql`(${Prisma.join(columns.map((name) => row[name]))})`);
    yield Prisma.sql`INSERT INTO ${identifier(table)} (${names}) VALUES ${Prisma.join(tuples)}`;
  }
}

function identifier(name: string): Prisma.Sql {
  if (!/^[A-Za-z]+$/.test(name)) throw new Error(`${name} is no name of a table or column`);
  return Prisma.raw(`"${name}"`);
}
