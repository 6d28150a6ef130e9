import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertRows } from '#lib/server/insert-rows.ts';
import { figureRecord, firstVersion } from '#seed/demonstration/figure.ts';
import { storeEmptyCounty } from '#seed/store.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { thePack, theRows } from '../seed/pack.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await fresh.door.transaction((tx) => storeEmptyCounty(tx, theRows()));
});
afterAll(() => fresh.remove());

const indicator = thePack().indicators.rows.find((row) => row.code === 'MED05');
if (!indicator) throw new Error('MED05');
const spot = { countyCode: '430581', indicator, unit: '430581', dimension: '' };
const first = figureRecord(
  { ...spot, period: '2022Q1' },
  { value: 95.125, numerator: 7, denominator: 1e-7 },
  { operator: 'ge', said: '95%以上', late: true, noteZh: 'a\'b"c; --' },
);
const second = figureRecord({ ...spot, period: '2022Q2' }, { value: null, numerator: null, denominator: null });

it('stores exactly what the query builder stores', async () => {
  const { door } = fresh;
  await door.transaction(async (tx) => {
    await insertRows(tx, 'Figure', [first]);
    await tx.figure.createMany({ data: [second] });
    await insertRows(tx, 'FigureVersion', [firstVersion(first, 'x')]);
    await tx.figureVersion.createMany({ data: [firstVersion(second, 'x')] });
  });
  const figures = await door.client.figure.findMany({ orderBy: { period: 'asc' } });
  expect(figures).toEqual([first, second]);
  const versions = await door.client.figureVersion.findMany({ orderBy: { figureId: 'asc' } });
  expect(versions).toEqual([firstVersion(first, 'x'), firstVersion(second, 'x')]);
  const found = await door.client.figureVersion.findMany({
    where: { approvedAt: firstVersion(first, 'x').approvedAt },
  });
  expect(found.map((row) => row.figureId)).toContain(first.id);
});

it('stores more rows than fit in one statement, and none of none', async () => {
  const many = theRows().figures.filter((row) => row.period === '2021Q1');
  await fresh.door.transaction(async (tx) => {
    await insertRows(tx, 'Figure', many);
    await insertRows(tx, 'Figure', []);
  });
  expect(await fresh.door.client.figure.count({ where: { period: '2021Q1' } })).toBe(many.length);
  expect(many.length).toBeGreaterThan(5000);
});

it('refuses what is no column', async () => {
  const odd = { 'countyCode"; drop table "Figure': 'x' };
  await expect(fresh.door.transaction((tx) => insertRows(tx, 'Figure', [odd]))).rejects.toThrow('no name');
});
