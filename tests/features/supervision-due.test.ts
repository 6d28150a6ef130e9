import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saidOfDay } from '#lib/domain/supervision/due-day.ts';
import { noticeLine } from '#lib/features/notice/view.ts';
import { endItem, extendItem } from '#lib/features/supervision/mutations.ts';
import { tellOfDueItems } from '#lib/features/supervision-notice/mutations.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import type { Fresh } from '#tests/support/database.ts';
import { CLERK } from '#tests/support/review-county.ts';
import { DEADLINE, LEADER, open, order, supervisedCounty } from '#tests/support/supervised.ts';

let fresh: Fresh;
let id: string;
beforeAll(async () => {
  fresh = await supervisedCounty();
  id = (await open(fresh)).id;
});
afterAll(() => fresh.remove());

const noon = (day: string) => new Date(`${day}T04:00:00Z`);
/** What the clock does on a day, and who has been told what of the day by then. */
async function onDay(day: string) {
  const clock = { kind: 'system', name: 'clock' } as const;
  const now = noon(day);
  const told = await tellOfDueItems({ ...order(null, { day: dayOf(now) }, now), actor: clock }, fresh.door);
  const rows = await fresh.door.client.notice.findMany({ where: { kind: 'supervised' }, orderBy: { userId: 'asc' } });
  const said = rows.map(({ userId, values }) => `${userId} ${(values as { said: string }).said}`);
  return { told, said: said.filter((one) => !one.endsWith('opened')), rows };
}
const version = async () => (await fresh.door.client.supervision.findFirstOrThrow()).version;
const events = () => fresh.door.client.auditEvent.count();

it.each([
  ['2022-11-26', null],
  ['2022-11-27', 'due_soon'],
  [DEADLINE, 'due_soon'],
  ['2022-12-01', 'overdue'],
] as const)('of a day at the end of November there is on %s to say: %s', (today, said) => {
  expect(saidOfDay(DEADLINE, today)).toBe(said);
});

describe('an item whose day comes near', () => {
  it('is told of once to those whose it is, and until then leaves no trace', async () => {
    const before = await events();
    expect(await onDay('2022-11-20')).toMatchObject({ told: 0, said: [] });
    expect(await events()).toBe(before);
    const { told, said, rows } = await onDay('2022-11-28');
    expect({ told, said }).toEqual({ told: 2, said: ['clerk due_soon', 'head due_soon'] });
    expect((await onDay('2022-11-29')).told).toBe(0);
    const row = rows.find(({ values }) => (values as { said: string }).said === 'due_soon');
    if (!row) throw new Error('nobody was told');
    expect(noticeLine(row, 'zh')).toMatchObject({
      text: 'T1镇的指标WAT01（2022年第三季度）督办事项11月30日到期，还没有办结。',
      href: `/office/supervision/${id}`,
    });
    expect(noticeLine(row, 'en').text).toContain('due on November 30 and still open');
  });

  it('is told of once more when it has passed, to whoever opened it too', async () => {
    const { told, said } = await onDay('2022-12-02');
    expect(told).toBe(3);
    expect(said.filter((one) => one.endsWith('overdue'))).toEqual(['clerk overdue', 'head overdue', 'leader overdue']);
  });

  it('is told of its new day where it was put off, and of nothing any more when it has ended', async () => {
    const put = { id, version: await version(), dueOn: '2022-12-20', reason: '汛期延后' };
    await extendItem(order(LEADER, put, noon('2022-12-03')), fresh.door);
    expect((await onDay('2022-12-04')).told).toBe(0);
    expect((await onDay('2022-12-19')).told).toBe(2);
    await endItem(order(LEADER, { id, version: await version(), reason: '另有安排' }, noon('2022-12-20')), fresh.door);
    expect((await onDay('2022-12-25')).told).toBe(0);
  });

  it('is told of by nobody but the clock', async () => {
    const refused = await tellOfDueItems(order(CLERK, { day: '2022-12-01' }), fresh.door).catch((error) => error);
    expect(refused).toMatchObject({ code: 'forbidden' });
  });
});
