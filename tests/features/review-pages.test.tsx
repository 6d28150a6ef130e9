import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HistoryScreen } from '#components/history/HistoryScreen.tsx';
import { QueueScreen } from '#components/review/QueueScreen.tsx';
import { ReviewScreen } from '#components/review/ReviewScreen.tsx';
import { loadFigureHistory } from '#lib/features/figure-history/loaders.ts';
import { addFigureRemark, addRemark } from '#lib/features/remark/mutations.ts';
import { loadQueue } from '#lib/features/review-queue/loaders.ts';
import { loadSheet } from '#lib/features/review-sheet/loaders.ts';
import { working } from '#lib/server/working.ts';
import { BROKEN } from '#tests/charts/drawn.ts';
import type { Fresh } from '#tests/support/database.ts';
import { person } from '#tests/support/open-form.ts';
import { BOTH, CLERK, CLERK_2, HEAD, REVIEWER } from '#tests/support/review-county.ts';
import { EAST, order, reviewedCounty, sessionOf, WEST } from '#tests/support/reviewed.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await reviewedCounty();
});
afterAll(async () => {
  await working().$disconnect();
  await fresh.remove();
});

const nowhere = () => {};
const router = {
  ...{ back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere },
  ...{ hmrRefresh: nowhere, bfcacheId: '0' },
};

/** What the server sends of a screen, its words alone. */
function said(screen: ReactElement): string {
  const html = renderToStaticMarkup(<AppRouterContext value={router as never}>{screen}</AppRouterContext>);
  expect(html).not.toMatch(BROKEN);
  // A style in an attribute is refused by the pages' policy.
  expect(html).not.toMatch(/ style="/);
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}
const queueOf = async (who = REVIEWER, locale: 'zh' | 'en' = 'zh') => {
  const queue = await loadQueue(sessionOf(who), locale);
  if (!queue) throw new Error('no queue');
  return queue;
};
const sheetOf = async (id = EAST, who = REVIEWER, locale: 'zh' | 'en' = 'zh') => {
  const sheet = await loadSheet(sessionOf(who), id, locale);
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const asked = (unit: string) => ({ indicator: 'WAT01', unit, period: '2022Q3', dimension: '' });
const historyOf = async (unit: string, day = '', who = REVIEWER) =>
  loadFigureHistory(sessionOf(who), asked(unit), { day, locale: 'zh' });

describe('the list of a reviewer', () => {
  it('has what a rule speaks about first, and says what changed', async () => {
    const { todo } = await queueOf();
    expect(todo.map(({ id, marks, plain }) => [id, marks, plain])).toEqual([
      [EAST, '改过1格 · 1格请看', false],
      [WEST, '首次提交', true],
    ]);
  });

  it('shows a reviewer what is not theirs to decide, and why', async () => {
    const queue = await queueOf(BOTH);
    expect(queue.todo.map(({ id }) => id)).toEqual([WEST]);
    expect(queue.elsewhere.map(({ id, barred }) => [id, barred])).toEqual([[EAST, '您填过这张表，须由他人审核。']]);
  });

  it('holds nothing of another town for a head, and is none for whoever decides on nothing', async () => {
    expect((await queueOf(HEAD)).todo).toEqual([]);
    expect((await queueOf(HEAD)).elsewhere.map(({ id }) => id)).toEqual([EAST]);
    expect(await loadQueue(sessionOf(CLERK), 'zh')).toBeNull();
    expect(await loadQueue(sessionOf({ ...REVIEWER, mustChangePassword: true }), 'zh')).toBeNull();
  });

  it('is drawn in both languages, and offers to approve the plain one', async () => {
    const words = said(<QueueScreen locale="zh" queue={await queueOf()} />);
    expect(words).toContain('需要打开看的');
    expect(words).toContain('批准所选的 1 张');
    expect(words).not.toContain('上一张表');
    expect(said(<QueueScreen locale="zh" queue={await queueOf()} finished="returned" />)).toContain(
      '退回的格已回到填报人手里',
    );
    expect(said(<QueueScreen locale="en" queue={await queueOf(REVIEWER, 'en')} />)).toContain('Approve the 1 chosen');
  });
});

describe('a form under review', () => {
  it('puts the doubted and changed cell on top, with what it was, what the rules say and what the filer says', async () => {
    const { title, lines, lead, step } = await sheetOf();
    expect(title).toBe('某表 · T1镇 · 第2次提交');
    expect(lead).toContain('周敏10月9日 09:00提交');
    expect(step).toBe('last');
    expect(lines.map(({ cell, tag, review }) => [cell.unitId, tag, review])).toEqual([
      ['u-V12', 'changed', 'open'],
      ['u-V11', 'same', 'approved'],
    ]);
    expect(lines[0]).toMatchObject({ before: '49', now: '60', suspicious: true });
    expect(lines[0]?.questions.join()).toMatch(/50/);
    expect(lines[0]?.sayings).toEqual(['填报人说明：两村合并', '上次退回原因：单位疑错']);
  });

  it('sets the parts against the whole, this form’s cells included, and names who is missing', async () => {
    const { parts } = await sheetOf();
    expect(parts).toMatchObject([
      { sum: '63个', whole: '—', coverage: '2个中的1个', missing: '缺：T2镇', difference: null },
    ]);
  });

  it('is there for those who review it and nobody else', async () => {
    for (const [who, id] of [
      [CLERK, EAST],
      [CLERK_2, EAST],
      [HEAD, WEST],
      [person('leader', 'leader', 'u-C/'), EAST],
      [REVIEWER, 'no-such-form'],
    ] as const)
      expect(await loadSheet(sessionOf(who), id, 'zh')).toBeNull();
  });

  it('lets a head see it without deciding where the form has one look', async () => {
    expect(await sheetOf(EAST, HEAD)).toMatchObject({ step: null, mayReopen: false });
  });

  it('is drawn with its trace, in both languages', async () => {
    const words = said(<ReviewScreen locale="zh" queue={await queueOf()} sheet={await sheetOf()} />);
    expect(words).toContain('批准1格');
    expect(words).toContain('李文退回1格');
    expect(words).toContain('退回此格');
    const english = await sheetOf(EAST, REVIEWER, 'en');
    const sent = said(<ReviewScreen locale="en" queue={null} sheet={english} />);
    expect(sent).toContain('handed in for the 2nd time');
    expect(sent).toContain('Return this cell');
  });
});

describe('the history of a figure', () => {
  it('tells versions, rounds, returns and remarks, the newest first', async () => {
    const remark = { unitId: 'u-V12', indicatorCode: 'WAT01', dimension: '', submissionId: EAST };
    const flag = { ...remark, kind: 'flagged', text: '下季度再看' };
    await addRemark(order(REVIEWER, flag, new Date('2022-11-02T01:00:00Z')), fresh.door);
    const history = await historyOf('V12');
    expect(history?.followUp).toBe(true);
    const told = history?.happenings.map(({ what, who, value, before, why }) => [what, who, value, before, why]);
    expect(told).toContainEqual(['第2次提交', '周敏', '60个', '49个', '两村合并']);
    expect(told).toContainEqual(['退回此格', '李文', null, null, '单位疑错']);
    expect(told).toContainEqual(['开始跟踪', '李文', null, null, '下季度再看']);
  });

  it('says what counted on a day: nothing before the approval, the figure from that day on', async () => {
    expect((await historyOf('V11', '2022-10-07'))?.standing.value).toBe('那天还没有批准的数');
    expect((await historyOf('V11', '2022-10-08'))?.standing.value).toBe('3个');
    expect((await historyOf('C', '2022-10-08'))?.standing.value).toBe('下级合计：3个（2个中的1个）');
  });

  it('ends with the day that is asked about, and says how much came after it', async () => {
    const whole = await historyOf('V12');
    const moments = new Map(whole?.happenings.map(({ key }, at) => [key, at]));
    const first = await historyOf('V12', '2022-10-01');
    expect(first).toMatchObject({ happenings: [], remarkOn: null, sum: null, followUp: false, files: [] });
    expect(first?.later).toBe(`那天之后另有${moments.size}条记录，这里不列。`);
    const between = await historyOf('V12', '2022-11-01');
    const kept = between?.happenings.map(({ key }) => key) ?? [];
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).toEqual(whole?.happenings.filter(({ key }) => kept.includes(key)).map(({ key }) => key));
    expect(between?.happenings.map(({ what }) => what)).not.toContain('开始跟踪');
    expect(between?.followUp).toBe(false);
    expect(kept.length + 1).toBe(moments.size);
    expect(whole).toMatchObject({ later: null, followUp: true });
    const words = between && said(<HistoryScreen locale="zh" history={between} />);
    expect(words).toContain('那天之后另有1条记录，这里不列。');
    expect(words).toContain('看到今天为止');
    expect(words).not.toContain('加备注');
  });

  it('takes today where the day is none or still to come', async () => {
    const today = (await historyOf('V11'))?.standing.day;
    expect((await historyOf('V11', '2999-01-01'))?.standing.day).toBe(today);
    for (const none of ['yesterday', '2022-13-45', '2022-02-30'])
      expect((await historyOf('V11', none))?.standing.day).toBe(today);
  });

  it('is there for its own filers and for those who see the county’s figures', async () => {
    expect(await historyOf('V11', '', CLERK)).not.toBeNull();
    expect(await historyOf('V11', '', CLERK_2)).toBeNull();
    const leader = person('leader', 'leader', 'u-C/');
    expect(await historyOf('V11', '', leader)).toMatchObject({ remarkOn: 'figure' });
    expect(await historyOf('V11', '', CLERK)).toMatchObject({ remarkOn: { submissionId: EAST } });
    expect(await historyOf('no-such-place')).toBeNull();
    expect(
      await loadFigureHistory(sessionOf(REVIEWER), { ...asked('V11'), period: 'x' }, { day: '', locale: 'zh' }),
    ).toBeNull();
  });

  it('takes a remark on a sum, which no form asks for, and none on what is not there', async () => {
    const leader = person('leader', 'leader', 'u-C/');
    const sum = { unitId: 'u-C', indicatorCode: 'WAT01', dimension: '', period: '2022Q3' };
    const said = { kind: 'flagged', text: '下级怎么只有一个' };
    const add = (input: object, who = leader) => addFigureRemark(order(who, { ...sum, ...said, ...input }), fresh.door);
    await expect(add({ period: '2022Q2' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(add({}, CLERK)).rejects.toMatchObject({ code: 'forbidden' });
    await add({});
    const history = await historyOf('C', '', leader);
    expect(history).toMatchObject({ followUp: true, remarkOn: 'figure' });
    expect(history?.happenings.map(({ why }) => why)).toContain('下级怎么只有一个');
  });

  it('is drawn with a place for remarks', async () => {
    const history = await historyOf('V12');
    if (!history) throw new Error('no history');
    const words = said(<HistoryScreen locale="zh" history={history} />);
    expect(words).toContain('跟踪中');
    expect(words).toContain('加备注并结束跟踪');
  });
});

describe('a remark', () => {
  it('is refused on a cell that the form does not ask for, and to whoever is not involved', async () => {
    const remark = { indicatorCode: 'WAT01', dimension: '', submissionId: EAST, kind: 'comment', text: '看一看' };
    const add = (input: object, who = REVIEWER) => addRemark(order(who, { ...remark, ...input }), fresh.door);
    await expect(add({ unitId: 'u-V21' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(add({ unitId: 'u-V11' }, CLERK_2)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(add({ unitId: 'u-V11', text: ' ' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(add({ unitId: 'u-V11', by: 'person:x' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
