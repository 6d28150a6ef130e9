import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Door } from '#lib/server/db.ts';
import type { DatabaseAddress } from '#lib/server/env.ts';
import { migrate } from '#lib/server/migrate.ts';

export type Fresh = { address: DatabaseAddress; door: Door; remove(): Promise<void> };

/**
 * An empty, migrated database of its own: a SQLite file, or a database on the server that
 * DULIANG_TEST_PG names, so that the same tests prove both.
 */
export async function freshDatabase(): Promise<Fresh> {
  const server = process.env.DULIANG_TEST_PG;
  return server ? freshPostgres(server) : freshSqlite();
}

async function freshSqlite(): Promise<Fresh> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duliang-test-'));
  const address = { provider: 'sqlite' as const, file: path.join(folder, 'duliang.db') };
  await migrate(address, 'test');
  const door = new Door(address);
  return {
    address,
    door,
    remove: async () => {
      await door.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freshPostgres(server: string): Promise<Fresh> {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const address = { provider: 'postgresql' as const, url: url.toString() };
  await migrate(address, 'test');
  const door = new Door(address);
  return {
    address,
    door,
    remove: async () => {
      await door.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** A copy of a SQLite file and what stands beside it, to damage without harm. */
export function copyOf(file: string): string {
  const copy = path.join(mkdtempSync(path.join(tmpdir(), 'duliang-copy-')), 'duliang.db');
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  return copy;
}
