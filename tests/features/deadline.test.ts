import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extendDeadline } from '#lib/features/deadline-extension/mutations.ts';
import { openSubmissions } from '#lib/features/opening/mutations.ts';
import { remindFilers } from '#lib/features/reminder/mutations.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { admin, eastClerk, NOW, reviewer, storeFormsCounty, TODAY } from '#tests/support/forms-county.ts';

const SETUP = { kind: 'system', name: 'setup' } as const;
const EAST = 'townships-2022Q3-u-T1';
const WEST = 'townships-2022Q3-u-T2';
let fresh: Fresh;

beforeAll(async () => {
  fresh = await freshDatabase();
  await storeFormsCounty(fresh.door);
  await openSubmissions({ countyCode: COUNTY, actor: SETUP, input: { day: TODAY }, now: NOW }, fresh.door);
});
afterAll(() => fresh.remove());

const order = (input: unknown, actor = reviewer) => ({ countyCode: COUNTY, actor, input, now: NOW });
const extend = (input: object, actor = reviewer) =>
  extendDeadline(
    order({ id: EAST, version: 1, dueOn: '2022-10-14', reason: '台风停电三天', ...input }, actor),
    fresh.door,
  );
const remind = (ids: string[], actor = reviewer) => remindFilers(order({ ids }, actor), fresh.door);
const stored = (id: string) => fresh.door.client.submission.findFirstOrThrow({ where: { id } });
const events = (id: string) =>
  fresh.door.client.submissionEvent.findMany({ where: { submissionId: id }, orderBy: { sequence: 'asc' } });

describe('putting a deadline off', () => {
  it.each([
    [{ dueOn: '2022-10-10' }, 'not_later'],
    [{ dueOn: '2022-10-15' }, 'closed'],
    [{ dueOn: '2022-12-30' }, 'too_far'],
  ])('is refused for %o: %s', async (input, fault) => {
    await expect(extend(input)).rejects.toMatchObject({ code: 'invalid', details: { fault } });
  });

  it.each([{ reason: ' ' }, { dueOn: '2022-02-30' }, { version: 0 }, { period: '2022Q4' }])(
    'is refused where the input does not fit: %o',
    async (input) => {
      await expect(extend(input)).rejects.toMatchObject({ code: 'invalid' });
      expect(await stored(EAST)).toMatchObject({ dueOn: '2022-10-10', version: 1 });
    },
  );

  it('is the reviewer’s', async () => {
    await expect(extend({}, eastClerk)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(extend({}, admin)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('moves the day, says why, and tells the filer', async () => {
    expect(await extend({})).toEqual({ id: EAST, dueOn: '2022-10-14', version: 2 });
    expect(await stored(EAST)).toMatchObject({ dueOn: '2022-10-14', version: 2, state: 'not_started' });
    expect((await events(EAST)).at(-1)).toMatchObject({
      kind: 'extended',
      by: 'person:office',
      reason: '台风停电三天',
    });
    const told = await fresh.door.client.notice.findMany({ where: { kind: 'extended' } });
    expect(told.map(({ userId, values }) => [userId, values])).toEqual([
      ['east', expect.objectContaining({ due: '2022-10-14', reason: '台风停电三天' })],
    ]);
  });

  it('by somebody who saw an earlier state is a conflict', async () => {
    await expect(extend({ dueOn: '2022-10-17' })).rejects.toMatchObject({ code: 'conflict' });
    expect((await stored(EAST)).dueOn).toBe('2022-10-14');
  });

  it('is too late when the form was handed in', async () => {
    await fresh.door.client.submission.updateMany({ where: { id: WEST }, data: { state: 'submitted' } });
    await expect(extend({ id: WEST })).rejects.toMatchObject({ code: 'forbidden' });
    await fresh.door.client.submission.updateMany({ where: { id: WEST }, data: { state: 'filling' } });
  });
});

describe('a reminder', () => {
  it('goes to the filers of many forms with one click, once a day', async () => {
    expect((await remind([EAST, WEST])).reminded.sort()).toEqual([EAST, WEST]);
    expect((await remind([EAST, WEST])).reminded).toEqual([]);
    const told = await fresh.door.client.notice.findMany({ where: { kind: 'reminded' } });
    expect(told.map(({ userId, submissionId }) => [userId, submissionId]).sort()).toEqual([
      ['east', EAST],
      ['west', WEST],
    ]);
    expect((await events(WEST)).map(({ kind }) => kind)).toEqual(['opened', 'reminded']);
  });

  it('passes over what was handed in meanwhile, and is refused where nothing is left to be reminded of', async () => {
    const villages = 'villages-2022Q3-u-T1';
    await fresh.door.client.submission.updateMany({ where: { id: WEST }, data: { state: 'submitted' } });
    expect((await remind([WEST, villages])).reminded).toEqual([villages]);
    await expect(remind([WEST])).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each([[[]], [['nothing-of-that-id']], [[EAST, 'nothing-of-that-id']]])('of %o changes nothing', async (ids) => {
    const before = await fresh.door.client.submissionEvent.count();
    await expect(remind(ids)).rejects.toMatchObject({ code: ids.length === 0 ? 'invalid' : 'forbidden' });
    expect(await fresh.door.client.submissionEvent.count()).toBe(before);
  });

  it('of several forms of one filer is one notice, and may be given again the next day', async () => {
    const now = new Date(NOW.getTime() + 86_400_000);
    const ids = [EAST, 'villages-2022Q3-u-T1'];
    expect((await remindFilers({ ...order({ ids }), now }, fresh.door)).reminded).toEqual(ids);
    const told = await fresh.door.client.notice.findMany({ where: { kind: 'reminded', at: now } });
    expect(told.map(({ userId, submissionId, values }) => [userId, submissionId, values])).toEqual([
      ['east', null, expect.objectContaining({ count: 2, formZh: 'villages表', due: '2022-10-12' })],
    ]);
  });

  it('is not a filer’s to give, to nobody, not even in a list with others', async () => {
    await expect(remind([EAST], eastClerk)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
