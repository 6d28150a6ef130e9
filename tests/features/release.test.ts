import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishRelease } from '#lib/features/release/mutations.ts';
import { write } from '#lib/server/gateway.ts';
import { COUNTY, intent } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { revise, storeSmallCounty } from '#tests/support/small-county.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await write(intent(), async (tx) => ({ answer: await storeSmallCounty(tx) }), fresh.door);
});
afterAll(() => fresh.remove());

const publish = (period: string, version: number, change: object = {}) =>
  publishRelease(
    {
      countyCode: COUNTY,
      actor: { kind: 'system', name: 'setup' },
      now: new Date('2022-08-03T00:00:00Z'),
      input: {
        period,
        version,
        publishedAt: '2022-07-28T01:00:00Z',
        approvedBy: 'office',
        noteZh: '说明',
        noteEn: 'Note',
        nextReleaseOn: null,
        ...change,
      },
    },
    fresh.door,
  );
const figures = (releaseId: string) =>
  fresh.door.client.releasedFigure.findMany({
    where: { countyCode: COUNTY, releaseId },
    orderBy: [{ unitCode: 'asc' }, { period: 'asc' }],
  });
const released = (releaseId: string) =>
  fresh.door.client.release.findUnique({ where: { countyCode_id: { countyCode: COUNTY, id: releaseId } } });

describe('publishing', () => {
  it('freezes figures with their verdicts, up to the period and no further', async () => {
    await publish('2022Q1', 1);
    const rows = await figures('2022Q1-v1');
    expect(rows.map((row) => `${row.unitCode} ${row.period} ${row.value}`)).toEqual([
      'C 2022Q1 85',
      'T1 2022Q1 40',
      'T2 2022Q1 45',
    ]);
    expect(rows[0]).toMatchObject({ origin: 'rollup', covered: 2, coverageOf: 2, status: 'behind', ratio: 0.5 });
  });

  it('keeps the standing of county and towns for every quarter of the series', async () => {
    await publish('2022Q2', 1);
    const standing = await fresh.door.client.releasedProgress.findMany({
      where: { releaseId: '2022Q2-v1', unitCode: 'C' },
    });
    expect(standing.map((row) => `${row.domainCode} ${row.period} ${row.ratio}`).sort()).toEqual([
      'all 2022Q1 0.5',
      'all 2022Q2 0.75',
      'water 2022Q1 0.5',
      'water 2022Q2 0.75',
    ]);
  });

  it('refuses a version that was published already, and changes nothing', async () => {
    const before = await released('2022Q2-v1');
    await expect(publish('2022Q2', 1, { noteZh: '另一个' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await released('2022Q2-v1')).toEqual(before);
  });

  it.each([
    ['a period that is none', { period: '2022Q5' }],
    ['version 0', { version: 0 }],
    ['an empty note', { noteZh: '' }],
    ['a moment that is none', { publishedAt: 'tomorrow' }],
    ['a column that is not to be written', { hash: 'mine' }],
  ])('refuses %s', async (_what, change) => {
    await expect(publish('2022Q2', 9, change)).rejects.toMatchObject({ code: 'invalid' });
    expect(await released('2022Q2-v9')).toBeNull();
  });

  it('lists in a correction what changed and why, and leaves the earlier version as it was', async () => {
    const before = await figures('2022Q2-v1');
    await fresh.door.transaction((tx) => revise(tx, '2022Q2', 'T2', 40, 85));
    await publish('2022Q2', 2);
    const changes = await fresh.door.client.releasedChange.findMany({
      where: { releaseId: '2022Q2-v2' },
      orderBy: { order: 'asc' },
    });
    expect(changes.map((row) => [row.kind, row.unitCode, row.valueBefore, row.valueAfter, row.reasonEn])).toEqual([
      ['correction', 'T2', 50, 40, 'Counted twice'],
      ['correction', 'C', 95, 85, 'Follows from the correction of its parts'],
    ]);
    expect(await figures('2022Q2-v1')).toEqual(before);
    expect((await figures('2022Q2-v2')).find((row) => row.unitCode === 'C' && row.period === '2022Q2')).toMatchObject({
      value: 85,
      ratio: 0.25,
    });
  });

  it('keeps an issued release as it was when the catalogue is edited afterwards', async () => {
    const key = { countyCode_indicatorCode_version: { countyCode: COUNTY, indicatorCode: 'A', version: 1 } };
    await fresh.door.client.indicatorVersion.update({ where: key, data: { nameZh: '改了名' } });
    const frozen = await fresh.door.client.releasedIndicator.findFirst({
      where: { releaseId: '2022Q2-v2', code: 'A' },
    });
    expect(frozen?.nameZh).toBe('指标A');
  });

  it('gives every release a hash of what it froze', async () => {
    const [first, second] = await Promise.all([released('2022Q2-v1'), released('2022Q2-v2')]);
    expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(first?.hash).not.toBe(second?.hash);
  });
});
