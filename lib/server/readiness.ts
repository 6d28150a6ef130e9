import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { databaseAddress } from './env.ts';
import { appliedIn } from './migrate.ts';
import { migrationNames } from './schema-files.ts';
import { applyPragmas, assertDurable, UnsafeDatabase } from './sqlite.ts';

/**
 * Settings, SQLite's version, the schema's version and a transaction that is opened and rolled back.
 * @throws UnsafeDatabase with a sentence for the log.
 */
export async function assertReady(): Promise<void> {
  const address = databaseAddress();
  if (address.provider !== 'sqlite') return;
  if (!existsSync(address.file)) throw new UnsafeDatabase(`there is no database at ${address.file}; run npm run setup`);
  const applied = appliedIn(address.file);
  const known = migrationNames('sqlite');
  const missing = known.filter((name) => !applied.includes(name));
  const unknown = applied.filter((name) => !known.includes(name));
  if (missing.length > 0) throw new UnsafeDatabase(`the database lacks ${missing.join(', ')}; run npm run setup`);
  if (unknown.length > 0) throw new UnsafeDatabase(`the database comes from a newer version: ${unknown.join(', ')}`);
  const db = new Database(address.file);
  try {
    applyPragmas(db);
    assertDurable(db);
    db.exec('BEGIN IMMEDIATE');
    db.exec('ROLLBACK');
  } finally {
    db.close();
  }
}
