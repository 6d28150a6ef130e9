import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelPlan, publishDuePlans, withdrawRelease } from '#lib/features/release-plan/mutations.ts';
import { Door } from '#lib/server/db.ts';
import { releaseHash } from '#lib/server/digest.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { publishedCounty, SECRET } from '#tests/support/published.ts';
import { officer, seenNow, sign } from '#tests/support/publisher.ts';
import { figureRow } from '#tests/support/rows.ts';

let fresh: Fresh;
beforeEach(async () => {
  fresh = await publishedCounty();
});
afterEach(() => fresh.remove());

const BEFORE = new Date('2022-10-28T00:59:59Z');
const HOUR = new Date('2022-10-28T01:00:00Z');
const by = (role: 'publisher' | 'leader' | 'reviewer' | 'admin', input: unknown, now = BEFORE) => ({
  countyCode: COUNTY,
  actor: officer(role),
  input,
  now,
});
const releaseIds = async () =>
  (await fresh.door.client.release.findMany({ orderBy: { id: 'asc' } })).map((release) => release.id);
const plan = async (id: string) =>
  fresh.door.client.releasePlan.findUniqueOrThrow({ where: { countyCode_id: { countyCode: COUNTY, id } } });
/** Every row of every release table that holds the figures of the third quarter, or a name made for it. */
const publicTraces = async () => {
  const where = { releaseId: { startsWith: '2022Q3' } };
  const { client } = fresh.door;
  const counts = await Promise.all([
    client.release.count({ where: { period: '2022Q3' } }),
    client.releasedFigure.count({ where }),
    client.releasedFigure.count({ where: { value: SECRET.value } }),
    client.releasedIndicator.count({ where }),
    client.releasedUnit.count({ where }),
    client.releasedChange.count({ where }),
    client.releasedProgress.count({ where }),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
};

/** The hash of a release as its stored rows give it. */
async function hashOfStored(id: string): Promise<string> {
  const { client } = fresh.door;
  const where = { countyCode: COUNTY, releaseId: id };
  const head = await client.release.findUniqueOrThrow({ where: { countyCode_id: { countyCode: COUNTY, id } } });
  return releaseHash(head, {
    domains: await client.releasedDomain.findMany({ where }),
    sources: await client.releasedSource.findMany({ where }),
    indicators: await client.releasedIndicator.findMany({ where }),
    facts: await client.releasedFact.findMany({ where }),
    units: await client.releasedUnit.findMany({ where }),
    targets: await client.releasedTarget.findMany({ where }),
    figures: await client.releasedFigure.findMany({ where }),
    progress: await client.releasedProgress.findMany({ where }),
    changes: await client.releasedChange.findMany({ where }),
  });
}

describe('a signed release', () => {
  it('leaves no trace in the public tables before its hour, and is there at it', async () => {
    const { id, hash } = await sign(fresh.door);
    expect(await publicTraces()).toBe(0);
    expect(await publishDuePlans(BEFORE, fresh.door)).toEqual({ published: [], failed: [] });
    expect(await publicTraces()).toBe(0);
    expect(await publishDuePlans(HOUR, fresh.door)).toEqual({ published: ['2022Q3-v1'], failed: [] });
    const release = await fresh.door.client.release.findFirst({ where: { period: '2022Q3' } });
    expect(release).toMatchObject({ hash, publishedAt: HOUR, noteZh: '三季度数据。', approvedBy: `office:${COUNTY}` });
    expect(await plan(id)).toMatchObject({ state: 'published', endedBy: 'system:clock', endedAt: HOUR });
  });

  it('is published as it was signed, whatever happens to the figures and the catalogue meanwhile', async () => {
    const { hash } = await sign(fresh.door);
    const figure = { countyCode: COUNTY, id: figureRow('A', 'T1', '2022Q3', 0).id };
    await fresh.door.client.figure.update({ where: { countyCode_id: figure }, data: { value: 1 } });
    await fresh.door.client.indicatorVersion.updateMany({ data: { nameZh: '后来的名字' } });
    await publishDuePlans(HOUR, fresh.door);
    const rows = await fresh.door.client.releasedFigure.findMany({ where: { releaseId: '2022Q3-v1', unitCode: 'T1' } });
    expect(rows.find((row) => row.period === '2022Q3')?.value).toBe(SECRET.value);
    expect(await fresh.door.client.releasedIndicator.count({ where: { nameZh: '后来的名字' } })).toBe(0);
    expect(await hashOfStored('2022Q3-v1')).toBe(hash);
  });

  it('is caught up after a restart, once', async () => {
    await sign(fresh.door);
    const reopened = new Door(fresh.address);
    const late = new Date('2022-11-02T10:00:00Z');
    expect((await publishDuePlans(late, reopened)).published).toEqual(['2022Q3-v1']);
    expect((await publishDuePlans(late, reopened)).published).toEqual([]);
    await reopened.close();
    expect(await fresh.door.client.release.findFirst({ where: { period: '2022Q3' } })).toMatchObject({
      publishedAt: HOUR,
    });
  });

  it('is published once where two see at the same time that its hour has come', async () => {
    await sign(fresh.door);
    const both = await Promise.all([publishDuePlans(HOUR, fresh.door), publishDuePlans(HOUR, fresh.door)]);
    expect(both.flatMap(({ published }) => published)).toEqual(['2022Q3-v1']);
    expect(both.flatMap(({ failed }) => failed)).toEqual([]);
  });

  it('is not published where its frozen rows are no longer those that were signed, and stops no other', async () => {
    const { id } = await sign(fresh.door);
    const key = { countyCode_id: { countyCode: COUNTY, id } };
    await fresh.door.client.releasePlan.update({ where: key, data: { hash: 'f'.repeat(64) } });
    await sign(fresh.door, { period: '2022Q2', publishAt: '2022-10-28T09:00:00+08:00' });
    const done = await publishDuePlans(HOUR, fresh.door);
    expect(done.published).toEqual(['2022Q2-v2']);
    expect(done.failed).toMatchObject([{ planId: id, cause: { message: expect.stringContaining('other rows') } }]);
    expect(await releaseIds()).not.toContain('2022Q3-v1');
  });

  it('goes out at once where no hour is given', async () => {
    await sign(fresh.door, { publishAt: null });
    expect((await publishDuePlans(new Date('2022-10-20T02:00:00Z'), fresh.door)).published).toEqual(['2022Q3-v1']);
  });

  it('can be cancelled before its hour, and is then never published', async () => {
    const { id } = await sign(fresh.door);
    await cancelPlan(by('publisher', { id, rowVersion: 1 }), fresh.door);
    await expect(cancelPlan(by('publisher', { id, rowVersion: 1 }), fresh.door)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await publishDuePlans(HOUR, fresh.door)).published).toEqual([]);
    expect(await plan(id)).toMatchObject({ state: 'cancelled', endedBy: 'person:the-publisher' });
    expect((await sign(fresh.door)).releaseId).toBe('2022Q3-v1');
  });
});

describe('signing', () => {
  it('is refused where the figures are no longer those that were shown', async () => {
    const seen = await seenNow(fresh.door, '2022Q3');
    const figure = { countyCode: COUNTY, id: figureRow('A', 'T1', '2022Q3', 0).id };
    await fresh.door.client.figure.update({ where: { countyCode_id: figure }, data: { value: 1 } });
    await expect(sign(fresh.door, { change: { seen } })).rejects.toMatchObject({
      code: 'conflict',
      details: { what: 'figures' },
    });
    expect(await fresh.door.client.releasePlan.count()).toBe(0);
  });

  it.each([
    ['an hour that has passed', { publishAt: '2022-10-20T09:00:00+08:00' }, 'too_late'],
    ['a quarter that has not ended by then', { period: '2022Q4' }, 'invalid'],
    ['a year', { period: '2022' }, 'invalid'],
    ['a quarter of which no figure is approved', { period: '2021Q4' }, 'invalid'],
    ['no note in Chinese', { noteZh: ' ' }, 'invalid'],
    ['no note in English', { noteEn: '' }, 'invalid'],
    ['a column that is not to be written', { signedBy: 'me' }, 'invalid'],
  ])('is refused for %s', async (_what, change, code) => {
    await expect(sign(fresh.door, { change })).rejects.toMatchObject({ code });
    expect(await fresh.door.client.releasePlan.count()).toBe(0);
  });

  it('waits for the release before it, since it tells its changes against that', async () => {
    await sign(fresh.door);
    await expect(sign(fresh.door)).rejects.toMatchObject({ code: 'conflict', details: { what: 'waiting' } });
    await publishDuePlans(HOUR, fresh.door);
    expect((await sign(fresh.door, { now: '2022-10-28T02:00:00Z', publishAt: null })).releaseId).toBe('2022Q3-v2');
  });

  it.each(['leader', 'reviewer', 'admin'] as const)('is not for a %s', async (role) => {
    await expect(sign(fresh.door, { role })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('withdrawing', () => {
  it('takes the release off, keeps why and by whom, and never gives its number again', async () => {
    await withdrawRelease(by('publisher', { releaseId: '2022Q2-v1', reason: '人口数错了' }), fresh.door);
    const release = await fresh.door.client.release.findFirst({ where: { id: '2022Q2-v1' } });
    expect(release?.withdrawnAt).toEqual(BEFORE);
    expect(await fresh.door.client.releaseWithdrawal.findMany()).toMatchObject([
      { releaseId: '2022Q2-v1', reason: '人口数错了', withdrawnBy: 'person:the-publisher' },
    ]);
    await expect(
      withdrawRelease(by('publisher', { releaseId: '2022Q2-v1', reason: '再一次' }), fresh.door),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await sign(fresh.door, { period: '2022Q2' })).releaseId).toBe('2022Q2-v2');
  });

  it('cancels what would tell its changes against it, and the next one does not speak of it', async () => {
    const { id } = await sign(fresh.door);
    expect(await plan(id)).toMatchObject({ againstId: '2022Q2-v1', changes: 1 });
    const { cancelled } = await withdrawRelease(
      by('publisher', { releaseId: '2022Q2-v1', reason: '错了' }),
      fresh.door,
    );
    expect(cancelled).toEqual([id]);
    const again = await sign(fresh.door);
    expect(await plan(again.id)).toMatchObject({ againstId: '2022Q1-v1' });
  });

  it.each(['leader', 'reviewer', 'admin'] as const)('is not for a %s', async (role) => {
    await expect(
      withdrawRelease(by(role, { releaseId: '2022Q2-v1', reason: '错了' }), fresh.door),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await fresh.door.client.release.count({ where: { withdrawnAt: null } })).toBe(2);
  });
});
