import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBookAsOf } from '#lib/features/past-book/data.ts';
import { readBookRows, readQuarters } from '#lib/features/progress-book/data.ts';
import { bookOf } from '#lib/features/progress-book/view.ts';
import { write } from '#lib/server/gateway.ts';
import { keptWhile } from '#lib/server/kept-while.ts';
import { working } from '#lib/server/working.ts';
import { COUNTY, intent } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { person } from '#tests/support/open-form.ts';
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

const touch = (action: 'county.seed' | 'notice.write') =>
  write(intent({ action }), async () => ({ answer: null }), fresh.door);

const LEADER = person('leader', 'leader', '/u-C/');
const SAID = {
  'supervision.reply': { kind: 'office', unitPath: '/u-C/', departmentCode: null },
  'figure.remark': { kind: 'county', unitPath: '/u-C/' },
} as const;
const say = (action: keyof typeof SAID) =>
  write(intent({ action, actor: LEADER, scope: () => SAID[action] }), async () => ({ answer: null }), fresh.door);

it('works something out once until a write may have changed it', async () => {
  let made = 0;
  const ask = (key = 'a') => keptWhile(COUNTY, key, async () => ++made);
  expect([await ask(), await ask()]).toEqual([1, 1]);
  await touch('notice.write');
  expect(await ask()).toBe(1);
  await touch('county.seed');
  expect([await ask(), await ask(), await ask('b')]).toEqual([2, 2, 3]);
});

it.each(['supervision.reply', 'figure.remark'] as const)(
  'keeps the books where something was said (%s), and tells anew what is told of them',
  async (action) => {
    let made = 0;
    const ask = (on: 'books' | 'views') => keptWhile(COUNTY, `${action} ${on}`, async () => ++made, on);
    expect([await ask('books'), await ask('views'), await ask('views')]).toEqual([1, 2, 2]);
    await say(action);
    expect([await ask('books'), await ask('views')]).toEqual([1, 3]);
    await touch('county.seed');
    expect([await ask('books'), await ask('views')]).toEqual([4, 5]);
  },
);

it('tries again what failed', async () => {
  await expect(keptWhile(COUNTY, 'f', () => Promise.reject(new Error('once')))).rejects.toThrow('once');
  expect(await keptWhile(COUNTY, 'f', async () => 'mended')).toBe('mended');
});

it('reads a book from the database, and the same as of a day after which nothing changed', async () => {
  expect(await readQuarters(COUNTY)).toEqual(['2022Q2', '2022Q1']);
  const rows = await readBookRows(COUNTY, '2022Q2');
  const book = bookOf(rows, { period: '2022Q2', day: '2022-08-03' });
  expect(book.progress.map((row) => `${row.unitCode} ${row.domainCode} ${row.period} ${row.ratio}`)).toContain(
    'C water 2022Q2 0.75',
  );
  expect(await readBookAsOf(COUNTY, '2022Q2', '2022-08-03')).toEqual(rows);
});
