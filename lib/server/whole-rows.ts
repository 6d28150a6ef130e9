import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import type { ArgType } from '@prisma/driver-adapter-utils';
import type { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import type { DatabaseAddress } from './env.ts';
import { recordsOf } from './statement.ts';

/** The rows a statement gives, with numbers, booleans, dates and JSON as such. */
export type Rows = <Row>(statement: Prisma.Sql) => Promise<Row[]>;

const TEXT: ArgType = { scalarType: 'string', arity: 'scalar' };

/**
 * Reads any table of a database, all of it as it stood at one moment, on a connection that cannot write.
 * Past the client, since whole tables are read.
 */
export async function readWhole<T>(address: DatabaseAddress, work: (rows: Rows) => Promise<T>): Promise<T> {
  const isSqlite = address.provider === 'sqlite';
  const factory = isSqlite
    ? new PrismaBetterSqlite3({ url: `file:${address.file}`, readonly: true })
    : new PrismaPg({ connectionString: address.url, options: '-c default_transaction_read_only=on' });
  const connection = await factory.connect();
  try {
    const transaction = await connection.startTransaction(isSqlite ? 'SERIALIZABLE' : 'REPEATABLE READ');
    try {
      return await work(async <Row>(statement: Prisma.Sql) => {
        const args = [...statement.values];
        const sql = isSqlite ? statement.sql : statement.text;
        return recordsOf<Row>(await transaction.queryRaw({ sql, args, argTypes: args.map(() => TEXT) }));
      });
    } finally {
      // The client sends the statement itself before it tells the driver; here there is no client.
      await transaction.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] });
      await transaction.rollback();
    }
  } finally {
    await connection.dispose();
  }
}
