import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordRows } from '#lib/features/chain-record/mutations.ts';
import { followUp } from '#lib/features/following/mutations.ts';
import { readDefinitions } from '#lib/features/indicator-definition/data.ts';
import { changeIndicator, createIndicator } from '#lib/features/indicator-definition/mutations.ts';
import { definitionOf, newestOf, typedDefinition } from '#lib/features/indicator-definition/view.ts';
import { proveDatabase } from '#lib/features/proof/data.ts';
import type { Refusal } from '#lib/shared/errors.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { DEFINITION } from '#tests/support/definition.ts';
import { person, SETUP } from '#tests/support/open-form.ts';
import { NOW, storeReviewCounty } from '#tests/support/review-county.ts';
import { figureRow } from '#tests/support/rows.ts';

let fresh: Fresh;
const cause = { countyCode: COUNTY, submissionId: null, approvedBy: 'person:x', approvedAt: NOW };
const series = (indicatorCode: string, period: string) => ({ indicatorCode, period, dimension: '' });

beforeAll(async () => {
  fresh = await freshDatabase();
  await storeReviewCounty(fresh.door);
  const { client } = fresh.door;
  for (const [code, period, value] of [
    ['WAT01', '2022Q2', 30],
    ['WAT01', '2022Q3', 40],
    ['BASE01', '2021', 100],
  ] as const)
    await client.figure.create({ data: figureRow(code, 'T1', period, value) });
  await fresh.door.transaction((tx) => followUp(tx, [series('WAT01', '2022Q2'), series('WAT01', '2022Q3')], cause));
  await recordRows({ countyCode: COUNTY, actor: SETUP, now: NOW, input: {} }, fresh.door);
});
afterAll(() => fresh.remove());

const order = (input: object) => ({ countyCode: COUNTY, actor: person('keeper', 'admin', 'u-C/'), now: NOW, input });

const PARTS = {
  ...{ numeratorZh: '户数', numeratorEn: 'households', denominatorZh: '全部', denominatorEn: 'all' },
  denominatorCode: 'BASE01',
};

/** What the last write would have done to others. */
let told: string[] = [];

/** Does it, once what it would do to others was read. */
async function read<T>(write: (seen: object) => Promise<T>): Promise<T> {
  try {
    return await write({});
  } catch (error) {
    const { asks, seen } = (error as Refusal).details as { asks: { kind: string; count: number }[]; seen: string };
    told = asks.map(({ kind, count }) => `${kind} ${count}`);
    return write({ seen });
  }
}

async function change(code: string, given: object) {
  const version = newestOf(await readDefinitions(fresh.door.client, COUNTY), code);
  if (!version) throw new Error(code);
  const asIs = { code, version: String(version.version), ...typedDefinition(definitionOf(version)) };
  const because = { validFrom: '2022-07-01', reason: '省里改了口径', targetOperator: '' };
  return read((seen) => changeIndicator(order({ ...asIs, ...PARTS, ...because, ...given, ...seen }), fresh.door));
}

const worked = async (indicatorCode: string) =>
  (
    await fresh.door.client.figure.findMany({
      where: { countyCode: COUNTY, indicatorCode, unitId: 'u-T1' },
      orderBy: { period: 'asc' },
    })
  ).map(({ period, value, version }) => [period, value, version]);

it('a formula that changes is worked out anew from its day on, and leaves what was before', async () => {
  expect(await worked('WAT04')).toEqual([
    ['2022Q2', 3, 1],
    ['2022Q3', 4, 1],
  ]);
  await change('WAT04', { computedFrom: 'WAT01 * 20 / BASE01' });
  expect(told).toEqual(['worked 1']);
  expect(await worked('WAT04')).toEqual([
    ['2022Q2', 3, 1],
    ['2022Q3', 8, 2],
  ]);
  const versions = await fresh.door.client.figureVersion.findMany({
    where: { countyCode: COUNTY, figure: { indicatorCode: 'WAT04', period: '2022Q3', unitId: 'u-T1' } },
    orderBy: { version: 'asc' },
  });
  expect(versions.map(({ value, approvedBy }) => [value, approvedBy])).toEqual([
    [4, 'person:x'],
    [8, 'person:keeper'],
  ]);
  const { faults } = await proveDatabase(fresh.address);
  expect(faults.filter(({ code }) => code.startsWith('row_') || code.startsWith('figure_'))).toEqual([]);
});

it('a denominator of before keeps the formula of each later period', async () => {
  await fresh.door.client.figure.updateMany({ where: { indicatorCode: 'BASE01' }, data: { value: 200 } });
  await fresh.door.transaction((tx) => followUp(tx, [series('BASE01', '2021')], cause));
  expect(await worked('WAT04')).toEqual([
    ['2022Q2', 1.5, 2],
    ['2022Q3', 4, 3],
  ]);
});

it('a new indicator that is worked out has its figures at once, from its day on', async () => {
  const ratio = {
    kind: 'ratio',
    overUnits: 'pooled',
    overTime: 'last',
    factor: '1',
    ...PARTS,
    computedFrom: 'WAT01 * 5 / BASE01',
  };
  const input = {
    ...{ code: 'WAT08', domain: 'water', validFrom: '2022-07-01', reason: '新增', ...DEFINITION, ...ratio },
    officialOrigin: 'computed',
  };
  await read((seen) => createIndicator(order({ ...input, ...seen }), fresh.door));
  expect(await worked('WAT08')).toEqual([['2022Q3', 1, 1]]);
});
