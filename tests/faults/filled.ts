import { saveCells } from '#lib/features/cell/mutations.ts';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { refusal } from '#lib/server/act.ts';
import { Door } from '#lib/server/db.ts';
import { COUNTY } from '#tests/support/county.ts';
import { EAST_CLERK } from '#tests/support/open-form.ts';
import { openForm, saving, VILLAGES } from './saving.ts';

/** How long a disk with room again may stay unwritten. */
const MOST_MILLISECONDS = 5_000;
/** So many saves fill what is left of any page or block. */
const ENOUGH = 500;

/** Takes the room that a database has left, and gives it back. */
export type Room = { take(door: Door): Promise<void>; give(door: Door): Promise<void> };
type Save = typeof saveCells;

/** Bugs that a save can have where the disk is full; the harness has to see each. */
export const PLANTS: Record<string, { save(): Save; seen: RegExp }> = {
  'that says it is kept': {
    save: () => (order, door) =>
      saveCells(order, door).catch(() => ({ savedAt: order.now.toISOString(), formVersion: 1, cells: [] })),
    seen: /never said that it is full\n.*kept \d+, told \d+/,
  },
  'that says something went wrong': {
    save: () => (order, door) =>
      saveCells(order, door).catch(() => {
        throw new Error('the write failed');
      }),
    seen: /^said:/,
  },
  'that never tries again': {
    save: () => {
      let failed: unknown = null;
      return async (order, door) => {
        if (failed) throw failed;
        return saveCells(order, door).catch((error: unknown) => {
          failed = error;
          throw error;
        });
      };
    },
    seen: /not written to again/,
  },
};

/**
 * Fills the disk under saves again and again. Gives what is wrong: that it was not told in a sentence, that something
 * acknowledged is lost, that nothing can be read, or that nothing can be written when there is room again.
 */
export async function filled({
  room,
  cycles,
  parent,
  save = saveCells,
}: {
  room: Room;
  cycles: number;
  parent?: string;
  save?: Save;
}): Promise<string[]> {
  const form = await openForm(parent);
  const address = { provider: 'sqlite' as const, file: form.file };
  const door = new Door(address);
  const told = new Map<number, number>();
  let count = 0;
  const saveOne = async () => {
    count += 1;
    const place = 1 + (count % VILLAGES);
    const version = told.get(place) ?? 0;
    const order = { countyCode: COUNTY, actor: EAST_CLERK, now: new Date(), key: `full-disk-key-${count}` };
    await save({ ...order, input: saving(place, version, count % 900) }, door);
    told.set(place, version + 1);
  };
  const versions = (all: Iterable<number>) => [...all].reduce((sum, version) => sum + version, 0);
  const found: string[] = [];
  try {
    // A server that runs has its log and the file beside it open.
    await saveOne();
    for (let cycle = 0; cycle < cycles && found.length === 0; cycle += 1) {
      await room.take(door);
      found.push(...toldOf(await firstError(saveOne)));
      const rows = await door.client.submissionCell.findMany().catch(() => null);
      const kept = versions((rows ?? []).map(({ version }) => version));
      if (!rows) found.push('could not be read');
      else if (kept !== versions(told.values())) found.push(`kept ${kept}, told ${versions(told.values())}`);
      await room.give(door);
      const begun = performance.now();
      if (
        await saveOne().then(
          () => false,
          () => true,
        )
      )
        found.push('not written to again');
      else if (performance.now() - begun > MOST_MILLISECONDS) found.push('written to again too late');
    }
    await door.close();
    return [...found, ...(await proveDatabase(address)).faults.map(({ code }) => code)];
  } finally {
    await door.close();
    form.remove();
  }
}

async function firstError(saveOne: () => Promise<void>): Promise<unknown> {
  let error: unknown = null;
  for (let at = 0; at < ENOUGH && error === null; at += 1) await saveOne().catch((caught: unknown) => (error = caught));
  return error;
}

/** What is wrong with how it was told, in either language. */
function toldOf(error: unknown): string[] {
  if (error === null) return ['never said that it is full'];
  const said = (['zh', 'en'] as const).map((locale) => {
    const outcome = refusal(error, locale);
    return outcome.ok ? '' : outcome.sentence;
  });
  return /磁盘满了.*disk is full/.test(said.join(' ')) ? [] : [`said: ${said.join(' ')}`];
}
