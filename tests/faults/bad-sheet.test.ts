import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellsOfFile } from '#lib/server/sheet-cells.ts';
import { type Chance, chanceFrom } from '../proof/chance.ts';
import { SEED, TIMEOUT, times } from './counts.ts';

const SHEETS = times(200, 20_000);
/** A hostile file may keep whoever sent it waiting, and nobody else; this is far more than an honest one takes. */
const MOST_MILLISECONDS = 10_000;

let sound: Buffer;
beforeAll(async () => {
  const rows = Array.from({ length: 40 }, (_, at) => [`user-${at}`, `张${at}`, 'T1', 'filer', at / 3]);
  sound = Buffer.from(await writeXlsx({ sheets: [{ name: '人员', rows }] }));
});

type Spoil = (bytes: Buffer, chance: Chance) => Buffer;

const byte: Spoil = (bytes, chance) => {
  const out = Buffer.from(bytes);
  for (let more = 1 + chance.below(8); more > 0; more -= 1) out[chance.below(out.length)] = chance.below(256);
  return out;
};
const cutShort: Spoil = (bytes, chance) => bytes.subarray(0, chance.below(bytes.length));
const doubled: Spoil = (bytes, chance) => {
  const at = chance.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(chance.below(at + 1))]);
};
/** Sizes, offsets and counts of a directory are four bytes or two; the largest and the least are what breaks readers. */
const number: Spoil = (bytes, chance) => {
  const out = Buffer.from(bytes);
  const directory = out.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const at = chance.of([directory, out.indexOf(Buffer.from('PK\x01\x02', 'latin1')), 0]) + chance.below(40);
  out.subarray(at, at + chance.of([2, 4])).fill(chance.of([0x00, 0xff, 0x7f, 0x80]));
  return out;
};
const noise: Spoil = (bytes, chance) =>
  Buffer.concat([bytes.subarray(0, 4), Buffer.from(Array.from({ length: 400 }, () => chance.below(256)))]);
const SPOILS = [byte, byte, byte, cutShort, doubled, number, number, noise];

/** How often something else than rows of text or "unreadable" came of it, or it took too long. */
async function faultsOf(read: (bytes: Buffer) => Promise<unknown>): Promise<string[]> {
  const chance = chanceFrom(SEED);
  const faults: string[] = [];
  for (let at = 0; at < SHEETS; at += 1) {
    const spoilt = chance.of(SPOILS)(sound, chance);
    const begun = performance.now();
    const found = await read(spoilt).catch((error: unknown) => `${error}`);
    const isText = Array.isArray(found) && found.flat().every((cell) => typeof cell === 'string');
    if (found !== null && !isText) faults.push(`${at}: ${String(found).slice(0, 200)}`);
    if (performance.now() - begun > MOST_MILLISECONDS) faults.push(`${at}: took too long`);
  }
  return faults;
}

describe(`spoilt spreadsheets (${SHEETS}, seed ${SEED})`, () => {
  it('are read as rows of text or said to be unreadable, and break nothing', { timeout: TIMEOUT }, async () => {
    expect(await cellsOfFile('a.xlsx', sound)).toHaveLength(40);
    expect(await faultsOf((bytes) => cellsOfFile('a.xlsx', bytes))).toEqual([]);
  });

  it('break a reader that takes them as they are, which this harness sees', { timeout: TIMEOUT }, async () => {
    const { readXlsx } = await import('hucre/xlsx');
    expect(await faultsOf(async (bytes) => (await readXlsx(bytes)).sheets[0]?.rows ?? null)).not.toEqual([]);
  });
});
