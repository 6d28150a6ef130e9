import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/actor.ts';
import { readLastLook } from '#lib/features/last-look/data.ts';
import { markSeen } from '#lib/features/last-look/mutations.ts';
import { readBookBefore } from '#lib/features/past-book/data.ts';
import { readBookRows } from '#lib/features/progress-book/data.ts';
import { bookOf, bookWithin } from '#lib/features/progress-book/view.ts';
import { readLastRelease, readSince } from '#lib/features/since-look/data.ts';
import { sinceLook } from '#lib/features/since-look/view.ts';
import { working } from '#lib/server/working.ts';
import { storeToldCounty } from '#tests/proof/told-county.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { person } from '#tests/support/open-form.ts';
import { PERIOD } from '#tests/support/review-county.ts';

const BEGINNING = new Date('2022-11-01T00:00:00Z');
const LATER = new Date('2022-12-01T00:00:00Z');
const LEADER = person('leader', 'leader', 'u-C/');

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  if (fresh.address.provider === 'sqlite') process.env.DULIANG_DATA = path.dirname(fresh.address.file);
  else process.env.DULIANG_DATABASE_URL = fresh.address.url;
  await storeToldCounty(fresh.door);
}, 60_000);
afterAll(async () => {
  await working().$disconnect();
  await fresh.remove();
});

async function told(since: Date, reach = [{ unitPath: 'u-C/', departmentCode: null as string | null }]) {
  const asked = { period: PERIOD, day: '2022-12-01' };
  const now = bookWithin(bookOf(await readBookRows(COUNTY, PERIOD), asked), reach);
  const was = bookWithin(bookOf(await readBookBefore(COUNTY, PERIOD, since), asked), reach);
  const context = { since: { basis: 'look' as const, at: since }, was, now, reach };
  return sinceLook(await readSince(COUNTY, since), { ...context, locale: 'zh' });
}

describe('what changed since', () => {
  it('counts what was approved by form, what went back, what was released and taken back', async () => {
    const since = await told(BEGINNING);
    expect(since.approved.map(({ name, figures, corrected, forms }) => [name, figures, corrected, forms])).toEqual(
      expect.arrayContaining([['某表', 3, 1, 1]]),
    );
    expect(since.counts).toMatchObject({ corrected: 1, back: 1 });
    expect(since.events.map(({ text, why }) => [text, why])).toEqual([
      ['T1镇的某表（2022年第三季度）重新打开', '漏报一处'],
    ]);
    expect(since.releases.map(({ text, why }) => [text, why])).toEqual([
      ['2022年第三季度第1版撤回', '已更正'],
      ['2022年第三季度第2版发布', null],
      ['2022年第三季度第1版发布', null],
    ]);
  });

  it('is nothing after the last of it', async () => {
    const { counts } = await told(LATER);
    expect(Object.values(counts).every((n) => n === 0)).toBe(true);
  });

  it('tells a head of one town nothing of the other, and a bureau nothing of another', async () => {
    const own = await told(BEGINNING, [{ unitPath: 'u-C/u-T1/', departmentCode: null }]);
    expect(own.counts.back).toBe(1);
    const other = await told(BEGINNING, [{ unitPath: 'u-C/u-T2/', departmentCode: null }]);
    // Its own target was set, and nothing else happened there.
    expect(other.counts).toMatchObject({ figures: 0, back: 0, worse: 0, better: 0, targets: 1 });
    const bureau = await told(BEGINNING, [{ unitPath: 'u-C/', departmentCode: 'bureau' }]);
    expect(bureau.counts.back).toBe(1);
    const stranger = await told(BEGINNING, [{ unitPath: 'u-C/', departmentCode: 'another' }]);
    expect(stranger.counts).toMatchObject({ figures: 0, back: 0 });
  });

  it('begins at the last release that stands for whoever never looked', async () => {
    const release = await fresh.door.client.release.findFirstOrThrow({ where: { version: 2 } });
    expect(await readLastRelease(COUNTY)).toEqual(release.publishedAt);
    expect(await readLastLook(COUNTY, 'leader')).toBeNull();
  });
});

describe('marking as seen', () => {
  const mark = (actor: Person, seenAt: string, now = LATER) =>
    markSeen({ countyCode: COUNTY, actor, now, input: { seenAt } }, fresh.door);

  it('remembers the moment the page was made, and never goes back or ahead', async () => {
    await mark(LEADER, '2022-11-05T08:00:00Z');
    expect(await readLastLook(COUNTY, 'leader')).toEqual(new Date('2022-11-05T08:00:00Z'));
    expect(await mark(LEADER, '2022-11-04T08:00:00Z')).toEqual({ seenAt: '2022-11-05T08:00:00.000Z' });
    expect(await mark(LEADER, '2031-01-01T00:00:00Z')).toEqual({ seenAt: LATER.toISOString() });
  });

  it('is each person’s own', async () => {
    expect(await readLastLook(COUNTY, 'reviewer')).toEqual(new Date('2022-11-01T08:00:00Z'));
  });

  it('takes nothing that is no moment', async () => {
    await expect(mark(LEADER, 'yesterday')).rejects.toMatchObject({ code: 'invalid' });
  });
});
