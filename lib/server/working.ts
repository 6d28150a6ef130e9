import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient as PostgresWhole } from '#lib/generated/postgresql/whole/client.ts';
import { PrismaClient as SqliteWhole } from '#lib/generated/sqlite/whole/client.ts';
import { type DatabaseAddress, databaseAddress } from './env.ts';
import { readsThrough } from './statement.ts';

/**
 * What signed-in pages read: every table, on a connection that cannot write. Public pages cannot reach it
 * (.dependency-cruiser.cjs), and every loader that uses it asks the policy first.
 */
export type WorkingClient = SqliteWhole;

const held = globalThis as { duliangWorking?: WorkingClient };

export function working(): WorkingClient {
  held.duliangWorking ??= openWorking(databaseAddress());
  return held.duliangWorking;
}

export function openWorking(address: DatabaseAddress): WorkingClient {
  if (address.provider === 'sqlite') {
    const adapter = new PrismaBetterSqlite3({ url: `file:${address.file}`, readonly: true });
    const client = new SqliteWhole({ adapter });
    readsThrough(client, adapter);
    return client;
  }
  const options = '-c default_transaction_read_only=on';
  // Both clients are generated from the same models; they differ only in the SQL they speak.
  return new PostgresWhole({
    adapter: new PrismaPg({ connectionString: address.url, options }),
  }) as unknown as WorkingClient;
}
