import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildDemonstration, type DemonstrationRows } from '#seed/demonstration/build.ts';
import { type Fault, SeedFault } from '#seed/read/fault.ts';
import { type Pack, readPack } from '#seed/read/pack.ts';

export const SEED_FOLDER = path.resolve('prisma/seed');
export const EXAMPLE = path.join(SEED_FOLDER, 'example-county');
export const COUNTY = '430581';
export const COUNTY_UNIT = `u-${COUNTY}`;
export const SPAN = { first: '2021Q1', end: '2022Q2' };

let pack: Pack | undefined;
let rows: DemonstrationRows | undefined;

/** The seed files as they are, read once. */
export function thePack(): Pack {
  pack ??= readPack(SEED_FOLDER);
  return pack;
}

/** The demonstration as it is after its corrections, built once. */
export function theRows(): DemonstrationRows {
  rows ??= build();
  return rows;
}

export function build(change: Partial<typeof SPAN> = {}): DemonstrationRows {
  return buildDemonstration({ pack: thePack(), ...SPAN, ...change, now: new Date('2022-08-03T00:00:00Z') });
}

/** A copy of the seed folder with one text of one file replaced, to see what reading says to it. */
export function damaged(file: string, from: string | RegExp, to: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'duliang-seed-'));
  cpSync(SEED_FOLDER, folder, { recursive: true });
  const target = path.join(folder, file);
  const before = readFileSync(target, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${from} is not in ${file}`);
  writeFileSync(target, after);
  return folder;
}

/** Faults that reading something throws; empty where it throws none. */
export function faultsOf(read: () => unknown): readonly Fault[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof SeedFault) return error.faults;
    throw error;
  }
}
