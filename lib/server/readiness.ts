import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { databaseAddress } from './env.ts';
import { postgresTriggerFaults, withPostgres } from './guard-postgres.ts';
import { sqliteTriggerFaults } from './guard-sqlite.ts';
import { appliedIn } from './migrate.ts';
import { migrationNames } from './schema-files.ts';
import { applyPragmas, assertDurable, UnsafeDatabase } from './sqlite.ts';
import type { TriggerFault } from './triggers.ts';

/**
 * Settings, SQLite's version, the schema's version, a transaction that is opened and rolled back, and the triggers.
 * @throws UnsafeDatabase with a sentence for the log.
 */
export async function assertReady(): Promise<void> {
  const address = databaseAddress();
  if (address.provider === 'postgresql') return assertGuarded(await withPostgres(address.url, postgresTriggerFaults));
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
    assertGuarded(sqliteTriggerFaults(db));
  } finally {
    db.close();
  }
}

/** Without its triggers the database would take what only the application refuses. */
function assertGuarded(faults: readonly TriggerFault[]): void {
  if (faults.length === 0) return;
  const list = faults.map(({ name, fault }) => `${name} (${fault})`).join(', ');
  throw new UnsafeDatabase(
    `triggers of the database are not as they should be: ${list}; run npm run verify, then npm run setup`,
  );
}
