import type { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from './db.ts';
import { isKeptTable, keepRows } from './kept-rows.ts';
import { insertTuples } from './statement.ts';

type Scalar = string | number | boolean | Date | null;

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
  const [first] = rows;
  if (first) await insertTuples(tx, { into: intoOf(table, first), after: '', key: [] }, tuplesOf(rows));
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
  const columns = Object.keys(first);
  const known = key.map((name) => ({ name: identifier(name), place: columns.indexOf(name) }));
  const changes = columns
    .filter((name) => !(key as readonly string[]).includes(name))
    .map((name) => `${identifier(name)} = excluded.${identifier(name)}`);
  const after = `ON CONFLICT (${known.map(({ name }) => name).join()}) DO UPDATE SET ${changes.join()}
    WHERE ${identifier(table)}."version" = excluded."version" - 1`;
  const left = await insertTuples(tx, { into: intoOf(table, first), after, key: known }, tuplesOf(rows));
  return left.flatMap((at) => rows[at] ?? []);
}

function intoOf(table: Prisma.ModelName, first: object): string {
  return `INSERT INTO ${identifier(table)} (${Object.keys(first).map(identifier).join()}) VALUES`;
}

/** The values of each row in the order of the first one's columns. */
function tuplesOf<T extends { [K in keyof T]: Scalar }>(rows: readonly T[]): Scalar[][] {
  const columns = Object.keys(rows[0] ?? {}) as (keyof T & string)[];
  return rows.map((row) => columns.map((name) => row[name]));
}

function identifier(name: string): string {
  if (!/^[A-Za-z]+$/.test(name)) throw new Error(`${name} is no name of a table or column`);
  return `"${name}"`;
}
