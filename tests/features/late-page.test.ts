import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/vocabulary.ts';
import { isOneLate } from '#lib/features/late-page/loaders.ts';
import { isOverviewLate, loadOverview } from '#lib/features/overview/loaders.ts';
import { isBookLate, loadBook } from '#lib/features/progress-book/loaders.ts';
import { isSinceLate, loadSinceLook } from '#lib/features/since-look/loaders.ts';
import { write } from '#lib/server/gateway.ts';
import { isKept, keptWhile } from '#lib/server/kept-while.ts';
import type { Session } from '#lib/server/session.ts';
import { working } from '#lib/server/working.ts';
import { COUNTY, intent } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { storeSmallCounty } from '#tests/support/small-county.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  if (fresh.address.provider === 'sqlite') process.env.DULIANG_DATA = path.dirname(fresh.address.file);
  else process.env.DULIANG_DATABASE_URL = fresh.address.url;
  await write(intent(), async (tx) => ({ answer: await storeSmallCounty(tx) }), fresh.door);
});
afterAll(async () => {
  await working().$disconnect();
  await fresh.remove();
});

const as = (role: Role, unitPath: string, departmentCode: string | null = null): Session => ({
  ...{ countyCode: COUNTY, countyPath: '/u-C/', name: 'x', nameEn: null, sessionId: 's', demonstration: false },
  workplace: { zh: '', en: '' },
  person: {
    ...{ kind: 'person', id: 'x', mustChangePassword: false, secondFactor: 'proved' },
    grants: [{ role, unitPath, departmentCode }],
  },
});
const LEADER = as('leader', '/u-C/');
const change = () => write(intent({ action: 'county.seed' }), async () => ({ answer: null }), fresh.door);

describe('a page begins before its figures', () => {
  it('where its book has to be put together first, and not where it is there', async () => {
    expect([await isBookLate(LEADER), await isOverviewLate(LEADER, {})]).toEqual([true, true]);
    await loadBook(LEADER);
    expect([await isBookLate(LEADER), await isOverviewLate(LEADER, { units: 'town' })]).toEqual([false, false]);
    expect(await isBookLate(LEADER, { period: '2022Q1' })).toBe(true);
    expect(await isOverviewLate(LEADER, { asOf: '2022-07-01' })).toBe(true);
    await change();
    expect([await isBookLate(LEADER), await isOverviewLate(LEADER, {})]).toEqual([true, true]);
  });

  it('never for somebody who is shown nothing, whose refusal comes at once', async () => {
    const clerk = as('filer', '/u-C/u-T1/');
    expect([await isBookLate(clerk), await isOverviewLate(clerk, {})]).toEqual([false, false]);
    expect(await isSinceLate(clerk, null, 'zh')).toBe(false);
    expect(await isOneLate(clerk, {}, { unit: 'T1' })).toBe(false);
  });

  it('of one of several only where it is there, and seen by whoever sees all', async () => {
    await change();
    const late = (named: Parameters<typeof isOneLate>[2], who = LEADER) => isOneLate(who, {}, named);
    expect(await late({ unit: 'T1' })).toBe(true);
    expect(await late({ indicator: 'A' })).toBe(true);
    expect(await late({ domain: 'water' })).toBe(true);
    expect(await late({ department: 'bureau' })).toBe(true);
    for (const named of [{ unit: 'T9' }, { indicator: 'T1' }, { domain: 'A' }, { department: 'water' }] as const)
      expect(await late(named)).toBe(false);
    expect(await late({ unit: 'T2' }, as('first_reviewer', '/u-C/u-T1/'))).toBe(false);
    expect(await late({ indicator: 'A' }, as('first_reviewer', '/u-C/', 'bureau'))).toBe(false);
    await loadBook(LEADER);
    expect(await late({ unit: 'T1' })).toBe(false);
  });

  it('and what changed follows until it is worked out', async () => {
    expect(await isSinceLate(LEADER, '2022-07-01', 'zh')).toBe(true);
    await loadSinceLook(LEADER, '2022-07-01', 'zh');
    expect(await isSinceLate(LEADER, '2022-07-01', 'zh')).toBe(false);
    expect(await isSinceLate(LEADER, '2022-07-02', 'zh')).toBe(true);
    expect(await isSinceLate(as('reviewer', '/u-C/'), '2022-07-01', 'zh')).toBe(true);
  });

  it('also while somebody else is still waiting for the same', async () => {
    let finish = (_: number) => {};
    const made = keptWhile(COUNTY, 'slow', () => new Promise<number>((resolve) => (finish = resolve)));
    expect(await isKept(COUNTY, 'slow')).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 5));
    finish(1);
    expect(await made).toBe(1);
    expect(await isKept(COUNTY, 'slow')).toBe(true);
  });

  it('and what it says is what was there anyway', async () => {
    await change();
    expect(await isOverviewLate(LEADER, {})).toBe(true);
    expect((await loadOverview(LEADER, {}, 'zh'))?.overview.grid.rows).toHaveLength(2);
  });
});
