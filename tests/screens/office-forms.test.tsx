import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BoardForms } from '#components/board/BoardForms.tsx';
import { BoardTable } from '#components/board/BoardTable.tsx';
import { doneWords } from '#components/board/board-words.ts';
import { FormScreen } from '#components/form/FormScreen.tsx';
import { FormsScreen } from '#components/form/FormsScreen.tsx';
import { faultSentence, faultsOf } from '#components/form/fault-sentence.ts';
import { formWords } from '#components/form/form-words.ts';
import { NoticeScreen } from '#components/notice/NoticeScreen.tsx';
import { TaskScreen } from '#components/task/TaskScreen.tsx';
import type { BoardForm, BoardLine } from '#lib/features/board/view.ts';
import type { FormLine } from '#lib/features/form/view.ts';
import type { NoticeLine } from '#lib/features/notice/view.ts';
import type { Task, TaskList } from '#lib/features/task/view.ts';
import { BROKEN } from '#tests/charts/drawn.ts';

const nowhere = () => {};
const router = {
  ...{ back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere },
  ...{ hmrRefresh: nowhere, bfcacheId: '0' },
};

/** What the server sends of a screen, buttons with a script included. */
function drawn(screen: ReactElement): string {
  const html = renderToStaticMarkup(<AppRouterContext value={router as never}>{screen}</AppRouterContext>);
  expect(html).not.toMatch(BROKEN);
  // A style in an attribute is refused by the pages' policy.
  expect(html).not.toMatch(/ style="/);
  return html;
}
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const task: Task = {
  id: 'water-2022Q3',
  href: '/entry/water-2022Q3',
  title: '供水季报 <b>',
  domain: { order: 6, glyph: '水' },
  filer: null,
  what: '2022年第三季度 · 3项',
  marks: [{ tone: 'returned', text: '退回1格' }],
  progress: { filled: 2, asked: 3, text: '2 / 3 已填' },
  due: { left: '还有1天', on: '10月10日截止', tone: 'soon' },
  action: { text: '去修改', strong: true },
  state: { text: '已退回', at: null },
};
const list: TaskList = {
  todo: [task],
  waiting: [],
  approved: [],
  ended: [],
  title: '周敏，今天有1张表要办',
  lead: '最急的在最上面。',
};

describe('the task list', () => {
  it('shows each form with its progress, its deadline and one way into it', () => {
    const html = drawn(<TaskScreen locale="zh" list={list} />);
    expect(html).toContain('<progress value="2" max="3" aria-label="2 / 3 已填">');
    expect(html.match(/href="\/entry\/water-2022Q3"/g)).toHaveLength(1);
    expect(textOf(html)).toContain('还有1天 10月10日截止 去修改');
    expect(html).toContain('供水季报 &lt;b&gt;');
  });

  it('says a returned cell with a shape and a word', () => {
    expect(drawn(<TaskScreen locale="zh" list={list} />)).toMatch(/task-mark returned[^>]*><svg[\s\S]*?退回1格/);
  });

  it('has sections for what others have in hand and for what is done, only where there is something', () => {
    const done = { ...task, id: 'done', state: { text: '已批准', at: '10月12日批准' } };
    const html = drawn(<TaskScreen locale="zh" list={{ ...list, waiting: [task], approved: [done] }} />);
    expect(textOf(html)).toContain('等待审核 1');
    expect(textOf(html)).toContain('办完的 1');
    expect(drawn(<TaskScreen locale="zh" list={list} />)).not.toContain('办完的');
  });

  it('tells whoever has no forms why, and what to do', () => {
    expect(textOf(drawn(<TaskScreen locale="en" list={null} />))).toContain('please ask the system keeper');
  });
});

const line: BoardLine = {
  ...{ key: 'u-1', name: '邓家铺镇', href: '/board?filer=u-1#forms', asked: 457, filled: 365 },
  ...{ forms: 13, handedIn: 3, approved: 1, overdue: 2, onTime: 0.6, openIds: ['a', 'b'] },
};

describe('the board', () => {
  const table = (mayRemind: boolean, lines = [line]) =>
    drawn(<BoardTable locale="zh" head="单位" caption="按单位" lines={lines} mayRemind={mayRemind} />);

  it('is a table with heads, a caption and a way to each line’s forms', () => {
    const html = table(true);
    expect(html.match(/scope="col"/g)).toHaveLength(8);
    expect(html).toContain('scope="row"');
    expect(textOf(html)).toContain('13 3 1 2 60% 365 / 457 催报2张 ：邓家铺镇');
  });

  it('shows no button to whoever may only look, nor where nothing is open', () => {
    expect(table(false)).not.toContain('<button');
    expect(table(true, [{ ...line, openIds: [] }])).not.toContain('<button');
  });

  it('has no rate where nothing was due', () => {
    expect(textOf(table(false, [{ ...line, onTime: null }]))).toContain('—');
  });

  const form: BoardForm = {
    ...{ id: 'f', version: 2, title: '供水季报', other: '邓家铺镇', period: '2022年第三季度', state: '填报中' },
    domain: { order: 6, glyph: '水' },
    progress: { filled: 1, asked: 3, text: '1 / 3 已填' },
    due: { on: '10月10日截止', day: '2022-10-10', left: '还有1天', tone: 'soon' },
    reminded: '10月8日催过',
    isOpen: true,
  };

  it('lets a reviewer remind and put off, each form by itself, with labels on every field', () => {
    const html = drawn(<BoardForms locale="zh" name="邓家铺镇" forms={[form]} may={true} />);
    const fields = [...html.matchAll(/<input id="([^"]+)"/g)].map(([, id]) => id);
    expect(fields).toHaveLength(2);
    for (const id of fields) expect(html).toContain(`<label for="${id}">`);
    expect(html).toContain('value="2022-10-10"');
    expect(textOf(html)).toContain('10月8日催过');
  });

  it('offers neither for what is handed in, nor to others', () => {
    const closed = drawn(<BoardForms locale="zh" name="x" forms={[{ ...form, isOpen: false }]} may={true} />);
    const looking = drawn(<BoardForms locale="zh" name="x" forms={[form]} may={false} />);
    for (const html of [closed, looking]) expect(html).not.toMatch(/<button|<form/);
  });

  it.each(['zh', 'en'] as const)('says afterwards of how many was reminded, in %s', (locale) => {
    const { none, one, many } = doneWords(locale);
    expect(many).toContain('{count}');
    expect(many).not.toMatch(/909/);
    expect(new Set([none, one, many]).size).toBe(3);
  });
});

describe('notices', () => {
  const notice: NoticeLine = {
    ...{ id: 'n', kind: 'returned', label: '被退回', text: '供水季报有几格被退回。', detail: '原因：请核对' },
    ...{ at: '10月8日 09:00', href: '/entry/x', unread: true },
  };
  it('say what, when, why, and whether it is new', () => {
    const text = textOf(drawn(<NoticeScreen locale="zh" lines={[notice]} />));
    expect(text).toContain('有1条未读。 全部标为已读');
    expect(text).toContain('被退回 10月8日 09:00 未读 供水季报有几格被退回。 原因：请核对');
  });
  it('that are read need no button, and none at all a word about it', () => {
    expect(drawn(<NoticeScreen locale="zh" lines={[{ ...notice, unread: false }]} />)).not.toContain('<button');
    expect(textOf(drawn(<NoticeScreen locale="en" lines={[]} />))).toContain('No notices yet.');
  });
});

describe('forms', () => {
  const lineOf: FormLine = {
    ...{ id: 'w', href: '/admin/forms/w', name: '供水季报', domain: { order: 6, glyph: '水' }, department: '市水利局' },
    ...{
      filer: '部门填全县的数',
      frequency: '每季度',
      items: 3,
      days: '期后第1天开放，第10天截止',
      steps: '县办一审',
      active: false,
    },
  };
  it('are listed with who, when and how', () => {
    const text = textOf(drawn(<FormsScreen locale="zh" lines={[lineOf]} quarterly={13} mayChange={false} />));
    expect(text).toContain('共1张报表，每季度要一个乡镇（街道）填13张');
    expect(text).toContain('市水利局 部门填全县的数 每季度 3 期后第1天开放，第10天截止 县办一审 停用');
  });

  const form = {
    ...{ id: 'w', version: 1, nameZh: '供水季报', nameEn: 'Report on water', active: true },
    ...{ opensAfterDays: 1, dueAfterDays: 10, reviewSteps: 2 },
  };
  const choices = [
    { entry: 'WAT05', name: '日供水量', hint: '每季度', asked: true },
    { entry: 'WAT10', name: '管网漏损率', hint: '每季度', asked: false },
  ];
  const editor = (mayChange: boolean) =>
    drawn(
      <FormScreen
        locale="zh"
        name="供水季报"
        open={7}
        form={form}
        choices={choices}
        names={{}}
        mayChange={mayChange}
      />,
    );

  it('are changed by whoever may, with what they ask ticked', () => {
    const html = editor(true);
    expect(html).toMatch(/name="entry"[^>]*checked=""[^>]*value="WAT05"|value="WAT05"[^>]*checked=""/);
    expect(html).not.toMatch(/value="WAT10"[^>]*checked/);
    expect(textOf(html)).toContain('有7个单位正在填这张表');
  });

  it('are shown closed to others', () => {
    const html = editor(false);
    expect(html).toContain('<fieldset class="stack bare" disabled="">');
    expect(html).not.toContain('type="submit"');
  });

  it.each(['zh', 'en'] as const)('say their faults with the names put in, in %s', (locale) => {
    const { faults } = formWords(locale);
    const names = { entries: { WAT05: '日供水量' }, forms: { other: '另一张表' } };
    for (const kind of Object.keys(faults)) {
      const said = faultSentence({ kind: kind as 'asked_twice', entry: 'WAT05', other: 'other' }, faults, names);
      expect(said).not.toMatch(/[{}]/);
    }
    const twice = faultSentence({ kind: 'asked_twice', entry: 'WAT05', other: 'other' }, faults, names);
    expect(twice).toContain('日供水量');
    expect(twice).toContain('另一张表');
  });

  it('have none in a refusal for another reason', () => {
    expect([faultsOf(null), faultsOf('x'), faultsOf({ theirs: {} }), faultsOf({ faults: 'x' })]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});
