import path from 'node:path';
import { z } from 'zod';
import { publishRelease } from '#lib/features/release/mutations.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { write } from '#lib/server/gateway.ts';
import { keepWhole } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { catalogueRecords } from '#seed/catalogue.ts';
import { countyRecords } from '#seed/county.ts';
import { buildDemonstration } from '#seed/demonstration/build.ts';
import { formRecords } from '#seed/forms.ts';
import { readCounty } from '#seed/read/county.ts';
import { readPack } from '#seed/read/pack.ts';
import { releasesOf } from '#seed/releases.ts';
import { storeCorrection, storeCounty, storeEmptyCounty } from '#seed/store.ts';
import { unitRecords } from '#seed/units.ts';

const SETUP = { kind: 'system', name: 'setup' } as const;
/** The quarter in which the demonstration begins, and the one whose release it opens on. */
const FIRST = '2021Q1';
const END = '2022Q2';

type Demonstration = { endPeriod?: string; now: Date; folder?: string };

/** Folder of the seed files; a variable, so that no bundler takes them for modules. */
export function seedFolder(): string {
  return path.join(import.meta.dirname, 'seed');
}

/**
 * Fills an empty database with the demonstration county and publishes its releases.
 * @throws Refusal `not_empty` where a county is there already; SeedFault where the files do not fit.
 */
export async function seedDemonstration(door: Door, { endPeriod = END, now, folder = seedFolder() }: Demonstration) {
  const rows = buildDemonstration({ pack: readPack(folder), first: FIRST, end: endPeriod, now });
  const countyCode = rows.county.code;
  const span = { first: FIRST, end: endPeriod };
  await put(door, { countyCode, now, action: 'county.seed', input: span }, async (tx) => {
    await assertEmpty(tx);
    await storeCounty(tx, rows);
    await keepWhole(tx, countyCode);
    return { figures: rows.figures.length, units: rows.units.length };
  });
  const releases = releasesOf(rows, span);
  for (const { input, corrections } of releases) {
    for (const correction of corrections) {
      const { id, version } = correction.figure;
      await put(door, { countyCode, now, action: 'county.seed', input: { id, version } }, async (tx) => {
        await storeCorrection(tx, correction);
        return { id, version };
      });
    }
    await publishRelease({ countyCode, actor: SETUP, input, now }, door);
  }
  return { countyCode, figures: rows.figures.length, releases: releases.length };
}

type EmptyCounty = { unitsFile: string; profileFile: string; catalogueFolder?: string; now: Date };

/**
 * Makes a county with its units and the catalogue, and no figure.
 * @throws Refusal `not_empty` where a county is there already; SeedFault where the files do not fit.
 */
export async function seedEmptyCounty(
  door: Door,
  { unitsFile, profileFile, catalogueFolder = seedFolder(), now }: EmptyCounty,
) {
  const files = readCounty({ unitsFile, profileFile, catalogueFolder });
  const catalogue = catalogueRecords(files);
  const forms = formRecords(files, catalogue.indicators);
  const rows = { ...countyRecords(files, now), ...catalogue, ...forms, units: unitRecords(files) };
  const countyCode = rows.county.code;
  await put(door, { countyCode, now, action: 'county.create', input: { units: rows.units.length } }, async (tx) => {
    await assertEmpty(tx);
    await storeEmptyCounty(tx, rows);
    await keepWhole(tx, countyCode);
    return { units: rows.units.length };
  });
  return { countyCode, units: rows.units.length, indicators: rows.indicators.length };
}

type Order = { countyCode: string; now: Date; action: 'county.seed' | 'county.create'; input: object };

/** One write of the setup task through the gateway; `work` gives what the audit is to remember. */
function put(door: Door, order: Order, work: (tx: Tx) => Promise<object>): Promise<void> {
  const intent = { ...order, actor: SETUP, subject: `county:${order.countyCode}`, schema: z.object({}).loose() };
  return write(intent, async (tx) => ({ answer: undefined, after: await work(tx) }), door);
}

async function assertEmpty(tx: Tx): Promise<void> {
  if ((await tx.county.count()) > 0) throw new Refusal('not_empty', 'the database holds a county already');
}
