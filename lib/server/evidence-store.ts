import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from './env.ts';

export type Held = {
  sha256: string;
  /** Gives the file its lasting place. Called inside the write that names it, so that a refused one leaves nothing. */
  keep(): Promise<void>;
  /** Takes away what was not kept. */
  drop(): Promise<void>;
};

/** Writes bytes to the disk, durably, under a passing name. */
export async function holdEvidence(bytes: Buffer): Promise<Held> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const waiting = path.join(folder(), `waiting-${randomUUID()}`);
  await mkdir(folder(), { recursive: true });
  await writeDurably(waiting, bytes);
  return {
    sha256,
    keep: async () => {
      const place = placeOf(sha256);
      await mkdir(path.dirname(place), { recursive: true });
      await rename(waiting, place);
      await syncFolder(path.dirname(place));
    },
    drop: () => rm(waiting, { force: true }),
  };
}

/** The bytes under a hash; null where they are gone, or are no longer those that were stored. */
export async function readEvidence(sha256: string): Promise<Buffer | null> {
  const bytes = await readFile(placeOf(sha256)).catch(() => null);
  return bytes && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

function folder(): string {
  return path.join(dataFolder(), 'evidence');
}

/** The hash alone names the file: nothing that a person typed is part of a path. */
function placeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('this is no hash of a stored file');
  return path.join(folder(), sha256.slice(0, 2), sha256);
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename outlives a power cut only when its folder is on the disk; Windows opens no folder and needs none. */
async function syncFolder(name: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(name, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
