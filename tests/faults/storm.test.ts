import { describe, expect, it } from 'vitest';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { village } from '#tests/support/village-form.ts';
import { type Chance, chanceFrom } from '../proof/chance.ts';
import { SEED, TIMEOUT, times } from './counts.ts';
import { keptCells, openForm, post, saving, startKeeper, unlike, VILLAGES } from './saving.ts';

const WRITES = times(5_000, 200_000);
const SENT = times(600, 10_000);
const CLIENTS = 6;

/** Two processes on one file, each with clients that save cells as fast as they are answered. */
async function busyStorm(chance: Chance) {
  const form = await openForm();
  const keepers = [await startKeeper(form.file), await startKeeper(form.file)];
  const places = Array.from({ length: VILLAGES }, () => ({ version: 0, value: 0 }));
  const other: number[] = [];
  let left = WRITES;
  const client = async (who: number) => {
    const url = keepers[who % 2]?.url ?? '';
    const own = places.map((place, at) => ({ place, at })).filter(({ at }) => at % (2 * CLIENTS) === who);
    while (left > 0) {
      left -= 1;
      const { place, at } = chance.of(own);
      const value = unlike(place.value, chance);
      const status = await post(url, `storm-${who}-${left}-${chance.below(1e9)}`, saving(at + 1, place.version, value));
      if (status === 200) Object.assign(place, { version: place.version + 1, value });
      else other.push(status ?? 0);
    }
  };
  await Promise.all(Array.from({ length: 2 * CLIENTS }, (_, who) => client(who)));
  await Promise.all(keepers.map((keeper) => keeper.kill()));
  const kept = await keptCells(form.file);
  const { faults } = await proveDatabase({ provider: 'sqlite', file: form.file });
  form.remove();
  return { places, kept, faults, other };
}

describe(`two processes that write to one file at once (${WRITES} writes, seed ${SEED})`, () => {
  it('wait for each other, refuse nothing and lose nothing', { timeout: TIMEOUT }, async () => {
    const { places, kept, faults, other } = await busyStorm(chanceFrom(SEED));
    expect(other).toEqual([]);
    expect(faults).toEqual([]);
    const found = places.map((_, at) => kept.get(village(at + 1)) ?? { version: 0, value: 0 });
    expect(found.map(({ version, value }) => ({ version, value: version === 0 ? 0 : value }))).toEqual(places);
    expect(places.reduce((sum, { version }) => sum + version, 0)).toBe(WRITES);
  });
});

describe(`saves that arrive twice and out of order (${SENT} sent, seed ${SEED})`, () => {
  it('are kept once, each over the version it was made for; the rest is told of the conflict', {
    timeout: TIMEOUT,
  }, async () => {
    const form = await openForm();
    const keeper = await startKeeper(form.file);
    const chance = chanceFrom(SEED);
    // Ten edits of each of a few cells, every one sent up to three times, shuffled within a window.
    const sends = Array.from({ length: SENT }, (_, at) => {
      const place = 1 + (at % 4);
      const version = Math.floor(at / 12) % 10;
      return { key: `twice-${place}-${version}-key-of-it`, input: saving(place, version, 100 * place + version) };
    });
    const statuses = new Map<string, Set<number>>();
    while (sends.length > 0) {
      const batch = Array.from(
        { length: 1 + chance.below(5) },
        () => sends.splice(chance.below(Math.min(8, sends.length)), 1)[0],
      );
      await Promise.all(
        batch.map(async (one) => {
          if (!one) return;
          const status = (await post(keeper.url, one.key, one.input)) ?? 0;
          statuses.set(one.key, (statuses.get(one.key) ?? new Set()).add(status));
        }),
      );
    }
    await keeper.kill();
    const kept = await keptCells(form.file);
    const { faults } = await proveDatabase({ provider: 'sqlite', file: form.file });
    form.remove();
    expect(
      [...statuses.values()].flatMap((all) => [...all]).filter((status) => status !== 200 && status !== 409),
    ).toEqual([]);
    expect(faults).toEqual([]);
    for (const place of [1, 2, 3, 4]) {
      const accepted = [...statuses].filter(([key, all]) => key.startsWith(`twice-${place}-`) && all.has(200)).length;
      expect(kept.get(village(place))).toEqual({ version: accepted, value: 100 * place + accepted - 1 });
    }
  });
});
