import { describe, expect, it } from 'vitest';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { village } from '#tests/support/village-form.ts';
import { type Chance, chanceFrom } from '../proof/chance.ts';
import { SEED, TIMEOUT, times } from './counts.ts';
import { type Keeper, keptCells, openForm, type Plant, post, saving, startKeeper, unlike, VILLAGES } from './saving.ts';

const WRITES = times(5_000, 200_000);
const SENT = times(600, 10_000);
const CLIENTS = 6;

/** Two processes on one file while `work` runs, and what `judge` finds in the cells that are left; the proof too. */
async function withTwo<Told>(
  plant: Plant | undefined,
  work: (keepers: readonly [Keeper, Keeper]) => Promise<Told>,
  judge: (told: Told, kept: Awaited<ReturnType<typeof keptCells>>) => string[],
): Promise<string[]> {
  const form = await openForm();
  try {
    const keepers = [await startKeeper(form.file, plant), await startKeeper(form.file, plant)] as const;
    const told = await work(keepers);
    for (const keeper of keepers) await keeper.kill();
    const found = judge(told, await keptCells(form.file));
    const { faults } = await proveDatabase({ provider: 'sqlite', file: form.file });
    return [...found, ...faults.map(({ code }) => code)];
  } finally {
    form.remove();
  }
}

type Place = { version: number; value: number };

/** Clients of both save cells of their own as fast as they are answered. Gives what was refused or lost. */
function busyStorm(writes: number, chance: Chance, plant?: Plant): Promise<string[]> {
  const places = Array.from({ length: VILLAGES }, (): Place => ({ version: 0, value: 0 }));
  const refused: string[] = [];
  let left = writes;
  const client = async (url: string, who: number) => {
    const own = places.map((place, at) => ({ place, at })).filter(({ at }) => at % (2 * CLIENTS) === who);
    while (left > 0) {
      left -= 1;
      const { place, at } = chance.of(own);
      const value = unlike(place.value, chance);
      const key = `storm-${who}-${left}-${chance.below(1e9)}`;
      const answer = await post(url, key, saving(at + 1, place.version, value));
      if (answer?.status === 200) Object.assign(place, { version: place.version + 1, value });
      else refused.push(`answered ${answer?.status}`);
    }
  };
  return withTwo(
    plant,
    ([one, other]) =>
      Promise.all(Array.from({ length: 2 * CLIENTS }, (_, who) => client((who % 2 === 0 ? one : other).url, who))),
    (_, kept) => {
      const lost = places.flatMap(({ version, value }, at) => {
        const row = kept.get(village(at + 1)) ?? { version: 0, value: 0 };
        const isThere = row.version === version && (version === 0 || row.value === value);
        return isThere ? [] : [`${village(at + 1)}: kept ${row.version}, told ${version}`];
      });
      return [...refused, ...lost];
    },
  );
}

describe(`two processes that write to one file at once (${WRITES} writes, seed ${SEED})`, () => {
  it('wait for each other, refuse nothing and lose nothing', { timeout: TIMEOUT }, async () => {
    expect(await busyStorm(WRITES, chanceFrom(SEED))).toEqual([]);
  });

  it('that do not wait refuse what is sent, which this harness sees', { timeout: TIMEOUT }, async () => {
    const found = await busyStorm(500, chanceFrom(SEED), 'impatient');
    expect(found).toContain('answered 500');
  });

  it('that do not wait and say nothing of it lose what is sent, which this harness sees', {
    timeout: TIMEOUT,
  }, async () => {
    const found = await busyStorm(500, chanceFrom(SEED), 'shrugging');
    expect(found.join('\n')).toMatch(/kept \d+, told \d+/);
  });
});

const CELLS = [1, 2, 3, 4];

/** Ten edits of each of a few cells, each sent up to three times to either process, shuffled within a window. */
function twice(sent: number, chance: Chance, plant?: Plant): Promise<string[]> {
  const sends = Array.from({ length: sent }, (_, at) => {
    const place = 1 + (at % CELLS.length);
    const version = Math.floor(at / 12) % 10;
    return { key: `twice-${place}-${version}-key-of-it`, place, version };
  });
  const accepted = new Set<string>();
  const found: string[] = [];
  const send = async ({ url }: Keeper, { key, place, version }: (typeof sends)[number]) => {
    const wasKept = accepted.has(key);
    const answer = await post(url, key, saving(place, version, 100 * place + version));
    if (answer?.status === 200) {
      accepted.add(key);
      if (answer.version !== version + 1) found.push(`${key}: made over ${version}, kept as ${answer.version}`);
    } else if (answer?.status !== 409) found.push(`${key}: answered ${answer?.status}`);
    else if (wasKept) found.push(`${key}: kept, and refused when it came again`);
  };
  return withTwo(
    plant,
    async (keepers) => {
      while (sends.length > 0) {
        const batch = Array.from({ length: 1 + chance.below(5) }, () =>
          sends.splice(chance.below(Math.min(8, sends.length)), 1),
        ).flat();
        await Promise.all(batch.map((one) => send(chance.of(keepers), one)));
      }
    },
    (_, kept) => {
      const wrong = CELLS.flatMap((place) => {
        const count = [...accepted].filter((key) => key.startsWith(`twice-${place}-`)).length;
        const row = kept.get(village(place)) ?? { version: 0, value: 100 * place - 1 };
        const isRight = row.version === count && row.value === 100 * place + count - 1;
        return isRight ? [] : [`${village(place)}: kept ${row.version} as ${row.value}, accepted ${count}`];
      });
      return [...found, ...wrong];
    },
  );
}

describe(`saves that arrive twice and out of order (${SENT} sent, seed ${SEED})`, () => {
  it('are kept once, each over the version it was made for; the rest is told of the conflict', {
    timeout: TIMEOUT,
  }, async () => {
    expect(await twice(SENT, chanceFrom(SEED))).toEqual([]);
  });

  it('are refused the second time by what has no memory, which this harness sees', { timeout: TIMEOUT }, async () => {
    expect((await twice(240, chanceFrom(SEED), 'forgetful')).join('\n')).toContain('refused when it came again');
  });

  it('are kept over anything where no version is asked for, which this harness sees', {
    timeout: TIMEOUT,
  }, async () => {
    const found = (await twice(120, chanceFrom(SEED), 'overwriting')).join('\n');
    expect(found).toMatch(/made over \d+, kept as \d+/);
    expect(found).toMatch(/kept \d+ as \d+, accepted \d+/);
  });
});
