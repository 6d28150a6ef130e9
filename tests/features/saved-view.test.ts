import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import { loadSavedViews } from '#lib/features/saved-view/loaders.ts';
import { dropView, keepView, renameView } from '#lib/features/saved-view/mutations.ts';
import { LONGEST_NAME, MOST_VIEWS } from '#lib/features/saved-view/schema.ts';
import type { Session } from '#lib/server/session.ts';
import { working } from '#lib/server/working.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { countyWithPeople } from '#tests/support/people.ts';

const PAGE = '/office/compare';
const NOW = new Date('2022-11-08T01:00:00Z');
let fresh: Fresh;
beforeAll(async () => {
  fresh = await countyWithPeople();
  // The loader reads through the connection of the process.
  if (fresh.address.provider === 'sqlite') process.env.DULIANG_DATA = path.dirname(fresh.address.file);
  else process.env.DULIANG_DATABASE_URL = fresh.address.url;
});
beforeEach(() => fresh.door.transaction((tx) => tx.savedView.deleteMany({})));
afterAll(async () => {
  await working().$disconnect();
  await fresh.remove();
});

const person = (id: string) =>
  ({ kind: 'person', id, grants: [], mustChangePassword: false, secondFactor: 'exempt' }) as const satisfies Actor;
const order = (id: string, input: object) => ({
  ...{ countyCode: COUNTY, actor: person(id), input, now: NOW, key: randomUUID() },
});
const keep = (id: string, name: string, query = 'i=WAT01', page = PAGE) =>
  keepView(order(id, { name, path: page, query }), fresh.door);

async function listOf(id: string): Promise<string[][]> {
  const who = { name: '', nameEn: null, workplace: { zh: '', en: '' }, demonstration: false, sessionId: 's' };
  const session: Session = { countyCode: COUNTY, countyPath: 'u-C/', person: person(id), ...who };
  return (await loadSavedViews(session, PAGE)).map(({ name, query }) => [name, query]);
}

describe('what a person keeps', () => {
  it('is listed by name, for that person and that page alone', async () => {
    await keep('a', '供水', 'i=WAT01&u=townships');
    await keep('a', 'Buses');
    await keep('b', '别人的');
    await keep('a', '别的页', 'x=1', '/office/indicators/WAT01');
    expect(await listOf('a')).toEqual([
      ['Buses', 'i=WAT01'],
      ['供水', 'i=WAT01&u=townships'],
    ]);
    expect(await listOf('b')).toEqual([['别人的', 'i=WAT01']]);
  });

  it('is replaced under the same name, and its name is written as one reads it', async () => {
    const first = await keep('a', ' 供水\u00a0\n比较 ', 'i=WAT01');
    const second = await keep('a', '供水 比较', 'i=WAT05');
    expect(second.id).toBe(first.id);
    expect(await listOf('a')).toEqual([['供水 比较', 'i=WAT05']]);
  });

  it('is renamed and deleted', async () => {
    const { id } = await keep('a', '供水');
    await renameView(order('a', { id, name: '水' }), fresh.door);
    expect(await listOf('a')).toEqual([['水', 'i=WAT01']]);
    await dropView(order('a', { id }), fresh.door);
    expect(await listOf('a')).toEqual([]);
  });

  it('is not there for anybody else, to rename or to delete', async () => {
    const { id } = await keep('a', '供水');
    await expect(renameView(order('b', { id, name: '我的' }), fresh.door)).rejects.toMatchObject({ code: 'not_found' });
    await expect(dropView(order('b', { id }), fresh.door)).rejects.toMatchObject({ code: 'not_found' });
    expect(await listOf('a')).toEqual([['供水', 'i=WAT01']]);
  });

  it('has an end', async () => {
    for (let n = 0; n < MOST_VIEWS; n++) await keep('a', `第${n}个`);
    await expect(keep('a', '再来一个')).rejects.toMatchObject({ code: 'too_many' });
    expect((await keep('a', '第0个', 'i=ELD03')).name).toBe('第0个');
    expect(await listOf('a')).toHaveLength(MOST_VIEWS);
  });

  it.each([
    ['no name', { name: ' \t ' }],
    ['a name too long', { name: '长'.repeat(LONGEST_NAME + 1) }],
    ['another site', { path: '//elsewhere.example' }],
    ['a page that is not of the office', { path: '/admin/accounts' }],
    ['a way out of the page', { path: '/office/../admin' }],
    ['a question that is more', { query: 'i=WAT01#"><script>' }],
    ['a column more', { userId: 'b' }],
  ])('is refused with %s, and nothing is changed', async (_what, change) => {
    const input = { name: '供水', path: PAGE, query: 'i=WAT01', ...change };
    await expect(keepView(order('a', input), fresh.door)).rejects.toMatchObject({ code: 'invalid' });
    expect(await listOf('a')).toEqual([]);
    expect(await listOf('b')).toEqual([]);
  });
});
