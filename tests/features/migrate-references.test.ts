import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '#lib/server/migrate.ts';
import { migrationsFolder } from '#lib/server/schema-files.ts';

const FIRST = '20261123204246_first';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duliang-references-'));
  file = path.join(folder, 'duliang.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A row with every column that must be filled; what is not named is blank. */
function insert(db: Database.Database, table: string, given: Record<string, string | number>): void {
  const columns = db.pragma(`table_info("${table}")`) as { name: string; notnull: number; type: string }[];
  const row = Object.fromEntries(
    columns
      .filter(({ name, notnull }) => notnull === 1 || name in given)
      .map(({ name, type }) => [name, given[name] ?? (type === 'TEXT' ? '' : 0)]),
  );
  const names = Object.keys(row).map((name) => `"${name}"`);
  db.prepare(`insert into "${table}" (${names}) values (${names.map(() => '?')})`).run(...Object.values(row));
}

/** A database as the first version left it, with a reference in the catalogue and in a release. */
function ofTheFirstVersion(): void {
  const db = new Database(file);
  db.exec(readFileSync(path.join(migrationsFolder('sqlite'), FIRST, 'migration.sql'), 'utf8'));
  db.exec(`create table _prisma_migrations (id text primary key, checksum text not null, finished_at datetime,
    migration_name text not null, logs text, rolled_back_at datetime,
    started_at datetime not null default current_timestamp, applied_steps_count integer not null default 0)`);
  db.prepare(`insert into _prisma_migrations (id, checksum, finished_at, migration_name) values ('1', 'x', 1, ?)`).run(
    FIRST,
  );
  const reference = { referenceNote: 'staffing norm', referenceSource: 'a register' };
  insert(db, 'County', { code: '1' });
  insert(db, 'Domain', { countyCode: '1', code: 'd' });
  insert(db, 'Indicator', { countyCode: '1', code: 'A01', domainCode: 'd' });
  insert(db, 'IndicatorVersion', { countyCode: '1', indicatorCode: 'A01', version: 1, ...reference });
  insert(db, 'ReleasedIndicator', { countyCode: '1', releaseId: 'r', code: 'A01', ...reference });
  insert(db, 'ReleasedFigure', { countyCode: '1', releaseId: 'r', indicatorCode: 'A01', period: '2022Q1' });
  db.close();
}

describe('a database of the first version', () => {
  it('keeps its references, which are then shown in either language', async () => {
    ofTheFirstVersion();
    const { applied } = await migrate({ provider: 'sqlite', file }, 'stamp');
    expect(applied).toContain('20261123232648_reference_notes');
    const db = new Database(file, { readonly: true });
    const columns = 'referenceNoteZh, referenceNoteEn, referenceSourceZh, referenceSourceEn';
    const kept = ['staffing norm', 'staffing norm', 'a register', 'a register'];
    for (const table of ['IndicatorVersion', 'ReleasedIndicator'])
      expect(db.prepare(`select ${columns} from "${table}"`).raw().all()).toEqual([kept]);
    expect(db.prepare('select quartersReported from "ReleasedFigure"').raw().all()).toEqual([[null]]);
    db.close();
  });
});
