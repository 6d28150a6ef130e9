import Database from 'better-sqlite3';
import pg from 'pg';
import type { Prisma } from '#lib/generated/sqlite/released/client.ts';
import { type DatabaseAddress, databaseAddress } from './env.ts';

/** Reads the rows of one statement, each an array of its columns. */
export type RowReader = (statement: Prisma.Sql) => Promise<unknown[][]>;

/**
 * Rows of release tables without the client between: for the few reads that are made so often, of so many
 * columns, that turning each value into a property through the client costs more than the query itself.
 * The connection cannot write.
 * @throws where the statement names a table that is not a release's.
 */
export function openRows(address: DatabaseAddress): RowReader {
  const read = address.provider === 'sqlite' ? fromSqlite(address.file) : fromPostgres(address.url);
  const checked = new Set<string>();
  return (statement) => {
    const { sql } = statement;
    if (!checked.has(sql)) checked.add(assertReleased(sql));
    return read(statement);
  };
}

function assertReleased(sql: string): string {
  const tables = [...sql.matchAll(/\b(?:from|join|into|update)\s+"?(\w+)/gi)].map(([, name = '']) => name);
  const foreign = tables.filter((name) => !/^(Release|CountyProfile)/.test(name));
  if (tables.length === 0 || foreign.length > 0) throw new Error(`not a release's table: ${foreign.join(', ')}`);
  return sql;
}

function fromSqlite(file: string): RowReader {
  const db = new Database(file, { readonly: true });
  const prepared = new Map<string, Database.Statement>();
  return async ({ sql, values }) => {
    const statement = prepared.get(sql) ?? db.prepare(sql).raw(true);
    prepared.set(sql, statement);
    return statement.all(...values) as unknown[][];
  };
}

function fromPostgres(url: string): RowReader {
  const pool = new pg.Pool({ connectionString: url, options: '-c default_transaction_read_only=on' });
  // A connection that breaks while it waits is replaced when the next statement asks for one; unheard, its error would
  // end the process.
  pool.on('error', (cause) => console.error('released rows:', cause.message));
  return async ({ text, values }) => (await pool.query({ text, values: [...values], rowMode: 'array' })).rows;
}

const held = globalThis as { duliangReleasedRows?: RowReader };

/** The process's reader, opened at first use. */
export function releasedRows(): RowReader {
  held.duliangReleasedRows ??= openRows(databaseAddress());
  return held.duliangReleasedRows;
}
