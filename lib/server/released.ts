import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient as PostgresReleased } from '#lib/generated/postgresql/released/client.ts';
import { PrismaClient as SqliteReleased } from '#lib/generated/sqlite/released/client.ts';
import { type DatabaseAddress, databaseAddress } from './env.ts';

/**
 * The only door of the public pages: a client generated from the release models alone, on a
 * connection that cannot write. What is not published has no name here.
 */
export type ReleasedClient = SqliteReleased;

const held = globalThis as { duliangReleased?: ReleasedClient };

export function released(): ReleasedClient {
  held.duliangReleased ??= openReleased(databaseAddress());
  return held.duliangReleased;
}

export function openReleased(address: DatabaseAddress): ReleasedClient {
  const adapter = releasedFactory(address);
  if (address.provider === 'sqlite') return new SqliteReleased({ adapter });
  // Both clients are generated from the same models; they differ only in the SQL they speak.
  return new PostgresReleased({ adapter }) as unknown as ReleasedClient;
}

/** Connections that cannot write, whoever opens them. */
function releasedFactory(address: DatabaseAddress): PrismaBetterSqlite3 | PrismaPg {
  if (address.provider === 'sqlite') return new PrismaBetterSqlite3({ url: `file:${address.file}`, readonly: true });
  return new PrismaPg({ connectionString: address.url, options: '-c default_transaction_read_only=on' });
}
