import Database from 'better-sqlite3';
import { migrationsList } from './schema-files.ts';
import { compareTriggers, type TriggerFault, triggersOf } from './triggers.ts';

/** What differs from the triggers that this version of the programme brings. */
export function sqliteTriggerFaults(db: Database.Database): TriggerFault[] {
  const found = db.prepare(`SELECT "name", "tbl_name" AS "table", "sql" FROM sqlite_master WHERE "type" = 'trigger'`);
  return compareTriggers(triggersOf('sqlite'), found.all() as { name: string; table: string; sql: string }[]);
}

/** A migration may have to touch what the triggers guard; it runs on a copy, and they are put back after it. */
export function dropSqliteTriggers(db: Database.Database): void {
  for (const { name } of triggersOf('sqlite')) db.exec(`DROP TRIGGER IF EXISTS "${name}"`);
}

/** Drops and makes anew every trigger, in one transaction. */
export function putSqliteTriggers(db: Database.Database): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    dropSqliteTriggers(db);
    for (const { sql } of triggersOf('sqlite')) db.exec(sql);
    db.exec('COMMIT');
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

type Part = { name: string; sql: string };

/** Tables, indexes and views as they are written down; SQLite's own, and the record of migrations, aside. */
function partsOf(db: Database.Database): Map<string, string> {
  const parts = db
    .prepare(`SELECT "name", "sql" FROM sqlite_master WHERE "type" <> 'trigger' AND "sql" IS NOT NULL`)
    .all() as Part[];
  const own = parts.filter(({ name }) => !/^sqlite_|^_prisma_migrations$/.test(name));
  return new Map(own.map(({ name, sql }) => [name, sql]));
}

/** Parts of a file's structure that its migrations do not make, or make otherwise. */
export function structureFaults(file: string): string[] {
  const made = new Database(':memory:');
  const db = new Database(file, { readonly: true });
  try {
    for (const { migrationFile } of migrationsList('sqlite').migrationDirectories)
      made.exec(migrationFile.content.value);
    const [wanted, found] = [partsOf(made), partsOf(db)];
    const names = new Set([...wanted.keys(), ...found.keys()]);
    return [...names].filter((name) => wanted.get(name) !== found.get(name)).sort();
  } finally {
    made.close();
    db.close();
  }
}

/** What SQLite itself finds wrong with a file: pages, indexes, and rows that point to nothing. */
export function sqliteUnsound(file: string): string[] {
  const db = new Database(file, { readonly: true });
  try {
    const pages = (db.pragma('integrity_check(20)') as { integrity_check: string }[]).map((row) => row.integrity_check);
    const broken = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
    return [
      ...pages.filter((line) => line !== 'ok'),
      ...broken.map(({ table, rowid, parent }) => `${table} ${rowid} → ${parent}`),
    ];
  } finally {
    db.close();
  }
}

/** The same of a file that is only read. */
export function sqliteFileFaults(file: string): TriggerFault[] {
  const db = new Database(file, { readonly: true });
  try {
    return sqliteTriggerFaults(db);
  } finally {
    db.close();
  }
}
