import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeBackup, noteDownload, verifyBackup } from '#lib/features/backup/mutations.ts';
import { saveProgress } from '#lib/server/backup-folder.ts';
import { isBusy, type Job } from '#lib/server/backup-job.ts';
import type { Order } from '#lib/server/gateway.ts';
import type { Refusal } from '#lib/shared/errors.ts';
import { somebody } from '#tests/authorisation/people.ts';
import { BACKUP, plantBackup } from '#tests/support/backup.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { countyWithPeople } from '#tests/support/people.ts';

let fresh: Fresh;
let started: Job[];
const start = (job: Job) => void started.push(job);
beforeAll(async () => {
  fresh = await countyWithPeople();
});
afterAll(() => fresh.remove());
beforeEach(() => {
  started = [];
  process.env.DULIANG_DATA = mkdtempSync(path.join(tmpdir(), 'duliang-data-'));
  plantBackup();
});
afterEach(() => vi.unstubAllEnvs());

const grants = [{ role: 'admin' as const, unitPath: '/u-C/', departmentCode: null }];
const order = (input: object, change: Partial<Order> = {}): Order => ({
  ...{ countyCode: COUNTY, actor: somebody('admin', 'above', { grants }).person, input },
  ...{ now: new Date('2022-12-01T01:02:03Z'), key: randomUUID() },
  ...change,
});
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (refusal: Refusal) => refusal.code,
  );
const lastEvent = () => fresh.door.client.auditEvent.findFirstOrThrow({ orderBy: { sequence: 'desc' } });

describe('a backup that is asked for', () => {
  it('leaves its trace before it is begun, so that it holds it', async () => {
    await makeBackup(order({ keep: ' 7 ' }), fresh.door, start);
    expect(started).toEqual([
      { task: 'make', name: '20221201-090203', more: ['--keep', '7', '--by', 'person:admin-above'] },
    ]);
    expect(await lastEvent()).toMatchObject({
      ...{ action: 'backup.make', after: { keep: 7, name: '20221201-090203', secrets: false } },
    });
  });

  it('holds the secrets where that is said', async () => {
    await makeBackup(order({ keep: '7', secrets: '1' }), fresh.door, start);
    expect(started[0]?.more).toContain('--secrets');
    expect((await lastEvent()).after).toMatchObject({ secrets: true });
  });

  it('twice under one key is begun once', async () => {
    const asked = order({ keep: '7' });
    const first = await makeBackup(asked, fresh.door, start);
    expect(await makeBackup({ ...asked, now: new Date() }, fresh.door, start)).toEqual(first);
    expect(started).toHaveLength(1);
  });

  it('waits for the one that is being made, and not for one whose process is gone', async () => {
    saveProgress({ task: 'make', name: BACKUP, step: 'evidence', share: 0.5 });
    expect(isBusy()).toBe(true);
    expect(await refusalOf(makeBackup(order({ keep: '7' }), fresh.door, start))).toBe('conflict');
    expect(await refusalOf(verifyBackup(order({ name: BACKUP }), fresh.door, start))).toBe('conflict');
    saveProgress({ task: 'make', name: BACKUP, step: 'evidence', share: 0.5 }, 2 ** 22 + 1);
    expect(isBusy()).toBe(false);
    await verifyBackup(order({ name: BACKUP }), fresh.door, start);
    expect(started).toEqual([{ task: 'verify', name: BACKUP, more: [] }]);
  });

  it.each([
    { keep: '0' },
    { keep: '366' },
    { keep: 'all' },
    {},
    { keep: '7', secrets: 'yes' },
    { keep: '7', name: 'x' },
  ])('is not made of %j', async (input) => {
    expect(await refusalOf(makeBackup(order(input), fresh.door, start))).toBe('invalid');
    expect(started).toEqual([]);
  });

  it('is not made of PostgreSQL, which has tools of its own', async () => {
    vi.stubEnv('DULIANG_DATABASE_URL', 'postgresql://nowhere/x');
    expect(await refusalOf(makeBackup(order({ keep: '7' }), fresh.door, start))).toBe('not_found');
    expect(started).toEqual([]);
  });
});

describe('a backup that is there', () => {
  it('is taken along with a trace', async () => {
    await noteDownload(order({ name: BACKUP }), fresh.door);
    expect(await lastEvent()).toMatchObject({ action: 'backup.download', after: { name: BACKUP, secrets: false } });
  });

  it.each(['20991231-000000', '../../etc', ''])('is none by the name of %j', async (name) => {
    const codes = [
      await refusalOf(noteDownload(order({ name }), fresh.door)),
      await refusalOf(verifyBackup(order({ name }), fresh.door, start)),
    ];
    expect(codes.every((code) => code === 'not_found' || code === 'invalid')).toBe(true);
    expect(started).toEqual([]);
  });
});
