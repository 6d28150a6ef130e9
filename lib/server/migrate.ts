import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import Database from 'better-sqlite3';
import type { Client } from 'pg';
import type { DatabaseAddress } from './env.ts';
import { dropPostgresTriggers, postgresTriggerFaults, putPostgresTriggers, withPostgres } from './guard-postgres.ts';
import { dropSqliteTriggers, putSqliteTriggers, sqliteTriggerFaults } from './guard-sqlite.ts';
import { loadEngine } from './schema-engine.ts';
import { migrationNames, migrationsList, type Provider } from './schema-files.ts';

/** The database holds migrations that this version of the programme does not know. */
export class NewerDatabase extends Error {}
/** A migration failed; the database is as it was before. */
export class MigrationFailed extends Error {}

/** `restored`: triggers that were missing or not of this version, and were put back. */
export type Migrated = { applied: string[]; backup: string | null; restored: string[] };

/** Brings the database to the schema and the triggers of this version. Nothing else may have it open. */
export async function migrate(address: DatabaseAddress, stamp: string): Promise<Migrated> {
  if (address.provider === 'postgresql') return migratePostgres(address.url);
  return migrateSqlite(address.file, stamp);
}

/**
 * The migration runs on a copy that takes the file's place only when everything about it is sound,
 * so a failure at any point leaves the file untouched.
 */
async function migrateSqlite(file: string, stamp: string): Promise<Migrated> {
  const known = migrationNames('sqlite');
  const done = existsSync(file) ? appliedIn(file) : [];
  const pending = pendingOf(known, done);
  if (pending.length === 0) return { applied: [], backup: null, restored: restoreSqlite(file) };

  const work = `${file}.migrating`;
  for (const end of ['', '-wal', '-shm']) rmSync(work + end, { force: true });
  let backup: string | null = null;
  if (existsSync(file)) {
    backup = await backUp(file, stamp);
    copyFileSync(backup, work);
  }
  try {
    if (existsSync(work)) withFile(work, dropSqliteTriggers);
    await apply('sqlite', new PrismaBetterSqlite3({ url: `file:${work}` }));
    withFile(work, putSqliteTriggers);
    assertSound(work);
  } catch (cause) {
    for (const end of ['', '-wal', '-shm']) rmSync(work + end, { force: true });
    throw new MigrationFailed(String(cause instanceof Error ? cause.message : cause), { cause });
  }
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
  renameSync(work, file);
  return { applied: pending, backup, restored: [] };
}

function restoreSqlite(file: string): string[] {
  return withFile(file, (db) => {
    const faults = sqliteTriggerFaults(db).filter(({ fault }) => fault !== 'unknown');
    if (faults.length > 0) putSqliteTriggers(db);
    return faults.map(({ name }) => name);
  });
}

function withFile<T>(file: string, work: (db: Database.Database) => T): T {
  const db = new Database(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/**
 * Each migration is one script, which PostgreSQL runs as one transaction: it is applied whole or not at all.
 * The triggers are put back whether it was or not.
 */
function migratePostgres(url: string): Promise<Migrated> {
  return withPostgres(url, async (client) => {
    const table = await client.query(`select to_regclass('_prisma_migrations') as name`);
    const rows = table.rows[0].name
      ? (await client.query('select migration_name from _prisma_migrations where finished_at is not null')).rows
      : [];
    const pending = pendingOf(
      migrationNames('postgresql'),
      rows.map((row) => String(row.migration_name)),
    );
    if (pending.length === 0) return { applied: [], backup: null, restored: await restorePostgres(client) };
    await dropPostgresTriggers(client);
    try {
      await apply('postgresql', new PrismaPg(url));
    } catch (cause) {
      if (rows.length > 0) await putPostgresTriggers(client);
      throw new MigrationFailed(String(cause instanceof Error ? cause.message : cause), { cause });
    }
    await putPostgresTriggers(client);
    return { applied: pending, backup: null, restored: [] };
  });
}

async function restorePostgres(client: Client): Promise<string[]> {
  const faults = (await postgresTriggerFaults(client)).filter(({ fault }) => fault !== 'unknown');
  if (faults.length > 0) await putPostgresTriggers(client);
  return faults.map(({ name }) => name);
}

async function apply(provider: Provider, factory: SqlMigrationAwareDriverAdapterFactory): Promise<void> {
  const { engine, close } = await loadEngine(provider, factory);
  try {
    await engine.applyMigrations({
      migrationsList: migrationsList(provider),
      filters: { externalTables: [], externalEnums: [] },
    });
  } finally {
    await close();
  }
}

function pendingOf(known: string[], done: string[]): string[] {
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new NewerDatabase(unknown.join(', '));
  return known.filter((name) => !done.includes(name));
}

/** Names of the migrations a SQLite file already has. */
export function appliedIn(file: string): string[] {
  const db = new Database(file, { readonly: true });
  try {
    const table = db.prepare(`select 1 from sqlite_master where name = '_prisma_migrations'`).get();
    if (!table) return [];
    return db
      .prepare('select migration_name from _prisma_migrations where finished_at is not null')
      .pluck()
      .all() as string[];
  } finally {
    db.close();
  }
}

/** A consistent copy through SQLite's backup interface, beside the database under `backups/`. */
async function backUp(file: string, stamp: string): Promise<string> {
  const folder = path.join(path.dirname(file), 'backups');
  mkdirSync(folder, { recursive: true });
  const copy = path.join(folder, `duliang-${stamp}.db`);
  const db = new Database(file, { readonly: true });
  try {
    await db.backup(copy);
  } finally {
    db.close();
  }
  return copy;
}

function assertSound(file: string): void {
  withFile(file, (db) => {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the migrated copy is not sound');
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} rows of the migrated copy point to nothing`);
    db.pragma('wal_checkpoint(TRUNCATE)');
  });
}
