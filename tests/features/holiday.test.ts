import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeHoliday, saveHoliday } from '#lib/features/holiday/mutations.ts';
import { holidayYear } from '#lib/features/holiday/view.ts';
import { openSubmissions } from '#lib/features/opening/mutations.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { admin, NOW, reviewer, storeFormsCounty, TODAY } from '#tests/support/forms-county.ts';

const CLOCK = { kind: 'system', name: 'clock' } as const;
let fresh: Fresh;

beforeAll(async () => {
  fresh = await freshDatabase();
  await storeFormsCounty(fresh.door);
  await openSubmissions({ countyCode: COUNTY, actor: CLOCK, input: { day: TODAY }, now: NOW }, fresh.door);
});
afterAll(() => fresh.remove());

const whole = { first: '2022-10-10', last: '2022-10-11', working: '0', nameZh: '台风', nameEn: 'Typhoon' };
const order = (input: object, actor = admin) => ({ countyCode: COUNTY, actor, input, now: NOW });
const save = (input: object, actor = admin) => saveHoliday(order({ ...whole, ...input }, actor), fresh.door);
const days = () => fresh.door.client.holiday.findMany({ where: { nameZh: { not: '国庆' } }, orderBy: { day: 'asc' } });
const fieldsOf = (error: { details: { path: string[]; message: string }[] }) =>
  error.details.map(({ path, message }) => `${path}:${message}`);

describe('the holidays of a county', () => {
  it.each([
    [{ first: '2022-10-32' }, ['first:day']],
    [{ last: '2022-10-09' }, ['last:ends_early']],
    [{ last: '2022-10-30' }, ['last:too_long']],
    [{ first: '2022-10-07' }, ['first:taken']],
    [{ working: '1' }, ['working:weekday']],
    [{ nameZh: ' ' }, ['nameZh:empty']],
  ])('do not take %o', async (input, fields) => {
    expect(await save(input).catch(fieldsOf)).toEqual(fields);
    expect(await days()).toEqual([]);
  });

  it('are the administrator’s', async () => {
    await expect(save({}, reviewer)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('move the deadlines that fall on them, and tell the filers why', async () => {
    expect(await save({})).toEqual({ first: '2022-10-10', last: '2022-10-11', moved: 3 });
    const moved = await fresh.door.client.submission.findMany({ where: { formId: { not: 'villages' } } });
    expect(moved.map(({ dueOn, version }) => [dueOn, version])).toEqual(moved.map(() => ['2022-10-12', 2]));
    const events = await fresh.door.client.submissionEvent.findMany({ where: { kind: 'extended' } });
    expect(events.map(({ reason, by }) => [reason, by])).toEqual(events.map(() => ['台风 Typhoon', 'person:keeper']));
    expect(events).toHaveLength(3);
    const told = await fresh.door.client.notice.findMany({ where: { kind: 'extended' } });
    expect(told.map(({ userId }) => userId).sort()).toEqual(['bureau-clerk', 'east', 'west']);
    expect(told[0]?.values).toMatchObject({ due: '2022-10-12', reason: '台风 Typhoon' });
  });

  it('are changed as they were seen, and not otherwise; deadlines that moved stay', async () => {
    const was = '2022-10-10|2022-10-11|0|台风|Typhoon';
    await expect(save({ was: `${was}s`, last: '2022-10-10' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await save({ was, last: '2022-10-10' })).toMatchObject({ moved: 0 });
    expect((await days()).map(({ day }) => day)).toEqual(['2022-10-10']);
    await expect(save({ was })).rejects.toMatchObject({ code: 'conflict' });
    expect(await fresh.door.client.submission.count({ where: { dueOn: '2022-10-12' } })).toBe(4);
  });

  it('count for what opens afterwards', async () => {
    await save({ first: '2023-01-10', last: '2023-01-11', nameZh: '雪', nameEn: 'Snow' });
    const input = { day: '2023-01-02' };
    await openSubmissions({ countyCode: COUNTY, actor: CLOCK, input, now: NOW }, fresh.door);
    const found = await fresh.door.client.submission.findMany({ where: { period: '2022Q4', formId: 'townships' } });
    expect(found.map(({ dueOn }) => dueOn)).toEqual(['2023-01-12', '2023-01-12']);
  });

  it('are taken out as they were seen', async () => {
    const was = '2022-10-10|2022-10-10|0|台风|Typhoon';
    expect(await removeHoliday(order({ was }), fresh.door)).toMatchObject({ first: '2022-10-10', moved: 0 });
    await expect(removeHoliday(order({ was }), fresh.door)).rejects.toMatchObject({ code: 'conflict' });
    expect((await days()).map(({ day }) => day)).toEqual(['2023-01-10', '2023-01-11']);
    const last = await fresh.door.client.auditEvent.findFirst({ orderBy: { sequence: 'desc' } });
    expect(last).toMatchObject({ action: 'holiday.change', actor: 'person:keeper' });
    expect(last?.before).toMatchObject({ nameZh: '台风' });
  });
});

describe('a year of holidays', () => {
  const named = (day: string, working = false) => ({ day, working, nameZh: '国庆节', nameEn: 'National Day' });
  const rows = { days: [named('2022-10-01'), named('2022-10-02'), named('2022-10-08', true)], today: '2022-11-30' };

  it('says its days as people do', () => {
    const { lines, missing, edited } = holidayYear(rows, { year: '', first: '' }, 'zh');
    expect(lines.map(({ days: text, count, working }) => [text, count, working])).toEqual([
      ['10月1日周六至10月2日周日', 2, false],
      ['10月8日周六', 1, true],
    ]);
    expect([missing, edited]).toEqual([false, null]);
  });

  it('warns of a year that nobody has entered, but not of one that is over', () => {
    expect(holidayYear(rows, { year: '2023', first: '' }, 'zh').missing).toBe(true);
    expect(holidayYear(rows, { year: '2021', first: '' }, 'zh').missing).toBe(false);
    expect(holidayYear(rows, { year: 'x', first: '2022-02-30' }, 'en').year).toBe('2022');
  });

  it('opens what is to be changed in its own year', () => {
    const { edited, year } = holidayYear(rows, { year: '2023', first: '2022-10-08' }, 'en');
    expect([year, edited?.mark]).toEqual(['2022', '2022-10-08|2022-10-08|1|国庆节|National Day']);
  });
});
