import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BLANK } from '#lib/domain/entry/cell.ts';
import { recordRows } from '#lib/features/chain-record/mutations.ts';
import { Door } from '#lib/server/db.ts';
import { migrate } from '#lib/server/migrate.ts';
import { COUNTY } from '#tests/support/county.ts';
import { SETUP } from '#tests/support/open-form.ts';
import { indicator, storeVillageForm, VILLAGE_FORM, village } from '#tests/support/village-form.ts';
import type { Chance } from '../proof/chance.ts';

export const VILLAGES = 24;

/** A county with an open form in a file of its own. */
export async function openForm(parent = tmpdir()): Promise<{ file: string; remove(): void }> {
  const folder = mkdtempSync(path.join(parent, 'duliang-faults-'));
  const file = path.join(folder, 'duliang.db');
  await migrate({ provider: 'sqlite', file }, 'x');
  const door = new Door({ provider: 'sqlite', file });
  await storeVillageForm(door, { villages: VILLAGES, indicators: 2 });
  await recordRows({ countyCode: COUNTY, actor: SETUP, input: {}, now: new Date() }, door);
  await door.close();
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** One cell of a village with a value, at the version it is to replace. */
export function saving(place: number, version: number, value: number) {
  const cell = { unitId: village(place), indicatorCode: indicator(2), dimension: '', version, ...BLANK };
  return { submissionId: VILLAGE_FORM, cells: [{ ...cell, state: 'reported' as const, value, note: '', reason: '' }] };
}

export type Saving = ReturnType<typeof saving>;

/** Another value than the one there: saving the same again is no new version. */
export function unlike(value: number, chance: Chance): number {
  return (value + 1 + chance.below(900)) % 1000;
}

/** Bugs that a keeper can be started with; each harness has to see its own. */
export type Plant =
  /** Answers first and writes afterwards. */
  | 'early'
  /** Gives up at once where the other process holds the file. */
  | 'impatient'
  /** Gives up at once, and says that the write is kept. */
  | 'shrugging'
  /** Knows nothing of what was sent before. */
  | 'forgetful'
  /** Reads the version beforehand, and writes over whatever is there. */
  | 'overwriting';

export type Keeper = { url: string; kill(): Promise<void>; child: ChildProcess };

export async function startKeeper(file: string, plant?: Plant): Promise<Keeper> {
  const script = path.join(import.meta.dirname, 'keeper.ts');
  const child = fork(script, [file, ...(plant ? [plant] : [])], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    child,
    url: `http://127.0.0.1:${port}`,
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** What a keeper answers; `version` is the one that it says the cell has now. */
export type Answer = { status: number; version: number | null };

/** Null where the process went before it answered. */
export async function post(url: string, key: string, input: object): Promise<Answer | null> {
  try {
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ key, input }) });
    const { cells } = (await answer.json()) as { cells?: { version: number }[] };
    return { status: answer.status, version: cells?.[0]?.version ?? null };
  } catch {
    return null;
  }
}

/** Version and value of every cell that is kept. */
export async function keptCells(file: string): Promise<Map<string, { version: number; value: number | null }>> {
  const door = new Door({ provider: 'sqlite', file });
  const rows = await door.client.submissionCell.findMany();
  await door.close();
  return new Map(rows.map(({ unitId, version, value }) => [unitId, { version, value }]));
}
