import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { Prisma } from '#lib/generated/sqlite/released/client.ts';
import { type DatabaseAddress, databaseAddress } from './env.ts';
import { releasedFactory } from './released.ts';

/**
 * Rows of release tables without the client between: for the few reads that are made so often, of so many
 * columns, that turning each value into an object's property costs more than the query. Both databases are
 * spoken to through the same adapters as the client's.
 * @throws where the statement names a table that is not a release's.
 */
export async function releasedRows(statement: Prisma.Sql, through?: SqlDriverAdapter): Promise<unknown[][]> {
  const tables = [...statement.sql.matchAll(/\b(?:from|join|into|update)\s+"?(\w+)/gi)].map(([, name = '']) => name);
  const foreign = tables.filter((name) => !/^(Release|CountyProfile)/.test(name));
  if (tables.length === 0 || foreign.length > 0) throw new Error(`not a release's table: ${foreign.join(', ')}`);
  const adapter = through ?? (await connection());
  const { rows } = await adapter.queryRaw({
    sql: adapter.provider === 'postgres' ? statement.text : statement.sql,
    args: statement.values,
    argTypes: statement.values.map((value) => ({
      scalarType: typeof value === 'number' ? 'float' : 'string',
      arity: 'scalar',
    })),
  });
  return rows;
}

const held = globalThis as { duliangReleasedRows?: Promise<SqlDriverAdapter> };

function connection(): Promise<SqlDriverAdapter> {
  held.duliangReleasedRows ??= openRows(databaseAddress());
  return held.duliangReleasedRows;
}

export function openRows(address: DatabaseAddress): Promise<SqlDriverAdapter> {
  return releasedFactory(address).connect();
}
