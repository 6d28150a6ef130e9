import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '#lib/features/composition/data.ts';
import { readBookRows } from '#lib/features/progress-book/data.ts';
import { bookOf } from '#lib/features/progress-book/view.ts';
import { setTargets } from '#lib/features/target/mutations.ts';
import { loadTargets } from '#lib/features/target-list/loaders.ts';
import { type Door, door } from '#lib/server/db.ts';
import { migrate } from '#lib/server/migrate.ts';
import { statementsOf } from '#tests/support/counted.ts';
import { COUNTY } from '#tests/support/county.ts';
import { person } from '#tests/support/open-form.ts';
import { storeSmallCounty } from '#tests/support/small-county.ts';
import { sent } from '#tests/support/target-county.ts';

const REVIEWER = person('reviewer', 'reviewer', '/u-C/');
let through: Door;

/** A county of two towns whose target for 2022 goes from 80 to 120; in August it is lowered to 100. */
beforeAll(async () => {
  process.env.DULIANG_DATA = mkdtempSync(path.join(tmpdir(), 'duliang-force-'));
  delete process.env.DULIANG_DATABASE_URL;
  await migrate({ provider: 'sqlite', file: path.join(process.env.DULIANG_DATA, 'duliang.db') }, 'test');
  through = door();
  await through.transaction(storeSmallCounty);
  await through.client.unit.update({
    where: { countyCode_id: { countyCode: COUNTY, id: 'u-C' } },
    data: { path: '/u-C/' },
  });
  const targets = [{ unitId: 'u-C', version: 1, target: '100', baseline: '80' }];
  const input = sent(targets, { indicatorCode: 'A', reason: '上级调减', inForceFrom: '2022-08-15' });
  await setTargets({ countyCode: COUNTY, actor: REVIEWER, input, now: new Date('2022-08-10T01:00:00Z') }, through);
});
afterAll(() => through.close());

const bookOn = async (day: string) => {
  const book = bookOf(await readBookRows(COUNTY, '2022Q2'), { period: '2022Q2', day });
  return book.figures.find((row) => row.unitCode === 'C' && row.period === '2022Q2');
};
const releaseOn = async (judgedOn: string) => {
  const { snapshot } = await compose(through.client, COUNTY, { period: '2022Q2', version: 1, judgedOn });
  const figure = snapshot.figures.find((row) => row.unitCode === 'C' && row.period === '2022Q2');
  return { figure, target: snapshot.targets.find((row) => row.unitCode === 'C') };
};

describe('a revised target', () => {
  it('leaves the days before it as they were: 95 of 80 to 120 at half is .75, behind', async () => {
    expect(await bookOn('2022-08-14')).toMatchObject({ value: 95, ratio: 0.75, status: 'behind' });
    const { figure, target } = await releaseOn('2022-08-14');
    expect(figure).toMatchObject({ ratio: 0.75, status: 'behind' });
    expect(target).toMatchObject({ version: 1, target: 120 });
  });

  it('judges from its own day on: 95 of 80 to 100 at half is 1.5, on schedule', async () => {
    expect(await bookOn('2022-08-15')).toMatchObject({ value: 95, ratio: 1.5, status: 'on_schedule' });
    const { figure, target } = await releaseOn('2022-08-15');
    expect(figure).toMatchObject({ ratio: 1.5, status: 'on_schedule' });
    expect(target).toMatchObject({ version: 2, target: 100 });
  });

  it('freezes nothing of who set it into a release', async () => {
    const { target } = await releaseOn('2022-08-15');
    for (const name of ['setBy', 'setAt', 'reason', 'inForceFrom']) expect(target).not.toHaveProperty(name);
  });
});

describe('the pages of targets', () => {
  const session = { countyCode: COUNTY, countyPath: '/u-C/', person: REVIEWER } as Parameters<typeof loadTargets>[0];
  const open = (year?: string, indicator?: string) => loadTargets(session, { year, indicator });

  it('know the year of the newest quarter where none, or none that makes sense, is asked for', async () => {
    expect((await open())?.year).toBe(2022);
    expect((await open('soon'))?.year).toBe(2022);
    expect(await open('2024')).toMatchObject({ year: 2024, years: [2022, 2023, 2024] });
  });

  it('show the newest version and the one that counts', async () => {
    const entry = (await open('2022', 'A'))?.entries.find(({ unit }) => unit.code === 'C');
    expect(entry).toMatchObject({ newest: { version: 2 }, inForce: { version: 2 }, state: 'open' });
    expect(entry?.versions.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('are nobody’s who leads nothing', async () => {
    const clerk = { ...session, person: person('clerk', 'filer', '/u-C/') };
    expect(await loadTargets(clerk, {})).toBeNull();
  });

  it('ask the database as often for many targets as for few', async () => {
    await open('2022');
    const few = await statementsOf(() => open('2022'));
    await through.client.target.createMany({
      data: ['u-T1', 'u-T2'].map((unitId) => ({
        ...{ countyCode: COUNTY, indicatorCode: 'A', unitId, year: 2022, version: 1, baseline: 0, target: 50 },
        ...{ basis: 'plan', inForceFrom: '2022-01-20', demonstration: false },
      })),
    });
    expect(await statementsOf(() => open('2022'))).toBe(few);
    // Kept between writes are the book and the year's targets; what is left is small and always the same.
    expect(few).toBeLessThanOrEqual(8);
  });
});
