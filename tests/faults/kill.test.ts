import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { village } from '#tests/support/village-form.ts';
import { type Chance, chanceFrom } from '../proof/chance.ts';
import { SEED, TIMEOUT, times } from './counts.ts';
import { keptCells, openForm, post, saving, startKeeper, unlike, VILLAGES } from './saving.ts';

const KILLS = times(20, 10_000);
const CLIENTS = 8;

type Place = { version: number; value: number; asked: { key: string; version: number; value: number } | null };

/** One life of the process: clients save cells of their own until it is killed. Gives how many were acknowledged. */
async function live(file: string, places: Place[], chance: Chance, plant?: 'early'): Promise<number> {
  const keeper = await startKeeper(file, plant);
  let acknowledged = 0;
  let running = true;
  const client = async (who: number) => {
    for (let at = who; running; at = at + CLIENTS < VILLAGES ? at + CLIENTS : who) {
      const place = places[at];
      if (!place) return;
      // What went without an answer is asked again under its key: it may have been kept, and is not kept twice.
      place.asked ??= {
        key: `key-${at}-${place.version}-${chance.below(1e9)}`,
        version: place.version,
        value: unlike(place.value, chance),
      };
      const { key, version, value } = place.asked;
      const answer = await post(keeper.url, key, saving(at + 1, version, value));
      if (answer === null) return;
      if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
      Object.assign(place, { version: version + 1, value, asked: null });
      acknowledged += 1;
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, (_, who) => client(who)));
  // At any moment after the first answers, in the midst of others.
  const enough = 1 + chance.below(40);
  while (acknowledged < enough) await wait(1);
  await wait(chance.below(8));
  await keeper.kill();
  running = false;
  await clients;
  return acknowledged;
}

/** What was acknowledged and is not there. */
async function lost(file: string, places: readonly Place[]): Promise<string[]> {
  const kept = await keptCells(file);
  return places.flatMap(({ version, value, asked }, at) => {
    const row = kept.get(village(at + 1)) ?? { version: 0, value: 0 };
    const isSame = row.version === version && (version === 0 || row.value === value);
    const isNext = asked !== null && row.version === version + 1 && row.value === asked.value;
    return isSame || isNext ? [] : [`${village(at + 1)}: ${JSON.stringify({ row, version, value, asked })}`];
  });
}

async function campaign(kills: number, plant?: 'early'): Promise<{ acknowledged: number; missing: string[] }> {
  const form = await openForm();
  const chance = chanceFrom(SEED);
  const places = Array.from({ length: VILLAGES }, (): Place => ({ version: 0, value: 0, asked: null }));
  let acknowledged = 0;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      acknowledged += await live(form.file, places, chance, plant);
      const missing = await lost(form.file, places);
      if (missing.length > 0) return { acknowledged, missing };
    }
    expect((await proveDatabase({ provider: 'sqlite', file: form.file })).faults).toEqual([]);
    return { acknowledged, missing: [] };
  } finally {
    form.remove();
  }
}

describe(`kill -9 while cells are saved (${KILLS} times, seed ${SEED})`, () => {
  it('loses nothing that was acknowledged, keeps nothing twice, and leaves the proof sound', {
    timeout: TIMEOUT,
  }, async () => {
    const { acknowledged, missing } = await campaign(KILLS);
    expect(missing).toEqual([]);
    expect(acknowledged).toBeGreaterThan(KILLS);
  });

  it('loses what was acknowledged before it was kept, which this harness sees', { timeout: TIMEOUT }, async () => {
    expect((await campaign(20, 'early')).missing).not.toEqual([]);
  });
});
