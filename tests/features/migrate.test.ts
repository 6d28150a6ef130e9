import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MigrationFailed, migrate, NewerDatabase } from '#lib/server/migrate.ts';
import { migrationNames } from '#lib/server/schema-files.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duliang-migrate-'));
  file = path.join(folder, 'duliang.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = () => migrate({ provider: 'sqlite', file }, 'stamp');
const digest = () => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A database that the first migration cannot be applied to, with a row that must survive. */
function obstructed(): void {
  const db = new Database(file);
  db.exec(`create table "County" (other text); insert into "County" values ('kept')`);
  db.close();
}

describe('migrating a SQLite database', () => {
  it('makes a new one, and does nothing the second time', async () => {
    expect(await run()).toEqual({ applied: migrationNames('sqlite'), backup: null, restored: [] });
    const before = digest();
    expect(await run()).toEqual({ applied: [], backup: null, restored: [] });
    expect(digest()).toBe(before);
  });

  it('leaves the database as it was when a migration fails, with a backup beside it and no half-made copy', async () => {
    obstructed();
    const before = digest();
    await expect(run()).rejects.toBeInstanceOf(MigrationFailed);
    expect(digest()).toBe(before);
    expect(existsSync(path.join(folder, 'backups', 'duliang-stamp.db'))).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('migrating'))).toEqual([]);
  });

  it('refuses a database from a newer version and changes nothing', async () => {
    await run();
    const db = new Database(file);
    db.prepare(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values ('x', 'x', 1, '99990101000000_from_the_future', 1, 1)`,
    ).run();
    db.close();
    const before = digest();
    await expect(run()).rejects.toThrow(NewerDatabase);
    await expect(run()).rejects.toThrow('99990101000000_from_the_future');
    expect(digest()).toBe(before);
  });

  it('ships the same history for both databases', () => {
    expect(migrationNames('postgresql')).toEqual(migrationNames('sqlite'));
  });
});
