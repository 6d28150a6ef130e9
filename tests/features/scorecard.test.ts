import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishRelease } from '#lib/features/release/mutations.ts';
import { readScorecard } from '#lib/features/scorecard/data.ts';
import { periodsInForce } from '#lib/features/scorecard/view.ts';
import { Prisma } from '#lib/generated/sqlite/released/client.ts';
import { write } from '#lib/server/gateway.ts';
import { openRows, type RowReader } from '#lib/server/released-rows.ts';
import { COUNTY, intent } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { storeSmallCounty } from '#tests/support/small-county.ts';

let fresh: Fresh;
let rows: RowReader;
const release = { countyCode: COUNTY, id: '2022Q2-v1' };
beforeAll(async () => {
  fresh = await freshDatabase();
  await write(intent(), async (tx) => ({ answer: await storeSmallCounty(tx) }), fresh.door);
  const input = {
    period: '2022Q2',
    version: 1,
    publishedAt: '2022-07-28',
    approvedBy: 'office',
    noteZh: '注',
    noteEn: 'Note',
  };
  await publishRelease(
    {
      countyCode: COUNTY,
      actor: { kind: 'system', name: 'setup' },
      now: new Date('2022-07-28'),
      input: { ...input, nextReleaseOn: null },
    },
    fresh.door,
  );
  rows = openRows(fresh.address);
});
afterAll(() => fresh.remove());

describe('a scorecard', () => {
  it('gives one line for each indicator, as it was judged', async () => {
    expect(await readScorecard(release, 'C', ['2022Q2'], rows)).toEqual([
      {
        indicatorCode: 'A',
        period: '2022Q2',
        dimension: '',
        value: 95,
        numerator: null,
        denominator: null,
        operator: 'eq',
        state: 'reported',
        status: 'behind',
        completion: 0.375,
        expected: 0.5,
        ratio: 0.75,
        doubtKind: 'none',
        demonstration: true,
        covered: 2,
        coverageOf: 2,
      },
    ]);
  });

  it('reads the periods that are asked for, and none for none', async () => {
    const periods = async (asked: string[]) =>
      (await readScorecard(release, 'C', asked, rows)).map((line) => line.period);
    expect((await periods(['2022Q1', '2022Q2'])).sort()).toEqual(['2022Q1', '2022Q2']);
    expect(await periods([])).toEqual([]);
    expect(await periods(["2022Q2') or ('1'='1"])).toEqual([]);
  });

  it('is empty for a unit or a release that is not there', async () => {
    expect(await readScorecard(release, 'nowhere', ['2022Q2'], rows)).toEqual([]);
    expect(await readScorecard({ ...release, id: '2022Q3-v1' }, 'C', ['2022Q2'], rows)).toEqual([]);
  });
});

describe('the periods in force', () => {
  it.each([
    ['2022Q2', ['2022Q2', '2022H1', '2021T1', '2021']],
    ['2022Q3', ['2022Q3', '2022H1', '2021T2', '2021']],
    ['2021Q4', ['2021Q4', '2021H2', '2020T2', '2021']],
    ['2021', ['2021', '2021H2', '2020T2']],
    ['nonsense', []],
  ])('at the end of %s are %j', (period, expected) => {
    expect(periodsInForce(period)).toEqual(expected);
  });
});

describe('rows of release tables', () => {
  it.each(['Figure', 'User', 'AuditEvent', 'Unit', 'sqlite_master'])('are never those of %s', (table) => {
    expect(() => rows(Prisma.sql`select * from ${Prisma.raw(`"${table}"`)}`)).toThrow('not a release');
    expect(() => rows(Prisma.sql`select * from "Release" join ${Prisma.raw(`"${table}"`)} on true`)).toThrow(table);
  });

  it('cannot be written', async () => {
    await expect(rows(Prisma.sql`update "Release" set "hash" = ${'x'} returning "id"`)).rejects.toThrow(/read-?only/i);
  });
});
