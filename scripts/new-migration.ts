/**
 * npm run migration:new -- NAME: writes what changed in the models as a migration for both
 * databases. SQLite needs nothing; PostgreSQL is compared on a private server (tests/support/postgres.ts).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { loadEngine } from '#lib/server/schema-engine.ts';
import { migrationsFolder, migrationsList, type Provider, schemaFiles } from '#lib/server/schema-files.ts';
import { startPostgres } from '#tests/support/postgres.ts';

const filters = { externalTables: [], externalEnums: [] };

/** SQL from what the migrations so far make to what the models say; the database behind the factory is scratch. */
async function difference(provider: Provider, factory: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  const { engine, close } = await loadEngine(provider, factory);
  const files = schemaFiles(provider);
  await engine.applyMigrations({ migrationsList: migrationsList(provider), filters });
  const result = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters,
  });
  await close();
  return result.stdout ?? '';
}

function store(provider: Provider, stamp: string, sql: string): void {
  if (sql.includes('This is an empty migration')) {
    console.log(`${provider}: nothing changed`);
    return;
  }
  const folder = path.join(migrationsFolder(provider), stamp);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  console.log(`${provider}: ${stamp}`);
}

const [name = 'change'] = process.argv.slice(2);
const stamp = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
const folder = mkdtempSync(path.join(tmpdir(), 'duliang-migration-'));
const scratch = path.join(folder, 'scratch.db');
store(
  'sqlite',
  stamp,
  await difference('sqlite', new PrismaBetterSqlite3({ url: `file:${scratch}` }, { shadowDatabaseUrl: ':memory:' })),
);
const postgres = await startPostgres();
try {
  store('postgresql', stamp, await difference('postgresql', new PrismaPg(postgres.connection)));
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
