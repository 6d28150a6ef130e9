import { readFileSync, statfsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { sizeOf } from './backup-folder.ts';
import { databaseAddress, dataFolder } from './env.ts';
import { postgresTriggerFaults, withPostgres } from './guard-postgres.ts';
import { sqliteTriggerFaults } from './guard-sqlite.ts';
import { migrationNames } from './schema-files.ts';
import { applyPragmas } from './sqlite.ts';
import { type TriggerFault, triggersOf } from './triggers.ts';

export type DatabaseState = {
  kind: 'sqlite' | 'postgresql';
  version: string;
  /** With what has not been folded into the file yet. */
  bytes: number;
  logBytes: number;
  /** Settings that durability rests on, as the database reads them back. */
  settings: readonly (readonly [string, string])[];
  schema: { applied: string; count: number; known: number };
  triggers: { count: number; faults: TriggerFault[] };
};

/** How the database is, looked at on a connection of its own. */
export async function databaseState(): Promise<DatabaseState> {
  const address = databaseAddress();
  if (address.provider === 'postgresql') return postgresState(address.url);
  const db = new Database(address.file, { fileMustExist: true });
  try {
    // What every connection of the application sets for itself.
    applyPragmas(db);
    const pragma = (name: string) => String(db.pragma(name, { simple: true }));
    const applied = db.prepare(
      'SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY 1',
    );
    return {
      ...{ kind: 'sqlite', version: String(db.prepare('SELECT sqlite_version()').pluck().get()) },
      ...{ bytes: sizeOf(address.file) ?? 0, logBytes: sizeOf(`${address.file}-wal`) ?? 0 },
      settings: ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map(
        (name) => [name, pragma(name)] as const,
      ),
      schema: schemaOf('sqlite', applied.pluck().all() as string[]),
      triggers: { count: triggersOf('sqlite').length, faults: sqliteTriggerFaults(db) },
    };
  } finally {
    db.close();
  }
}

function postgresState(url: string): Promise<DatabaseState> {
  return withPostgres(url, async (client) => {
    const one = async (sql: string) => String(Object.values((await client.query(sql)).rows[0] ?? {})[0] ?? '');
    const { rows } = await client.query(
      'SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY 1',
    );
    const settings: [string, string][] = [];
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'])
      settings.push([name, await one(`SHOW ${name}`)]);
    return {
      ...{ kind: 'postgresql', version: await one('SHOW server_version'), settings, logBytes: 0 },
      bytes: Number(await one('SELECT pg_database_size(current_database())')),
      schema: schemaOf(
        'postgresql',
        rows.map((row) => String(row.migration_name)),
      ),
      triggers: { count: triggersOf('postgresql').length, faults: await postgresTriggerFaults(client) },
    };
  });
}

function schemaOf(provider: 'sqlite' | 'postgresql', applied: readonly string[]) {
  return { applied: applied.at(-1) ?? '', count: applied.length, known: migrationNames(provider).length };
}

export type MachineState = {
  freeBytes: number;
  diskBytes: number;
  memoryBytes: number;
  upSeconds: number;
  versions: readonly (readonly [string, string])[];
};

export function machineState(): MachineState {
  const disk = statfsSync(dataFolder());
  return {
    freeBytes: disk.bavail * disk.bsize,
    diskBytes: disk.blocks * disk.bsize,
    memoryBytes: process.memoryUsage.rss(),
    upSeconds: Math.round(process.uptime()),
    versions: [
      ['Duliang', versionIn('package.json')],
      ['Node.js', process.versions.node],
      ...['next', 'react', 'prisma', 'better-sqlite3'].map(
        (name) => [name, versionIn(`node_modules/${name}/package.json`)] as const,
      ),
      ['OS', `${process.platform} ${process.arch}`],
    ],
  };
}

/** Empty where it is not there, as in an installation that was packed by somebody else. */
function versionIn(file: string): string {
  try {
    const text = readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file), 'utf8');
    return String((JSON.parse(text) as { version?: unknown }).version ?? '');
  } catch {
    return '';
  }
}
