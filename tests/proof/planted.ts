import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { proveDatabase } from '#lib/features/proof/data.ts';
import type { NotedHead, Proof } from '#lib/features/proof/view.ts';
import { Door } from '#lib/server/db.ts';
import { dropSqliteTriggers, putSqliteTriggers } from '#lib/server/guard-sqlite.ts';
import { migrate } from '#lib/server/migrate.ts';
import type { Chance } from './chance.ts';
import type { Plant } from './plants.ts';
import { storeToldCounty } from './told-county.ts';

/** A told county in one file without triggers, and a copy of it that can be changed, proved and thrown away. */
export type Ground = {
  copy: string;
  /** Lets a plant change a copy and puts the triggers back. Null where chance found nothing to change. */
  change(plant: Plant, chance: Chance): string | null;
  prove(noted?: NotedHead): Promise<Proof>;
  remove(): void;
};

export async function prepareGround(): Promise<Ground> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duliang-proof-'));
  const [base, copy] = [path.join(folder, 'base.db'), path.join(folder, 'copy.db')];
  const address = { provider: 'sqlite' as const, file: path.join(folder, 'duliang.db') };
  await migrate(address, 'x');
  const door = new Door(address);
  await storeToldCounty(door);
  await door.close();
  withFile(address.file, (db) => db.prepare('VACUUM INTO ?').run(base));
  withFile(base, dropSqliteTriggers);
  return {
    copy,
    change: (plant, chance) => {
      copyFileSync(base, copy);
      return withFile(copy, (db) => {
        for (const pragma of ['synchronous = OFF', 'journal_mode = MEMORY', 'foreign_keys = OFF']) db.pragma(pragma);
        const did = attempt(plant, db, chance);
        putSqliteTriggers(db);
        return did;
      });
    },
    prove: (noted) => proveDatabase({ provider: 'sqlite', file: copy }, noted),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function withFile<T>(file: string, work: (db: Database.Database) => T): T {
  const db = new Database(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** Null too where a key would be there twice, which even without triggers no database takes. */
function attempt(plant: Plant, db: Database.Database, chance: Chance): string | null {
  try {
    return plant(db, chance);
  } catch (error) {
    if (error instanceof Database.SqliteError && /UNIQUE|NOT NULL/.test(error.message)) return null;
    throw error;
  }
}
