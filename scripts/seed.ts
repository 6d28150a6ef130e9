import { door } from '#lib/server/db.ts';
import { dataFolder } from '#lib/server/env.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { seedOpenQuarter } from '#seed/open-quarter.ts';
import { SeedFault } from '#seed/read/fault.ts';
import { seedDemonstration, seedEmptyCounty } from '../prisma/seed.ts';
import { fileTrouble, Stop } from './boot/say.mjs';

/** The demonstration goes only into an empty database; one that holds a county is never touched. */
export function seedIfEmpty(): Promise<string> {
  return guarded(async () => {
    if ((await door().client.county.count()) > 0) return 'unchanged';
    const now = new Date();
    const { countyCode, figures, releases } = await seedDemonstration(door(), { now });
    const { opened } = await seedOpenQuarter(door(), { countyCode, now });
    return `${figures} figures, ${releases} releases, ${opened} forms open`;
  });
}

/** A county with its units and the catalogue, and no figure. */
export function initCounty(files: { units: string; profile: string; catalogue?: string }): Promise<string> {
  return guarded(async () => {
    const { units, indicators } = await seedEmptyCounty(door(), {
      unitsFile: files.units,
      profileFile: files.profile,
      now: new Date(),
      ...(files.catalogue ? { catalogueFolder: files.catalogue } : {}),
    });
    return `${units} units, ${indicators} indicators`;
  });
}

async function guarded(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    throw seedTrouble(error);
  } finally {
    await door().close();
  }
}

function seedTrouble(error: unknown): unknown {
  if (error instanceof Refusal && error.code === 'not_empty') {
    return new Stop(
      `数据库里已经有一个县：${dataFolder()}。请用 DULIANG_DATA 指定一个空文件夹；已有数据没有改动。`,
      `The database holds a county already: ${dataFolder()}. Name an empty folder with DULIANG_DATA; nothing stored was changed.`,
    );
  }
  if (error instanceof SeedFault) {
    return new Stop('文件有误，什么都没有存。', 'The files have faults; nothing was stored.', error.message);
  }
  const missing = (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
  if (missing) return new Stop('找不到文件。', 'A file is not there.', String(error));
  return fileTrouble(error, dataFolder()) ?? error;
}
