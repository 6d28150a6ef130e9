import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSubmissions } from '#lib/features/opening/mutations.ts';
import { createUnit, moveUnit, renameUnit } from '#lib/features/unit-change/mutations.ts';
import type { Refusal } from '#lib/shared/errors.ts';
import { approveForm } from '#tests/support/approve-form.ts';
import {
  change,
  changingCounty,
  faultsOf,
  NAMES,
  NO_TILE,
  onDay,
  orderOf,
  releaseOf,
  sumsOf,
  T3,
  TODAY,
  villages,
} from '#tests/support/changing-county.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { REVIEWER } from '#tests/support/review-county.ts';

let fresh: Fresh;
beforeEach(async () => {
  fresh = await changingCounty();
});
afterEach(async () => {
  // Whatever was done, everything agrees with everything.
  expect(await faultsOf(fresh)).toEqual([]);
  await fresh.remove();
});

const figure = (unitId: string, period: string, indicatorCode = 'WAT01') =>
  fresh.door.client.figure.findFirst({ where: { unitId, period, indicatorCode } });
const unitsOf = async (period: string) =>
  Object.fromEntries(
    (await releaseOf(fresh, period)).units.map(({ code, nameZh, parentCode }) => [code, { nameZh, parentCode }]),
  );
const move = { id: 'u-V12', version: '0', parentId: 'u-T2', ...onDay };

describe('a village that moves', () => {
  it('is added up where it is at the end of the period, and the county is what it was', async () => {
    const before = await sumsOf(fresh, '2022Q2');
    expect(await change(moveUnit, fresh, move)).toEqual({ id: 'u-V12', series: 2 });
    expect(await sumsOf(fresh, '2022Q2')).toEqual(before);
    expect(await sumsOf(fresh, '2022Q3')).toEqual({ 'u-C': [100, 2, 2], 'u-T1': [10, 1, 1], 'u-T2': [90, 3, 3] });
  });

  it('is counted where it is: what is worked out from the number of villages follows', async () => {
    await change(moveUnit, fresh, move);
    expect(await figure('u-T1', '2022Q3', 'WAT03')).toMatchObject({ numerator: 10, denominator: 1, version: 2 });
    expect(await figure('u-T2', '2022Q3', 'WAT03')).toMatchObject({ numerator: 90, denominator: 3, version: 2 });
    expect(await figure('u-T1', '2022Q2', 'WAT03')).toMatchObject({ numerator: 3, denominator: 2, version: 1 });
    expect(await figure('u-C', '2022Q3', 'WAT03')).toMatchObject({ version: 1 });
  });

  it('is still mended in the form of the town that filed it, and counts in that of its time', async () => {
    await change(moveUnit, fresh, move);
    await approveForm(fresh.door, { form: 'spring', town: 'u-T1', now: TODAY }, villages(['u-V11', 1], ['u-V12', 7]));
    expect(await figure('u-V12', '2022Q2')).toMatchObject({ value: 7, version: 2 });
    expect(await sumsOf(fresh, '2022Q2')).toEqual({ 'u-C': [15, 2, 2], 'u-T1': [8, 2, 2], 'u-T2': [7, 2, 2] });
  });

  it('stands in a release under the town of that quarter', async () => {
    await change(moveUnit, fresh, move);
    expect(await unitsOf('2022Q2')).toMatchObject({ V12: { parentCode: 'T1' } });
    expect(await unitsOf('2022Q3')).toMatchObject({ V12: { parentCode: 'T2' } });
  });
});

describe('a new town', () => {
  it('is asked from the period of its day on', async () => {
    const { id } = await change(createUnit, fresh, T3);
    const open = { countyCode: COUNTY, actor: { kind: 'system', name: 'clock' } as const, now: TODAY };
    const set = ['2022Q2', '2022Q3'].map((period) => ({ period, opensOn: '2022-11-08' }));
    const opened = await openSubmissions({ ...open, input: { day: '2022-11-08', set } }, fresh.door);
    expect(opened.filter((one) => one.endsWith(id)).sort()).toEqual(['people-2022Q3-u-T3', 'town-2022Q3-u-T3']);
  });

  it('is missing in the sums of that period, and not before', async () => {
    await approveForm(fresh.door, { form: 'town', town: 'u-T1' }, [
      { unitId: 'u-T1', indicatorCode: 'WAT02', numerator: 9, denominator: 10, value: 90 },
    ]);
    await change(createUnit, fresh, T3);
    expect(await sumsOf(fresh, '2022Q3', 'WAT02')).toEqual({ 'u-C': [90, 1, 3] });
    expect(Object.keys(await unitsOf('2022Q3'))).toContain('T3');
    expect(Object.keys(await unitsOf('2022Q2'))).not.toContain('T3');
  });

  it('bears a code, a name and a tile of its own', async () => {
    await fresh.door.client.unit.update({
      where: { countyCode_id: { countyCode: COUNTY, id: 'u-T1' } },
      data: { tileCol: 2, tileRow: 3 },
    });
    expect(await faults(createUnit, { ...T3, code: 'T1' })).toEqual(['code code_taken']);
    expect(await faults(createUnit, { ...T3, nameZh: 'T1镇' })).toEqual(['nameZh name_taken']);
    expect(await faults(createUnit, { ...T3, tileCol: '2', tileRow: '3' })).toEqual(['tileCol tile_taken']);
    expect(await faults(createUnit, { ...T3, tileCol: '2' })).toEqual(['tileRow half_tile']);
    expect(await faults(createUnit, { ...T3, tileCol: '0', tileRow: '99' })).toEqual([
      'tileCol not_tile',
      'tileRow not_tile',
    ]);
    expect(await faults(createUnit, { ...T3, day: '2022-11-09' })).toEqual(['day future']);
    expect(await faults(createUnit, { ...T3, day: 'soon', code: '一' })).toEqual(['code not_code', 'day not_day']);
    // It was put there past the gateway.
    await fresh.door.client.unit.update({
      where: { countyCode_id: { countyCode: COUNTY, id: 'u-T1' } },
      data: { tileCol: null, tileRow: null },
    });
    const made = await change(createUnit, fresh, { ...T3, tileCol: '2', tileRow: '3' });
    const row = await fresh.door.client.unit.findFirst({ where: { id: made.id } });
    expect(row).toMatchObject({ shortZh: '丙镇', shortEn: 'Third', tileCol: 2, path: 'u-C/u-T3/' });
  });
});

describe('another name', () => {
  const renamed = { id: 'u-T1', version: '0', code: 'T1', ...NAMES, ...NO_TILE, ...onDay };

  it('keeps every figure and sum, and the old name in the periods before', async () => {
    const before = await fresh.door.client.figureVersion.count();
    expect(await change(renameUnit, fresh, renamed)).toEqual({ id: 'u-T1', series: 0 });
    expect(await fresh.door.client.figureVersion.count()).toBe(before);
    expect((await unitsOf('2022Q2')).T1?.nameZh).toBe('T1镇');
    expect((await unitsOf('2022Q3')).T1?.nameZh).toBe('丙镇');
  });

  it('may be another code, by which its figures are found from then on', async () => {
    await change(renameUnit, fresh, { ...renamed, code: 'T8' });
    const { figures } = await releaseOf(fresh, '2022Q3');
    expect(figures.some(({ unitCode, period }) => unitCode === 'T8' && period === '2022Q2')).toBe(true);
    expect((await releaseOf(fresh, '2022Q2')).figures.some(({ unitCode }) => unitCode === 'T8')).toBe(false);
  });

  it('is not lost on whoever renamed it meanwhile', async () => {
    await change(renameUnit, fresh, renamed);
    const refused = await refusal(renameUnit, { ...renamed, nameZh: '丁镇' });
    expect(refused).toMatchObject({ code: 'conflict', details: { theirs: { version: 1, nameZh: '丙镇' } } });
  });

  it('is no change where only the tile is another one', async () => {
    const { nameZh, nameEn, sort, shortZh, shortEn } = await fresh.door.client.unit.findFirstOrThrow({
      where: { id: 'u-T1' },
    });
    const same = { ...renamed, nameZh, nameEn, sort, shortZh, shortEn };
    expect(await faults(renameUnit, same)).toEqual(['reason nothing']);
    await change(renameUnit, fresh, { ...same, tileCol: '4', tileRow: '1' });
    expect(await fresh.door.client.unitPast.count()).toBe(0);
  });
});

describe('whoever is no administrator', () => {
  it('changes no unit', async () => {
    await expect(moveUnit(orderOf(move, REVIEWER), fresh.door)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

type Write = Parameters<typeof change>[0];

function refusal(write: Write, input: object): Promise<Refusal> {
  return write(orderOf(input), fresh.door).then(
    () => {
      throw new Error('it was not refused');
    },
    (error: Refusal) => error,
  );
}

async function faults(write: Write, input: object): Promise<string[]> {
  const { details } = await refusal(write, input);
  return (details as { path: string[]; message: string }[]).map(({ path, message }) => `${path} ${message}`);
}
