import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endItem } from '#lib/features/supervision/mutations.ts';
import type { Fresh } from '#tests/support/database.ts';
import { approve, LEADER, open, order, supervisedCounty } from '#tests/support/supervised.ts';

let fresh: Fresh;
beforeEach(async () => {
  fresh = await supervisedCounty();
});
afterEach(() => fresh.remove());

const item = (id: string) => fresh.door.client.supervision.findFirstOrThrow({ where: { id } });
const course = async (id: string) =>
  (await fresh.door.client.supervisionReply.findMany({ where: { supervisionId: id }, orderBy: { id: 'asc' } })).map(
    ({ kind }) => kind,
  );

describe('an approval', () => {
  it('ends an item by itself once its figure reaches what was expected, and tells everybody concerned', async () => {
    const { id } = await open(fresh);
    await approve(fresh, 'u-T1', [3, 4]);
    expect(await item(id)).toMatchObject({ state: 'open', version: 1 });
    await approve(fresh, 'u-T1', [5, 6]);
    expect(await item(id)).toMatchObject({ state: 'met', endedBy: 'person:reviewer', version: 2 });
    const [reply] = await fresh.door.client.supervisionReply.findMany({ where: { supervisionId: id } });
    expect(reply).toMatchObject({ kind: 'met', text: '2022Q3', by: 'person:reviewer' });
    const notices = await fresh.door.client.notice.findMany({
      where: { kind: 'answered' },
      orderBy: { userId: 'asc' },
    });
    expect(notices.map(({ userId }) => userId)).toEqual(['clerk', 'head', 'leader']);
  });

  it('opens it again where the figure is revised below, and ends it again where it recovers', async () => {
    const { id } = await open(fresh);
    await approve(fresh, 'u-T1', [5, 6]);
    await approve(fresh, 'u-T1', [1, 1]);
    expect(await item(id)).toMatchObject({ state: 'open', endedBy: null, endedAt: null, version: 3 });
    await approve(fresh, 'u-T1', [6, 6]);
    expect(await item(id)).toMatchObject({ state: 'met', version: 4 });
    expect((await course(id)).sort()).toEqual(['met', 'met', 'reopened']);
  });

  it('leaves alone what was ended for a reason, and what expects no figure', async () => {
    const ended = await open(fresh);
    await endItem(order(LEADER, { id: ended.id, version: 1, reason: '另行处理' }), fresh.door);
    const silent = await open(fresh, { expected: '' });
    await approve(fresh, 'u-T1', [20, 20]);
    expect(await item(ended.id)).toMatchObject({ state: 'ended', version: 2 });
    expect(await item(silent.id)).toMatchObject({ state: 'open', version: 1 });
  });

  it('of one town of two proves nothing for the county; that of the second does', async () => {
    const { id } = await open(fresh, { unitId: 'u-C', departmentCode: 'bureau' });
    await approve(fresh, 'u-T1', [20, 20]);
    expect(await item(id)).toMatchObject({ state: 'open' });
    await approve(fresh, 'u-T2', [1, 1]);
    expect(await item(id)).toMatchObject({ state: 'met' });
  });

  it('ends nothing of another unit or indicator', async () => {
    const other = await open(fresh, { unitId: 'u-T2' });
    await approve(fresh, 'u-T1', [20, 20]);
    expect(await item(other.id)).toMatchObject({ state: 'open', version: 1 });
  });
});

describe('what has come already', () => {
  it('cannot be expected any more', async () => {
    await approve(fresh, 'u-T1', [5, 6]);
    await expect(open(fresh, { expected: '11' })).rejects.toMatchObject({
      details: [{ path: ['expected'], message: 'reached' }],
    });
    expect(await open(fresh, { expected: '12' })).toHaveProperty('id');
  });
});
