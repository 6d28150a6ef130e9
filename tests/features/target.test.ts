import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeLine } from '#lib/features/notice/view.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { HEAD, REVIEWER } from '#tests/support/review-county.ts';
import { sent, set, storedTargets, storeTargetCounty } from '#tests/support/target-county.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeTargetCounty(fresh.door);
});
afterAll(() => fresh.remove());

const put = (targets: Parameters<typeof sent>[0], change: object = {}) => set(fresh.door, sent(targets, change));
/** Fields and what is wrong at them. */
const faults = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    ({ code, details }) =>
      `${code} ${(details ?? []).map((one: { path: string[]; message: string }) => `${one.path[0]}:${one.message}`)}`,
  );
const county = { unitId: 'u-C', target: '120', baseline: '80' };
const [first, second] = [
  { unitId: 'u-T1', target: '70', baseline: '50' },
  { unitId: 'u-T2', target: '50', baseline: '30' },
];
const notices = async () =>
  (await fresh.door.client.notice.findMany({ orderBy: [{ at: 'asc' }, { userId: 'asc' }] })).map((row) => ({
    ...{ who: row.userId, ...noticeLine(row, 'zh') },
  }));

describe('a target', () => {
  it.each([
    [[{ ...county, target: '很多' }], {}, 'invalid t.u-C:not_number'],
    [[{ ...county, target: '120以上' }], {}, 'invalid t.u-C:operator'],
    [[{ ...county, target: '-1' }], {}, 'invalid t.u-C:too_low'],
    [[{ ...county, target: '120.5' }], {}, 'invalid t.u-C:too_fine'],
    [[{ ...county, baseline: '-3' }], {}, 'invalid b.u-C:too_low'],
    [[{ ...county, target: '' }], {}, 'invalid targets:nothing_changed'],
    [[{ ...county, unitId: 'u-V11' }], {}, 'invalid targets:unknown_unit'],
    [[county], { inForceFrom: '2020-12-31' }, 'invalid inForceFrom:too_early'],
    [[county], { inForceFrom: '31.12.2022' }, 'invalid inForceFrom:not_a_day'],
    [[county], { path: [10, 30, 20, 100] }, 'invalid p3:path_falls'],
    [[county], { path: [10, 30, 70, 90] }, 'invalid p4:path_not_whole'],
    [[county], { path: [10, 130, 70, 100] }, 'invalid p2:path_not_share'],
    [[county], { indicatorCode: 'NONE' }, 'not_found '],
    [[first], {}, 'invalid t.u-C:no_county_target'],
    [[county, first, { ...second, target: '51' }], {}, 'invalid sum:sum_differs'],
    [[county, first], {}, 'invalid sum:sum_differs'],
    [[county, { ...county, target: '130' }], {}, 'invalid targets:unfit'],
  ])('is refused in words: %o %o', async (targets, change, wanted) => {
    expect(await faults(put(targets, change))).toBe(wanted);
    expect(await storedTargets(fresh.door)).toEqual([]);
  });

  it('is the county office’s to set', async () => {
    await expect(set(fresh.door, sent([county]), { actor: HEAD })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is stored for county and towns together, adding up; whoever is to reach it is told once', async () => {
    const made = await put([county, first, second], { path: [10, 30, 70, 100], inForceFrom: '2022-01-20' });
    expect(made.set).toHaveLength(3);
    const rows = await fresh.door.client.target.findMany({ orderBy: { unitId: 'asc' } });
    expect(rows[0]).toMatchObject({
      ...{ unitId: 'u-C', version: 1, target: 120, baseline: 80, path: [0.1, 0.3, 0.7, 1], reason: null },
      ...{ setBy: 'person:reviewer', demonstration: true, inForceFrom: '2022-01-20' },
    });
    expect((await notices()).map(({ who, text, href }) => [who, text, href])).toEqual([
      ['bureau-head', '2022年“指标WAT01”的目标已下达，请确认。', '/office/targets?year=2022&unit=C'],
      ['head', '2022年“指标WAT01”的目标已下达，请确认。', '/office/targets?year=2022&unit=T1'],
      ['head-2', '2022年“指标WAT01”的目标已下达，请确认。', '/office/targets?year=2022&unit=T2'],
    ]);
  });

  it('is revised with a reason and from today on; the old version stays', async () => {
    const moved = [
      { ...first, version: 1, target: '66' },
      { ...second, version: 1, target: '54' },
    ];
    const path = { path: [10, 30, 70, 100] };
    expect(await faults(put(moved, path))).toBe('invalid reason:reason_missing');
    const why = { ...path, reason: '一镇有困难，二镇多担一些' };
    expect(await faults(put(moved, { ...why, inForceFrom: '2022-08-14' }))).toBe('invalid inForceFrom:is_past');
    expect(await faults(put([{ ...first, version: 1, target: '66' }], why))).toBe('invalid sum:sum_differs');
    await put(moved, why);
    expect(await storedTargets(fresh.door)).toEqual([
      { unitId: 'u-C', version: 1, target: 120 },
      { unitId: 'u-T1', version: 1, target: 70 },
      { unitId: 'u-T1', version: 2, target: 66 },
      { unitId: 'u-T2', version: 1, target: 50 },
      { unitId: 'u-T2', version: 2, target: 54 },
    ]);
    const told = (await notices()).filter(({ text }) => text.includes('调整'));
    expect(told.map(({ who }) => who)).toEqual(['head', 'head-2']);
    expect(told[0]).toMatchObject({ text: '2022年“指标WAT01”的目标已调整，请确认。', label: '目标下达' });
    expect(told[0]?.detail).toContain('一镇有困难');
  });

  it('that somebody else set meanwhile is a conflict that shows both values', async () => {
    const stale = put([{ ...first, version: 1, target: '60' }], { reason: '再调' });
    await expect(stale).rejects.toMatchObject({
      code: 'conflict',
      details: { theirs: [{ unitId: 'u-T1', typed: '60', version: 2, target: 66, setBy: 'person:reviewer' }] },
    });
  });

  it('of the county alone may be changed, and only what changed is a new version', async () => {
    const same = { path: [10, 30, 70, 100], reason: '上级调增' };
    const untouched = [
      { ...first, version: 2, target: '66' },
      { ...second, version: 2, target: '54' },
    ];
    expect(await faults(put([{ ...county, version: 1 }, ...untouched], same))).toBe('invalid targets:nothing_changed');
    expect((await put([{ ...county, version: 1, target: '130' }], same)).set).toEqual([{ unitId: 'u-C', version: 2 }]);
    // From then on no town is touched without the sum being right again.
    const half = [{ ...first, version: 2, target: '70' }];
    expect(await faults(put(half, same))).toBe('invalid sum:sum_differs');
  });

  it('is in the audit with what it was', async () => {
    const last = await fresh.door.client.auditEvent.findFirst({ orderBy: { sequence: 'desc' } });
    expect(last).toMatchObject({ action: 'target.set', subject: 'target:WAT01 2022', actor: 'person:reviewer' });
    expect(last?.before).toEqual([{ unitId: 'u-C', version: 1, target: 120 }]);
  });

  it('of a rate is each town’s own, and is not held to a sum', async () => {
    const rates = [
      { unitId: 'u-C', target: '95%' },
      { unitId: 'u-T1', target: '96.5' },
      { unitId: 'u-T2', target: '100' },
    ];
    expect(await faults(put(rates, { indicatorCode: 'WAT02' }))).toBe('accepted');
    expect(await faults(put([{ unitId: 'u-C', target: '101', version: 1 }], { indicatorCode: 'WAT02' }))).toBe(
      'invalid reason:reason_missing,t.u-C:too_high'.replace(/(reason\S+),(t\S+)/, '$2,$1'),
    );
  });

  it('of what only the county has is nobody else’s, and what is only watched has none', async () => {
    const { client } = fresh.door;
    await client.indicatorVersion.updateMany({ where: { indicatorCode: 'WAT03' }, data: { level: 'county' } });
    expect(await faults(put([{ unitId: 'u-T1', target: '5' }], { indicatorCode: 'WAT03' }))).toContain('county_only');
    await client.indicatorVersion.updateMany({ where: { indicatorCode: 'BASE01' }, data: { direction: 'neutral' } });
    expect(await faults(put([county], { indicatorCode: 'BASE01' }))).toContain('targets:not_aimed');
  });

  it('under one key is set once', async () => {
    const input = sent([{ unitId: 'u-C', target: '40' }], { year: 2023, inForceFrom: '2023-01-20' });
    const order = { key: 'a-key-of-this-write', actor: REVIEWER };
    const again = await Promise.all([set(fresh.door, input, order), set(fresh.door, input, order)]);
    expect(again[0]).toEqual(again[1]);
    expect(await fresh.door.client.target.count({ where: { countyCode: COUNTY, year: 2023 } })).toBe(1);
  });
});
