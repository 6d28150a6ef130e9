import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveCells } from '#lib/features/cell/mutations.ts';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { refusal } from '#lib/server/act.ts';
import { Door } from '#lib/server/db.ts';
import { execute, rowsOf } from '#lib/server/statement.ts';
import { COUNTY } from '#tests/support/county.ts';
import { EAST_CLERK } from '#tests/support/open-form.ts';
import { times } from './counts.ts';
import { openForm, saving, VILLAGES } from './saving.ts';

const CYCLES = times(5, 500);

let form: Awaited<ReturnType<typeof openForm>>;
let door: Door;
beforeAll(async () => {
  form = await openForm();
  door = new Door({ provider: 'sqlite', file: form.file });
});
afterAll(async () => {
  await door.close();
  form.remove();
});

/** No page more than there are: what a full disk is to the database, on any machine. */
async function fill(): Promise<void> {
  await door.transaction(async (tx) => {
    const [row] = await rowsOf<{ page_count: number }>(tx, Prisma.sql`PRAGMA page_count`);
    await execute(tx, Prisma.sql`PRAGMA max_page_count = ${Prisma.raw(String(Number(row?.page_count)))}`);
  });
}

async function makeRoom(): Promise<void> {
  await door.transaction((tx) => execute(tx, Prisma.sql`PRAGMA max_page_count = 1073741823`));
}

const versions = new Map<number, number>();
let count = 0;
async function save(): Promise<void> {
  count += 1;
  const place = 1 + (count % VILLAGES);
  const version = versions.get(place) ?? 0;
  const order = { countyCode: COUNTY, actor: EAST_CLERK, now: new Date(), key: `full-disk-key-${count}` };
  await saveCells({ ...order, input: saving(place, version, count % 900) }, door);
  versions.set(place, version + 1);
}

describe(`a disk that fills up (${CYCLES} times)`, () => {
  it('is told in a sentence, loses nothing, can still be read, and is written to again when there is room', async () => {
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      await fill();
      let error: unknown = null;
      for (let at = 0; at < 200 && error === null; at += 1) await save().catch((caught: unknown) => (error = caught));
      expect(refusal(error, 'zh')).toMatchObject({ code: 'failed', sentence: expect.stringContaining('磁盘满了') });
      expect(await door.client.submissionCell.count()).toBe(versions.size);
      await makeRoom();
      await save();
    }
    const rows = await door.client.submissionCell.findMany();
    expect(rows.reduce((sum, { version }) => sum + version, 0)).toBe([...versions.values()].reduce((a, b) => a + b, 0));
    expect((await proveDatabase({ provider: 'sqlite', file: form.file })).faults).toEqual([]);
  });

  it('is the same to whoever reads either language: nothing was changed, and what to do', () => {
    const full = new Error('wrapped', { cause: Object.assign(new Error('x'), { code: 'SQLITE_FULL' }) });
    expect(refusal(full, 'zh')).toMatchObject({ code: 'failed', sentence: expect.stringContaining('什么也没有改动') });
    expect(refusal(full, 'en')).toMatchObject({ sentence: expect.stringContaining('Nothing was changed') });
    expect(refusal(new Error('another'), 'en')).toMatchObject({ sentence: expect.not.stringContaining('disk') });
  });
});

/** A small file system in memory, which only a machine's administrator may make; null where that is not us. */
function smallDisk(): { folder: string; remove(): void } | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'duliang-small-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder]).status === 0;
  const remove = () => {
    if (mounted) spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (mounted) return { folder, remove };
  remove();
  return null;
}

/** Takes all the room that is left. */
function fillDisk(file: string): void {
  const into = openSync(file, 'w');
  try {
    for (const size of [65_536, 512]) for (;;) if (!writes(into, size)) break;
  } finally {
    closeSync(into);
  }
}

function writes(into: number, size: number): boolean {
  try {
    return writeSync(into, Buffer.alloc(size, 1)) === size;
  } catch {
    return false;
  }
}

describe(`a real disk of sixteen megabytes that fills up (${CYCLES} times)`, () => {
  it('is told in a sentence, can still be read, and is written to within five seconds of there being room', async () => {
    const disk = smallDisk();
    if (!disk) return console.log('no file system can be mounted here: only the page count of the database was tried');
    const held = await openForm(disk.folder);
    const onIt = new Door({ provider: 'sqlite', file: held.file });
    const filler = path.join(disk.folder, 'filler');
    let kept = 0;
    const saveOn = (key: string) => {
      const order = { countyCode: COUNTY, actor: EAST_CLERK, now: new Date(), key: `small-disk-key-${key}` };
      return saveCells({ ...order, input: saving(1, kept, (kept % 900) + 1) }, onIt).then(() => (kept += 1));
    };
    try {
      // A server that runs has its log and the file beside it open.
      await saveOn('before');
      for (let cycle = 0; cycle < CYCLES; cycle += 1) {
        fillDisk(filler);
        let error: unknown = null;
        for (let at = 0; at < 500 && error === null; at += 1)
          await saveOn(`${cycle}-${at}`).catch((caught: unknown) => (error = caught));
        expect(refusal(error, 'en')).toMatchObject({ sentence: expect.stringContaining('disk is full') });
        expect((await onIt.client.submissionCell.findFirst())?.version ?? 0).toBe(kept);
        rmSync(filler);
        const begun = performance.now();
        await saveOn(`${cycle}-again`);
        expect(performance.now() - begun).toBeLessThan(5_000);
      }
      await onIt.close();
      expect((await proveDatabase({ provider: 'sqlite', file: held.file })).faults).toEqual([]);
    } finally {
      disk.remove();
    }
  });
});
