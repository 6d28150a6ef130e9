import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeUnit, mergeUnits, moveUnit, reopenUnit } from '#lib/features/unit-change/mutations.ts';
import type { Refusal } from '#lib/shared/errors.ts';
import { approveForm } from '#tests/support/approve-form.ts';
import {
  change,
  changingCounty,
  faultsOf,
  onDay,
  orderOf,
  releaseOf,
  sumsOf,
  TODAY,
  villages,
} from '#tests/support/changing-county.ts';
import type { Fresh } from '#tests/support/database.ts';

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

describe('towns that merge', () => {
  const merger = { id: 'u-T2', version: '0', also: '', successorId: 'u-T1', ...onDay };

  it('are one from that day on, with all their villages, and two before', async () => {
    await change(mergeUnits, fresh, merger);
    expect(await sumsOf(fresh, '2022Q2')).toEqual({ 'u-C': [10, 2, 2], 'u-T1': [3, 2, 2], 'u-T2': [7, 2, 2] });
    expect(await sumsOf(fresh, '2022Q3')).toEqual({ 'u-C': [100, 1, 1], 'u-T1': [100, 4, 4] });
    expect(Object.keys(await unitsOf('2022Q3')).sort()).toEqual(['C', 'T1', 'V11', 'V12', 'V21', 'V22']);
    const figures = (await releaseOf(fresh, '2022Q3')).figures.map(({ unitCode }) => unitCode);
    expect(figures).not.toContain('T2');
    const last = await fresh.door.client.unitPast.findFirst({ where: { unitId: 'u-T2' } });
    expect(last).toMatchObject({
      change: 'merged',
      successorId: 'u-T1',
      until: '2022-08-14',
      changedBy: 'person:keeper',
    });
  });

  it('leave what the closed one filed to be mended, and the sum of that time right', async () => {
    await change(mergeUnits, fresh, merger);
    await approveForm(fresh.door, { form: 'spring', town: 'u-T2', now: TODAY }, villages(['u-V21', 30], ['u-V22', 4]));
    expect(await sumsOf(fresh, '2022Q2')).toEqual({ 'u-C': [37, 2, 2], 'u-T1': [3, 2, 2], 'u-T2': [34, 2, 2] });
    expect(await figure('u-V21', '2022Q2')).toMatchObject({ value: 30, version: 2 });
  });

  it('are not asked twice: the form of the closed one is over', async () => {
    await change(mergeUnits, fresh, merger);
    await expect(
      approveForm(fresh.door, { form: 'people', town: 'u-T2', now: TODAY }, [
        { unitId: 'u-T2', indicatorCode: 'BASE01', value: 100 },
      ]),
    ).rejects.toMatchObject({ code: 'too_late' });
  });

  it('say beforehand what it would do, and do that and nothing else', async () => {
    const { details } = await refusal(mergeUnits, merger);
    const { asks, seen } = details as { asks: { kind: string; count: number; periods: string[] }[]; seen: string };
    expect(asks.map(({ kind, count, periods }) => [kind, count, ...periods])).toEqual([
      ['merged', 1],
      ['moved', 2],
      ['sums', 1, '2022Q3'],
      ['forms_end', 2, '2022Q3'],
    ]);
    await change(moveUnit, fresh, { ...move, parentId: 'u-T2' });
    const stale = await refusal(mergeUnits, { ...merger, seen });
    expect((stale.details as { asks: { kind: string; count: number }[] }).asks[1]).toMatchObject({
      kind: 'moved',
      count: 3,
    });
    expect(await fresh.door.client.unit.count({ where: { validTo: { not: null } } })).toBe(0);
  });
});

describe('a unit that is closed', () => {
  const closing = { id: 'u-V22', version: '0', ...onDay };

  it('counts in the periods before, and not in those after', async () => {
    await change(closeUnit, fresh, closing);
    expect(await sumsOf(fresh, '2022Q2')).toEqual({ 'u-C': [10, 2, 2], 'u-T1': [3, 2, 2], 'u-T2': [7, 2, 2] });
    expect(await sumsOf(fresh, '2022Q3')).toEqual({ 'u-C': [60, 2, 2], 'u-T1': [30, 2, 2], 'u-T2': [30, 1, 1] });
    await approveForm(fresh.door, { form: 'spring', town: 'u-T2', now: TODAY }, villages(['u-V21', 3], ['u-V22', 5]));
    expect(await sumsOf(fresh, '2022Q2')).toMatchObject({ 'u-C': [11, 2, 2] });
  });

  it('is there again, with all its figures, where that was a mistake', async () => {
    const before = [await sumsOf(fresh, '2022Q2'), await sumsOf(fresh, '2022Q3')];
    await change(closeUnit, fresh, closing);
    await change(reopenUnit, fresh, { id: 'u-V22', version: '1', reason: '误撤' });
    expect([await sumsOf(fresh, '2022Q2'), await sumsOf(fresh, '2022Q3')]).toEqual(before);
    expect(await faults(reopenUnit, { id: 'u-V22', version: '2', reason: '误撤' })).toEqual(['id is_there']);
  });

  it('has nothing below it', async () => {
    expect(await faults(closeUnit, { ...closing, id: 'u-T2' })).toEqual(['id has_below 2']);
    expect(await faults(closeUnit, { ...closing, id: 'u-C' })).toEqual(['id top']);
    expect(await refusal(closeUnit, { ...closing, id: 'u-Z' })).toMatchObject({ code: 'not_found' });
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
