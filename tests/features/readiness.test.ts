import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseAddress } from '#lib/server/env.ts';
import { migrate } from '#lib/server/migrate.ts';
import { assertReady } from '#lib/server/readiness.ts';
import { applyPragmas, assertDurable, DurableSqlite, UnsafeDatabase } from '#lib/server/sqlite.ts';

let folder: string;
const before = { data: process.env.DULIANG_DATA, url: process.env.DULIANG_DATABASE_URL };
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duliang-ready-'));
  process.env.DULIANG_DATA = folder;
  delete process.env.DULIANG_DATABASE_URL;
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  if (before.data === undefined) delete process.env.DULIANG_DATA;
  else process.env.DULIANG_DATA = before.data;
  if (before.url !== undefined) process.env.DULIANG_DATABASE_URL = before.url;
});

const file = () => path.join(folder, 'duliang.db');

describe('before the server listens', () => {
  it('a migrated database with its settings is ready', async () => {
    await migrate(databaseAddress(), 'x');
    await expect(assertReady()).resolves.toBeUndefined();
  });

  it('a missing database is not served', async () => {
    await expect(assertReady()).rejects.toThrow('npm run setup');
  });

  it('a database that lacks a migration is not served', async () => {
    new Database(file()).close();
    await expect(assertReady()).rejects.toThrow(UnsafeDatabase);
  });

  it('a database from a newer version is not served', async () => {
    await migrate(databaseAddress(), 'x');
    const db = new Database(file());
    db.exec(`insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
             values ('x', 'x', 1, '9999_future', 1, 1)`);
    db.close();
    await expect(assertReady()).rejects.toThrow('9999_future');
  });

  it.each(['PRAGMA synchronous = NORMAL', 'PRAGMA foreign_keys = OFF', 'PRAGMA journal_mode = DELETE'])(
    'a connection that says %s is refused',
    (pragma) => {
      const db = new Database(file());
      applyPragmas(db);
      expect(() => assertDurable(db)).not.toThrow();
      db.exec(pragma);
      expect(() => assertDurable(db)).toThrow(UnsafeDatabase);
      db.close();
    },
  );

  it('a transaction that a failed commit left open is rolled back', async () => {
    const adapter = new DurableSqlite({ url: `file:${file()}` });
    const connection = await adapter.connect();
    expect(adapter.heal()).toBe(false);
    connection.client.exec('create table t (a); begin; insert into t values (1)');
    expect(adapter.heal()).toBe(true);
    expect(connection.client.inTransaction).toBe(false);
    expect(connection.client.prepare('select count(*) from t').pluck().get()).toBe(0n);
    await connection.dispose();
  });
});
