import Database from 'better-sqlite3';
import pg from 'pg';
import type { DatabaseAddress } from '#lib/server/env.ts';

/** A connection as somebody with the file or the password has it, past the programme. */
export type Raw = {
  /** @returns how many rows the statement changed. */
  run(sql: string): Promise<number>;
  all<Row>(sql: string): Promise<Row[]>;
  close(): Promise<void>;
};

export async function openRaw(address: DatabaseAddress): Promise<Raw> {
  if (address.provider === 'sqlite') {
    const db = new Database(address.file);
    return {
      run: async (sql) => db.prepare(sql).run().changes,
      all: async <Row>(sql: string) => db.prepare(sql).all() as Row[],
      close: async () => void db.close(),
    };
  }
  const client = new pg.Client({ connectionString: address.url });
  await client.connect();
  return {
    run: async (sql) => (await client.query(sql)).rowCount ?? 0,
    all: async <Row>(sql: string) => (await client.query(sql)).rows as Row[],
    close: () => client.end(),
  };
}
