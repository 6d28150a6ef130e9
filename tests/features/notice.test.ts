import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNotices, tellFilers, writeNotices } from '#lib/features/notice/mutations.ts';
import { noticeLine } from '#lib/features/notice/view.ts';
import { openSubmissions } from '#lib/features/opening/mutations.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { eastClerk, NOW, storeFormsCounty, TODAY } from '#tests/support/forms-county.ts';
import { person } from '#tests/support/open-form.ts';

const CLOCK = { kind: 'system', name: 'clock' } as const;
let fresh: Fresh;

beforeAll(async () => {
  fresh = await freshDatabase();
  await storeFormsCounty(fresh.door);
  await openSubmissions({ countyCode: COUNTY, actor: CLOCK, input: { day: TODAY }, now: NOW }, fresh.door);
});
afterAll(() => fresh.remove());

const told = (day: string) => writeNotices({ countyCode: COUNTY, actor: CLOCK, input: { day }, now: NOW }, fresh.door);
const notices = async () =>
  (await fresh.door.client.notice.findMany())
    .map(({ userId, kind, occasion, submissionId }) => [userId, kind, occasion, submissionId].join(' '))
    .sort();

describe('notices', () => {
  it('go to those who fill the forms and to nobody else', async () => {
    expect(await told('2022-10-06')).toBe(3);
    expect(await notices()).toEqual([
      'bureau-clerk opened 2022Q3 bureau-2022Q3-u-C',
      'east opened 2022Q3 ',
      'west opened 2022Q3 townships-2022Q3-u-T2',
    ]);
  });

  it('are written once, and a minute without news leaves no trace', async () => {
    const audited = await fresh.door.client.auditEvent.count();
    expect(await told('2022-10-06')).toBe(0);
    expect(await fresh.door.client.auditEvent.count()).toBe(audited);
  });

  it('come again before the deadline and after it', async () => {
    expect(await told('2022-10-08')).toBe(3);
    expect(await told('2022-10-13')).toBe(4);
    expect((await notices()).filter((line) => line.startsWith('east'))).toEqual([
      'east due_soon 2022-10-10 townships-2022Q3-u-T1',
      'east opened 2022Q3 ',
      'east overdue 2022-10-10 townships-2022Q3-u-T1',
      'east overdue 2022-10-12 villages-2022Q3-u-T1',
    ]);
  });

  it('stop for whoever was switched off', async () => {
    await fresh.door.client.user.updateMany({ where: { id: 'west' }, data: { active: false } });
    await fresh.door.client.notice.deleteMany({ where: { userId: 'west' } });
    expect(await told('2022-10-13')).toBe(0);
  });

  it('are said inside the write that gives the reason for them, once an occasion', async () => {
    const about = { countyCode: COUNTY, submissionId: 'villages-2022Q3-u-T1', at: NOW };
    const tell = () =>
      fresh.door.transaction((tx) => tellFilers(tx, { ...about, kind: 'returned', occasion: 'x 1', reason: '请核对' }));
    await tell();
    await tell();
    const found = await fresh.door.client.notice.findMany({ where: { kind: 'returned' } });
    expect(found.map(({ userId, values }) => [userId, values])).toEqual([
      ['east', expect.objectContaining({ formZh: 'villages表', period: '2022Q3', reason: '请核对' })],
    ]);
  });

  it('are read by their owner alone', async () => {
    const order = { countyCode: COUNTY, input: {}, now: NOW };
    const west = person('west', 'filer', 'u-C/u-T2/');
    await expect(readNotices({ ...order, actor: west, userId: 'east' }, fresh.door)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await readNotices({ ...order, actor: eastClerk, userId: 'east' }, fresh.door)).toBe(5);
    expect(await readNotices({ ...order, actor: eastClerk, userId: 'east' }, fresh.door)).toBe(0);
    expect(await fresh.door.client.notice.count({ where: { userId: 'bureau-clerk', readAt: { not: null } } })).toBe(0);
  });

  it('are not written by persons', async () => {
    const order = { countyCode: COUNTY, actor: eastClerk, input: { day: '2023-01-01' }, now: NOW };
    await expect(writeNotices(order, fresh.door)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the words of a notice', () => {
  const values = { count: 1, formZh: '供水季报', formEn: 'Report on water', period: '2022Q3', due: '2022-10-10' };
  const stored = { id: 'n', kind: 'due_soon', submissionId: 's', values, at: NOW, readAt: null } as const;

  it('name the form, or the first of several, and lead to it', () => {
    expect(noticeLine(stored, 'zh')).toMatchObject({
      text: '供水季报10月10日截止，还没有提交。',
      href: '/entry/s',
      unread: true,
      detail: null,
    });
    const several = { ...stored, submissionId: null, values: { ...values, count: 3 } };
    expect(noticeLine(several, 'zh')).toMatchObject({
      text: '供水季报等3张表10月10日截止，还没有提交。',
      href: '/entry',
    });
    expect(noticeLine(several, 'en').text).toBe(
      'Report on water and others (3 in all) are due on October 10 and not submitted yet.',
    );
  });

  it('give the reason beside the sentence', () => {
    const line = noticeLine({ ...stored, kind: 'extended', values: { ...values, reason: '台风停电' } }, 'zh');
    expect(line).toMatchObject({ text: '供水季报（2022年第三季度）的截止日改为10月10日。', detail: '原因：台风停电' });
  });
});
