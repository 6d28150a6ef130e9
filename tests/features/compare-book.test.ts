import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Grant } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { loadCompareBook } from '#lib/features/compare-book/loaders.ts';
import { comparePage } from '#lib/features/compare-page/view.ts';
import type { Session } from '#lib/server/session.ts';
import { working } from '#lib/server/working.ts';
import { statementsOf } from '#tests/support/counted.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { COUNTY_UNIT, EAST, EAST_PATH, WEST } from '#tests/support/open-form.ts';
import { rollupRow } from '#tests/support/rows.ts';
import { storeVillageForm } from '#tests/support/village-form.ts';

/** Sums of two townships and of the county, of now and of six years before. */
const PERIODS = ['2016Q1', '2016Q2', '2022Q1', '2022Q2'];
const code = (unitId: string) => unitId.slice(2);
const [EASTERN, WESTERN] = [code(EAST), code(WEST)];
let fresh: Fresh;

beforeAll(async () => {
  fresh = await freshDatabase();
  if (fresh.address.provider === 'sqlite') process.env.DULIANG_DATA = path.dirname(fresh.address.file);
  else process.env.DULIANG_DATABASE_URL = fresh.address.url;
  await storeVillageForm(fresh.door, { villages: 2, indicators: 2 });
  await fresh.door.transaction(async (tx) => {
    await tx.unit.updateMany({ where: { countyCode: COUNTY }, data: { validFrom: '2010-01-01' } });
    await tx.indicatorVersion.updateMany({ where: { countyCode: COUNTY }, data: { validFrom: '2010-01-01' } });
    for (const [at, period] of PERIODS.entries())
      for (const [n, unit] of [EASTERN, WESTERN, COUNTY].entries())
        await tx.rollup.create({ data: rollupRow('WAT02', unit, period, 10 * (at + 1) + n) });
  });
}, 60_000);
afterAll(async () => {
  await working().$disconnect();
  await fresh.remove();
});

function session(role: Role, unitPath: string, departmentCode: string | null = null): Session {
  const grants: Grant[] = [{ role, unitPath, departmentCode }];
  const person = { kind: 'person', id: 'p', grants, mustChangePassword: false, secondFactor: 'exempt' } as const;
  const who = { name: '', nameEn: null, workplace: { zh: '', en: '' }, demonstration: false, sessionId: 's' };
  return { countyCode: COUNTY, countyPath: `${COUNTY_UNIT}/`, person, ...who };
}

const LEADER = session('leader', `${COUNTY_UNIT}/`);
const HEAD = session('first_reviewer', EAST_PATH);
const STRANGER = session('first_reviewer', `${COUNTY_UNIT}/`, 'another');

async function page(who: Session, query: Record<string, string>) {
  const found = await loadCompareBook(who, query);
  return found && comparePage(found.rows, query, 'zh');
}

const linesOf = (shown: NonNullable<Awaited<ReturnType<typeof page>>>['shown']) =>
  shown?.table.rows.map(({ unit, cells }) => [unit?.code ?? 'total', ...cells.map((cell) => cell?.text ?? null)]);

describe('what somebody in the office can compare', () => {
  it('is nothing for whoever leads nothing', async () => {
    expect(await loadCompareBook(session('filer', EAST_PATH), { i: 'WAT02' })).toBeNull();
  });

  it('is the whole county for its leader, the newest figures first', async () => {
    const found = await page(LEADER, { i: 'WAT02', u: 'townships' });
    expect(found?.choices.units.map((unit) => unit.code)).toEqual([COUNTY, EASTERN, WESTERN]);
    expect(linesOf(found?.shown ?? null)?.slice(0, 2)).toEqual([
      [EASTERN, '30', '40'],
      [WESTERN, '31', '41'],
    ]);
  });

  it('is what the grant reaches, and the rest is left out like a code that there is not', async () => {
    const own = await page(HEAD, { i: 'WAT02', u: `${EASTERN},${WESTERN}`, p: '2022Q1,2022Q2' });
    expect(linesOf(own?.shown ?? null)).toEqual([[EASTERN, '30', '40']]);
    expect(own?.leftOut).toEqual([expect.stringContaining(WESTERN)]);
    const none = await page(HEAD, { i: 'WAT02', u: `${WESTERN},${COUNTY}` });
    expect(none?.shown).toBeNull();
    expect(JSON.stringify(none)).not.toContain('西');
    expect(await page(STRANGER, { i: 'WAT02' })).toMatchObject({ shown: null, choices: { indicators: [] } });
  });

  it('all townships are those that the reader sees, whoever shared the address', async () => {
    expect(linesOf((await page(HEAD, { i: 'WAT02', u: 'townships', p: '2022Q2,2022Q1' }))?.shown ?? null)).toEqual([
      [EASTERN, '30', '40'],
    ]);
  });

  it('reaches back over as many books as it takes', async () => {
    const found = await page(LEADER, { i: 'WAT02', u: `${EASTERN},${WESTERN}`, p: '2016Q1,2016Q2,2022Q2' });
    expect(found?.leftOut).toEqual([]);
    expect(linesOf(found?.shown ?? null)?.slice(0, 2)).toEqual([
      [EASTERN, '10', '20', '40'],
      [WESTERN, '11', '21', '41'],
    ]);
    expect(found?.choices.periods[0]?.options.map((option) => option.code)).toEqual([...PERIODS].reverse());
  });

  it('on a past day is what was known by its end, with what is known now beside it', async () => {
    const found = await loadCompareBook(LEADER, { i: 'WAT02', asOf: '2022-07-31' });
    expect(found).toMatchObject({ day: '2022-07-31', noDay: null, rows: { asOf: '2022-07-31' }, now: { asOf: null } });
    expect(found?.now?.figures).toHaveLength(found?.rows.figures.length ?? -1);
    expect(await loadCompareBook(session('filer', EAST_PATH), { i: 'WAT02', asOf: '2022-07-31' })).toBeNull();
    // As the address of a file is read.
    const asFile = await loadCompareBook(LEADER, { i: ['WAT02'], asOf: ['2022-07-31'] });
    expect(asFile?.day).toBe('2022-07-31');
    expect(await loadCompareBook(LEADER, { asOf: ['2022-07-31', '2022-06-30'] })).toMatchObject({
      rows: { asOf: null },
    });
    const own = await loadCompareBook(HEAD, { i: 'WAT02', asOf: '2022-07-31' });
    expect(own?.now?.units.map((unit) => unit.code)).toEqual([EASTERN]);
  });

  it('looks back from no day that is none or still to come, and says which', async () => {
    for (const asOf of ['2022-13-45', '2022-02-30', '2999-01-01', 'yesterday'])
      expect(await loadCompareBook(LEADER, { i: 'WAT02', asOf }), asOf).toMatchObject({
        ...{ noDay: asOf, now: null },
        rows: { asOf: null },
      });
    const today = (await loadCompareBook(LEADER, {}))?.today ?? '';
    for (const asOf of ['', today])
      expect(await loadCompareBook(LEADER, { asOf })).toMatchObject({ noDay: null, now: null, day: today });
  });

  it.skipIf(process.env.DULIANG_TEST_PG)(
    'costs only the question whether anything changed, once its books are kept',
    async () => {
      const query = { i: 'WAT02,WAT01', u: 'townships', p: '2016Q1,2022Q2' };
      await loadCompareBook(LEADER, query);
      const again = await statementsOf(() => loadCompareBook(LEADER, query));
      expect(again).toBeLessThanOrEqual(8);
    },
  );
});
