import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveCells } from '#lib/features/cell/mutations.ts';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { Door } from '#lib/server/db.ts';
import { COUNTY } from '#tests/support/county.ts';
import { EAST_CLERK } from '#tests/support/open-form.ts';
import { village } from '#tests/support/village-form.ts';
import { type Chance, chanceFrom } from '../proof/chance.ts';
import { SEED, TIMEOUT, times } from './counts.ts';
import { keptCells, openForm, saving, unlike, VILLAGES } from './saving.ts';
import { torn } from './torn.ts';

const CUTS = times(100, 5_000);
const CUTS_A_SAVE = 5;

type Files = { db: Buffer; log: Buffer };
type Place = { version: number; value: number };

function filesOf(file: string): Files {
  return { db: readFileSync(file), log: readFileSync(`${file}-wal`) };
}

/** Files as the power left them, given what had reached the disk for certain and what was on its way. */
function cut(certain: Files, underway: Files, chance: Chance): Files {
  // Pages go back into the database only when the whole log has reached the disk.
  const isWritingBack = !certain.db.equals(underway.db) && chance.below(2) === 0;
  if (isWritingBack) return { log: underway.log, db: torn(certain.db, underway.db, chance) };
  return { db: certain.db, log: torn(begunAs(certain.log, underway.log), underway.log, chance) };
}

const HEADER = 32;

/**
 * The log before what was on its way: where it was begun anew, its new head has reached the disk before anything
 * behind it is written over, since SQLite asks for that (its ticket ff5be73dee).
 */
function begunAs(certain: Buffer, underway: Buffer): Buffer {
  return Buffer.concat([underway.subarray(0, HEADER), certain.subarray(HEADER)]);
}

/** What is missing or unsound in a database that is opened after the cut. */
async function lost(files: Files, folder: string, told: readonly Place[], next: Place & { at: number }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const file = path.join(folder, 'duliang.db');
  writeFileSync(file, files.db);
  writeFileSync(`${file}-wal`, files.log);
  const kept = await keptCells(file);
  const missing = told.flatMap(({ version, value }, at) => {
    const row = kept.get(village(at + 1)) ?? { version: 0, value: 0 };
    const isNext = at === next.at && row.version === next.version && row.value === next.value;
    return isNext || (row.version === version && (version === 0 || row.value === value))
      ? []
      : [`${village(at + 1)}: kept ${row.version}, told ${version}`];
  });
  const { faults } = await proveDatabase({ provider: 'sqlite', file });
  return [...missing, ...faults.map(({ code }) => code)];
}

/** Saves cells one after another, and cuts the power several times under each. */
async function campaign(cuts: number, synchronous: 'FULL' | 'NORMAL') {
  const form = await openForm();
  const folder = path.join(path.dirname(form.file), 'after');
  const chance = chanceFrom(SEED);
  const door = new Door({ provider: 'sqlite', file: form.file });
  // Few enough pages that the log is written back, and begun anew, again and again.
  await door.client.$queryRaw`PRAGMA wal_autocheckpoint = 60`;
  if (synchronous === 'NORMAL') await door.client.$executeRaw`PRAGMA synchronous = NORMAL`;
  const [set] = await door.client.$queryRaw<{ synchronous: bigint }[]>`PRAGMA synchronous`;
  const told = Array.from({ length: VILLAGES }, (): Place => ({ version: 0, value: 0 }));
  const found: string[] = [];
  let writtenBack = 0;
  try {
    await door.client.$executeRaw`UPDATE "County" SET "auditSequence" = "auditSequence"`;
    let certain = filesOf(form.file);
    for (let done = 0; done < cuts && found.length === 0; ) {
      const at = chance.below(VILLAGES);
      const { version, value: old } = told[at] ?? { version: 0, value: 0 };
      const value = unlike(old, chance);
      const order = { countyCode: COUNTY, actor: EAST_CLERK, now: new Date(), key: `power-cut-key-${done}` };
      await saveCells({ ...order, input: saving(at + 1, version, value) }, door);
      const underway = filesOf(form.file);
      const next = { at, version: version + 1, value };
      for (let more = 0; more < CUTS_A_SAVE; more += 1, done += 1)
        found.push(...(await lost(cut(certain, underway, chance), folder, told, next)));
      told[at] = next;
      const isWrittenBack = !certain.db.equals(underway.db);
      writtenBack += Number(isWrittenBack);
      // FULL asks the disk before it says that a write is kept; NORMAL only before it writes pages back.
      if (Number(set?.synchronous) >= 2 || isWrittenBack) certain = underway;
    }
    return { found, writtenBack };
  } finally {
    await door.close();
    form.remove();
  }
}

describe(`the power cut while cells are saved (${CUTS} points, seed ${SEED})`, () => {
  it('takes back nothing that was acknowledged, keeps nothing by half, and leaves the proof sound', {
    timeout: TIMEOUT,
  }, async () => {
    const { found, writtenBack } = await campaign(CUTS, 'FULL');
    expect(found).toEqual([]);
    expect(writtenBack).toBeGreaterThan(CUTS / 100);
  });

  it('takes back what was acknowledged before the disk was asked, which this harness sees', {
    timeout: TIMEOUT,
  }, async () => {
    expect((await campaign(100, 'NORMAL')).found).not.toEqual([]);
  });
});
