import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeLine } from '#lib/features/notice/view.ts';
import { answerTargets } from '#lib/features/target-answer/mutations.ts';
import { remindOfTargets } from '#lib/features/target-reminder/mutations.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { HEAD, REVIEWER } from '#tests/support/review-county.ts';
import { BUREAU_HEAD, NOW, sent, set, storeTargetCounty } from '#tests/support/target-county.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeTargetCounty(fresh.door);
  const all = [
    { unitId: 'u-C', target: '120' },
    { unitId: 'u-T1', target: '70' },
    { unitId: 'u-T2', target: '50' },
  ];
  await set(fresh.door, sent(all));
});
afterAll(() => fresh.remove());

const about = { unitId: 'u-T1', year: 2022, answer: 'accepted', text: '' };
const target = { indicatorCode: 'WAT01', version: 1 };
const say = (change: object = {}, actor = HEAD) =>
  answerTargets({ countyCode: COUNTY, actor, now: NOW, input: { ...about, targets: [target], ...change } }, fresh.door);
const remind = (now = NOW, unitIds = ['u-C', 'u-T1', 'u-T2']) =>
  remindOfTargets({ countyCode: COUNTY, actor: REVIEWER, now, input: { year: 2022, unitIds } }, fresh.door);

describe('an answer', () => {
  it('is the head’s of that town, and of the county’s own target the bureau’s', async () => {
    await expect(say({ unitId: 'u-T2' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say({ unitId: 'u-C' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say({}, REVIEWER)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say({}, BUREAU_HEAD)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say({ targets: [{ indicatorCode: 'NONE', version: 1 }] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await say({ unitId: 'u-C' }, BUREAU_HEAD)).toEqual({ unitId: 'u-C', answered: ['WAT01'] });
  });

  it('that objects says why', async () => {
    const silent = say({ answer: 'objected', text: ' ' });
    await expect(silent).rejects.toMatchObject({
      code: 'invalid',
      details: [{ path: ['text'], message: 'words_missing' }],
    });
    await say({ answer: 'objected', text: '基数偏高' });
    await say();
    const said = await fresh.door.client.targetAnswer.findMany({ where: { unitId: 'u-T1' }, orderBy: { at: 'asc' } });
    expect(said.map(({ answer, text, by }) => [answer, text, by])).toEqual([
      ['objected', '基数偏高', 'person:head'],
      ['accepted', null, 'person:head'],
    ]);
  });

  it('to a version that was revised meanwhile is a conflict that shows what it is now', async () => {
    const moved = [
      { unitId: 'u-T1', version: 1, target: '66' },
      { unitId: 'u-T2', version: 1, target: '54' },
    ];
    await set(fresh.door, sent(moved, { reason: '调整' }));
    await expect(say()).rejects.toMatchObject({
      code: 'conflict',
      details: { theirs: [{ indicatorCode: 'WAT01', version: 2, target: 66 }] },
    });
    await expect(say({ targets: [{ indicatorCode: 'WAT02', version: 1 }] })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await say({ targets: [{ indicatorCode: 'WAT01', version: 2 }] })).toMatchObject({ answered: ['WAT01'] });
  });
});

describe('a reminder', () => {
  it('goes to whoever has not answered the newest version, once a day', async () => {
    expect(await remind()).toEqual({ people: 1 });
    expect(await remind()).toEqual({ people: 0 });
    const tomorrow = new Date(NOW.getTime() + 86_400_000);
    expect(await remind(tomorrow)).toEqual({ people: 1 });
    const told = await fresh.door.client.notice.findMany({ where: { userId: 'head-2' }, orderBy: { at: 'asc' } });
    const lines = told.slice(-2).map((row) => noticeLine(row, 'en'));
    expect(lines.map(({ text }) => text)).toEqual([
      'The 2022 target for “Indicator WAT01” still waits for an answer. Please accept or object.',
      'The 2022 target for “Indicator WAT01” still waits for an answer. Please accept or object.',
    ]);
    expect(lines[0]?.href).toBe('/en/office/targets?year=2022&unit=T2');
  });

  it('is refused where everybody has answered, or nobody answers', async () => {
    await expect(remind(NOW, ['u-T1'])).rejects.toMatchObject({ code: 'not_found' });
    await expect(remind(NOW, ['u-V11'])).rejects.toMatchObject({ code: 'not_found' });
  });
});
