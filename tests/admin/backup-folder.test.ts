import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  backupPlace,
  backupsFolder,
  isOver,
  keptBackups,
  listBackups,
  readProgress,
  saveKept,
  saveManifest,
  saveProgress,
  saveVerdict,
  sizeOf,
} from '#lib/server/backup-folder.ts';
import { tarOf } from '#lib/server/tar.ts';
import { BACKUP, MANIFEST, plantBackup } from '#tests/support/backup.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'duliang-folder-'));
  process.env.DULIANG_DATA = data;
});

describe('the folder of backups', () => {
  it('holds none at first, and keeps fourteen until something else is said', () => {
    expect([listBackups(), keptBackups(), readProgress()]).toEqual([[], 14, null]);
    saveKept(30);
    expect(keptBackups()).toBe(30);
  });

  it('lists what is whole, the newest first, and nothing else that lies there', () => {
    plantBackup();
    saveManifest(backupPlace('20230101-000000'), MANIFEST);
    for (const name of ['.making-20230102-000000', '20230103-000000', 'upgrade']) {
      mkdirSync(path.join(backupsFolder(), name));
    }
    mkdirSync(backupPlace('20230104-000000'));
    writeFileSync(path.join(backupPlace('20230104-000000'), 'manifest.json'), '{"madeAt": 7');
    expect(listBackups().map(({ name }) => name)).toEqual(['20230101-000000', BACKUP]);
  });

  it('knows what was found of each, and takes spoilt words for none', () => {
    plantBackup();
    const verdict = { at: '2022-11-02T01:00:00.000Z', sound: false, zh: ['坏了。'], en: ['Broken.'] };
    saveVerdict(BACKUP, verdict);
    expect(listBackups()[0]?.verdict).toEqual(verdict);
    writeFileSync(path.join(backupPlace(BACKUP), 'verified.json'), '{"sound": "yes"}');
    expect(listBackups()[0]?.verdict).toBeNull();
  });

  it('says what is being done, and that it failed where whoever did it is gone', () => {
    const work = { task: 'verify', name: BACKUP, share: 0.4 } as const;
    saveProgress({ ...work, step: 'proof' });
    const progress = readProgress();
    expect(progress).toMatchObject({ ...work, step: 'proof' });
    expect(progress && isOver(progress)).toBe(false);
    saveProgress({ ...work, step: 'proof' }, 2 ** 22 + 1);
    expect(readProgress()).toMatchObject({ step: 'failed' });
    saveProgress({ ...work, step: 'done' }, 2 ** 22 + 1);
    expect(readProgress()).toMatchObject({ step: 'done' });
    expect(readdirSync(backupsFolder())).toEqual(['progress.json']);
  });

  it('has a size for what is there', () => {
    writeFileSync(path.join(data, 'x'), '12345');
    expect([sizeOf(path.join(data, 'x')), sizeOf(path.join(data, 'y'))]).toEqual([5, null]);
  });
});

it.each([0, 1, 511, 512, 513, 70_000])('a file of %i bytes is packed so that any tar unpacks it', async (size) => {
  const folder = path.join(data, 'in');
  mkdirSync(path.join(folder, 'evidence', 'ab'), { recursive: true });
  const name = path.join('evidence', 'ab', 'ab'.repeat(32));
  writeFileSync(path.join(folder, name), Buffer.alloc(size, 7));
  const parts: Uint8Array[] = [];
  for await (const part of tarOf(folder, 'duliang-20221101-090000')) parts.push(part);
  expect(Buffer.concat(parts).length % 512).toBe(0);
  writeFileSync(path.join(data, 'x.tar'), Buffer.concat(parts));
  const { status, stderr } = spawnSync('tar', ['-xf', 'x.tar'], { cwd: data, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readFileSync(path.join(data, 'duliang-20221101-090000', name))).toEqual(Buffer.alloc(size, 7));
});

describe('restoring', () => {
  const restore = (...named: string[]) =>
    spawnSync(process.execPath, ['scripts/restore.ts', ...named], { encoding: 'utf8', env: { ...process.env } });

  it.each([
    ['nothing', [], 'Name the backup'],
    ['what is not there', ['nowhere.tar.gz'], 'There is no backup at'],
    ['what is no packed file', ['package.json'], 'cannot be unpacked'],
    ['a folder without a database', ['docs'], 'holds no duliang.db'],
  ])('of %s says what is wrong and changes nothing', (_what, named, sentence) => {
    const { status, stdout, stderr } = restore(...named);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(sentence);
    expect(readdirSync(data)).toEqual([]);
  });
});
