import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { refusal } from '#lib/server/act.ts';
import { execute, rowsOf } from '#lib/server/statement.ts';
import { TIMEOUT, times } from './counts.ts';
import { filled, PLANTS, type Room } from './filled.ts';

const CYCLES = times(5, 500);

/** No page more than there are: what a full disk is to the database, on any machine. */
const pages: Room = {
  take: (door) =>
    door.transaction(async (tx) => {
      const [row] = await rowsOf<{ page_count: number }>(tx, Prisma.sql`PRAGMA page_count`);
      await execute(tx, Prisma.sql`PRAGMA max_page_count = ${Prisma.raw(String(Number(row?.page_count)))}`);
    }),
  give: (door) =>
    door.transaction(async (tx) => {
      await execute(tx, Prisma.sql`PRAGMA max_page_count = 1073741823`);
    }),
};

describe(`a disk that fills up (${CYCLES} times)`, () => {
  it('is told in a sentence, loses nothing, can still be read, and is written to again when there is room', {
    timeout: TIMEOUT,
  }, async () => {
    expect(await filled({ room: pages, cycles: CYCLES })).toEqual([]);
  });

  it.each(Object.entries(PLANTS))('under a save %s is seen by this harness', async (_, { save, seen }) => {
    expect((await filled({ room: pages, cycles: 1, save: save() })).join('\n')).toMatch(seen);
  });

  it('is the same to whoever reads either language: nothing was changed, and what to do', () => {
    const full = new Error('wrapped', { cause: Object.assign(new Error('x'), { code: 'SQLITE_FULL' }) });
    expect(refusal(full, 'zh')).toMatchObject({ code: 'failed', sentence: expect.stringContaining('什么也没有改动') });
    expect(refusal(full, 'en')).toMatchObject({ sentence: expect.stringContaining('Nothing was changed') });
    expect(refusal(new Error('another'), 'en')).toMatchObject({ sentence: expect.not.stringContaining('disk') });
  });
});

type Disk = { folder: string; remove(): void };

/** A small file system in memory, which only a machine's administrator may make; null where that is not us. */
function smallDisk(): Disk | null {
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

/** All the room that is left, taken by a file. */
function blocks({ folder }: Disk): Room {
  const filler = path.join(folder, 'filler');
  return {
    take: async () => {
      const into = openSync(filler, 'w');
      try {
        for (const size of [65_536, 512]) for (;;) if (!writes(into, size)) break;
      } finally {
        closeSync(into);
      }
    },
    give: async () => rmSync(filler),
  };
}

function writes(into: number, size: number): boolean {
  try {
    return writeSync(into, Buffer.alloc(size, 1)) === size;
  } catch {
    return false;
  }
}

/** Whether a file system can be mounted here; else only the page count of the database is tried. */
const canMount = (() => {
  const disk = smallDisk();
  disk?.remove();
  return disk !== null;
})();

async function onSmallDisk(cycles: number, save?: Parameters<typeof filled>[0]['save']): Promise<string[]> {
  const disk = smallDisk();
  if (!disk) return ['no file system can be mounted here'];
  try {
    return await filled({ room: blocks(disk), cycles, parent: disk.folder, ...(save ? { save } : {}) });
  } finally {
    disk.remove();
  }
}

describe.skipIf(!canMount)(`a real disk of sixteen megabytes that fills up (${CYCLES} times)`, () => {
  it('is told in a sentence, can still be read, and is written to within five seconds of there being room', {
    timeout: TIMEOUT,
  }, async () => {
    expect(await onSmallDisk(CYCLES)).toEqual([]);
  });

  it.each(Object.entries(PLANTS))('under a save %s is seen by this harness', async (_, { save, seen }) => {
    expect((await onSmallDisk(1, save())).join('\n')).toMatch(seen);
  });
});
