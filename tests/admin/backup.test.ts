import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { backupName, backupPlace, DATABASE_NAME, listBackups, readProgress } from '#lib/server/backup-folder.ts';
import { evidencePlace, makeBackup } from '#lib/server/backup-make.ts';
import { verifyBackup } from '#lib/server/backup-verify.ts';
import { Door } from '#lib/server/db.ts';
import { holdEvidence } from '#lib/server/evidence-store.ts';
import { migrate } from '#lib/server/migrate.ts';
import { ensureSecrets } from '#lib/server/secrets.ts';
import { tarOf } from '#lib/server/tar.ts';
import { COUNTY } from '#tests/support/county.ts';
import { storeToldCounty } from '../proof/told-county.ts';

let data: string;
let live: string;
let through: Door;
let sha256: string;
const BYTES = Buffer.from('a picture of a well');

beforeAll(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'duliang-backup-'));
  process.env.DULIANG_DATA = data;
  live = path.join(data, DATABASE_NAME);
  ensureSecrets();
  await migrate({ provider: 'sqlite', file: live }, 'x');
  through = new Door({ provider: 'sqlite', file: live });
  await storeToldCounty(through);
  // The county of these tests names files that it never had.
  for (const row of await through.client.attachment.findMany()) await putFile(row.sha256);
  for (const row of await through.client.supervisionFile.findMany()) await putFile(row.sha256);
}, 120_000);
afterAll(() => through.close());

/** A real file where the county already says that there is one; what it says is made true. */
async function putFile(named: string): Promise<void> {
  const held = await holdEvidence(BYTES);
  await held.keep();
  sha256 = held.sha256;
  const db = new Database(live);
  for (const table of ['Attachment', 'SupervisionFile']) {
    db.exec(`DROP TRIGGER IF EXISTS "${table}_no_update"`);
    db.prepare(`UPDATE "${table}" SET "sha256" = ? WHERE "sha256" = ?`).run(sha256, named);
  }
  db.close();
}

const make = (name: string, change: { keep?: number; secrets?: boolean } = {}) =>
  makeBackup(live, { name, by: 'person:a', keep: 9, secrets: false, ...change });
/** Sentences about the backup alone: the county of these tests was made true by hand, which the proof rightly tells. */
const OWN = /evidence|database file|chain/i;
const told = async (name: string) =>
  (await verifyBackup(name, live)).en.filter((text) => OWN.test(text) && !/row/.test(text));

describe('a backup', () => {
  it('is named by the county’s clock', () => {
    expect(backupName(new Date('2022-12-31T16:00:05Z'))).toBe('20230101-000005');
    for (const name of ['..', '../x', '20230101', '20230101-000005/..']) expect(() => backupPlace(name)).toThrow();
  });

  it('holds the database and its evidence of one moment, and says where its chain ends', async () => {
    const manifest = await make('20221101-090001');
    const county = await through.client.county.findUniqueOrThrow({ where: { code: COUNTY } });
    expect(manifest.heads).toEqual([{ county: COUNTY, sequence: county.auditSequence, hash: county.auditHash }]);
    expect(manifest.evidence).toEqual({ files: 1, bytes: expect.any(Number), missing: 0 });
    expect(readdirSync(backupPlace('20221101-090001')).sort()).toEqual([DATABASE_NAME, 'evidence', 'manifest.json']);
    expect(readFileSync(evidencePlace(backupPlace('20221101-090001'), sha256))).toEqual(BYTES);
    expect(readProgress()).toMatchObject({ task: 'make', step: 'done' });
  });

  it('holds the secrets only where that is asked', async () => {
    await make('20221101-090002', { secrets: true });
    expect(existsSync(path.join(backupPlace('20221101-090002'), 'secrets.json'))).toBe(true);
    expect(listBackups()[0]?.manifest.secrets).toBe(true);
  });

  it('is proved by restoring it, and what is wrong with it is told', async () => {
    expect(await told('20221101-090001')).toEqual([]);
    const file = path.join(backupPlace('20221101-090001'), DATABASE_NAME);
    appendFileSync(file, 'x');
    expect(await told('20221101-090001')).toEqual(['The database file is not as it was written.']);
    const place = evidencePlace(backupPlace('20221101-090002'), sha256);
    rmSync(place);
    writeFileSync(place, 'another picture');
    expect(await told('20221101-090002')).toEqual(['1 file of evidence is missing or changed.']);
    expect(listBackups().map(({ verdict }) => verdict?.sound)).toEqual([false, false]);
    expect(readdirSync(path.join(data, 'backups')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('of another history is told apart', async () => {
    await make('20221101-090003');
    const other = path.join(mkdtempSync(path.join(tmpdir(), 'duliang-other-')), DATABASE_NAME);
    await migrate({ provider: 'sqlite', file: other }, 'x');
    const { en } = await verifyBackup('20221101-090003', other);
    expect(en.join()).toContain('no part of the live one');
  });

  it('goes when there are more than are kept, the oldest first', async () => {
    await make('20221101-090004', { keep: 2 });
    expect(listBackups().map(({ name }) => name)).toEqual(['20221101-090004', '20221101-090003']);
  });

  it('that fails leaves nothing behind and says so', async () => {
    const missing = path.join(data, 'nowhere.db');
    const wanted = { name: '20221101-090005', by: '', keep: 2, secrets: false };
    await expect(makeBackup(missing, wanted)).rejects.toThrow();
    expect(readProgress()).toMatchObject({ name: '20221101-090005', step: 'failed' });
    expect(listBackups()).toHaveLength(2);
  });

  it('packed into one file comes out of any tar as it went in, and is restored by its command', async () => {
    const packed = path.join(data, 'packed.tar');
    for await (const part of tarOf(backupPlace('20221101-090004'), 'duliang-20221101-090004'))
      appendFileSync(packed, part);
    execFileSync('gzip', ['-k', packed]);
    const target = path.join(mkdtempSync(path.join(tmpdir(), 'duliang-restored-')), 'data');
    const restore = () =>
      spawnSync(process.execPath, ['scripts/restore.ts', `${packed}.gz`], {
        ...{ encoding: 'utf8', env: { ...process.env, DULIANG_DATA: target } },
      });
    expect(restore()).toMatchObject({ status: 0 });
    expect(readFileSync(path.join(target, DATABASE_NAME))).toEqual(
      readFileSync(path.join(backupPlace('20221101-090004'), DATABASE_NAME)),
    );
    expect(readFileSync(evidencePlace(target, sha256))).toEqual(BYTES);
    const { heads } = await proveDatabase({ provider: 'sqlite', file: path.join(target, DATABASE_NAME) });
    expect(heads).toEqual(listBackups()[0]?.manifest.heads);
    expect(restore().stdout).toMatch(/duliang\.db\.before-\d{14}/);
    expect(readdirSync(target).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
