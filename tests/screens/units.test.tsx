import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChangeScreen } from '#components/unit/ChangeScreen.tsx';
import { NewUnitScreen } from '#components/unit/NewUnitScreen.tsx';
import { UnitScreen } from '#components/unit/UnitScreen.tsx';
import { UnitsScreen } from '#components/unit/UnitsScreen.tsx';
import type { UnitForm } from '#lib/features/unit-form/view.ts';
import type { UnitLine, UnitPage } from '#lib/features/unit-page/view.ts';

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const line = (code: string, change: Partial<UnitLine> = {}): UnitLine => ({
  ...{ id: `u-${code}`, href: `/admin/units/u-${code}`, code, name: `${code}镇`, sort: '镇', span: '2021-01-01起' },
  ...{ was: '', figures: '没有数据', isThere: true },
  ...change,
});
const page: UnitPage = {
  ...{ line: line('A', { was: '原名甲镇' }), version: 1, parent: { name: 'C县', href: '/admin/units/u-C' } },
  ...{ level: '乡镇街道', below: [line('V1')], holders: [], newHref: '/admin/units/new?parent=u-A' },
  history: [{ key: 1, what: '2022-08-15起撤销。', reason: '区划调整', by: '王管，2022年' }],
  changes: [{ change: 'move', href: '/admin/units/u-A/move' }],
};
const form: UnitForm = {
  ...{ change: 'merge', id: 'u-A', name: 'A镇', href: '/admin/units/u-A', version: 3 },
  when: { day: '2022-10-01', hint: '今天或以前的日期。' },
  known: { code: 'A', sort: 'town', nameZh: 'A镇', nameEn: 'A', shortZh: 'A', shortEn: 'A', tileCol: '', tileRow: '' },
  sorts: [{ value: 'town', label: '镇' }],
  hasTile: true,
  targets: [{ value: 'u-B', label: 'B镇 B' }],
  beside: [{ value: 'u-B', label: 'B镇 B' }],
};

describe('the pages of units', () => {
  it('show the county open and its townships folded, each with how many are below', () => {
    const town = { ...line('A'), below: [{ ...line('V1'), below: [] }] };
    const tree = [{ ...line('C'), below: [town] }];
    const html = renderToStaticMarkup(
      <UnitsScreen locale="zh" title="1个乡镇街道" query="" tree={tree} found={null} />,
    );
    expect(html.match(/<details>/g)).toHaveLength(1);
    expect(html).toContain('<summary>A镇下属1个</summary>');
    expect(html).toContain('href="/admin/units/new"');
  });

  it('say how many were found, where each belongs, and the way back to all', () => {
    const found = [{ ...line('V1', { isThere: false }), place: 'A镇' }];
    const some = renderToStaticMarkup(<UnitsScreen locale="en" title="x" query="V1" tree={[]} found={found} />);
    expect(textOf(some)).toContain('1 unit found.');
    expect(some).toContain('class="unit-line is-closed"');
    expect(some).toContain('href="/en/admin/units">All units');
    const none = renderToStaticMarkup(<UnitsScreen locale="zh" title="x" query="<b>" tree={[]} found={[]} />);
    expect(none).toContain('没有名称或代码含“&lt;b&gt;”的单位');
  });

  it('tell of one unit what befell it, who holds rights there, and that it is closed', () => {
    const text = textOf(renderToStaticMarkup(<UnitScreen locale="zh" page={page} done={null} />));
    expect(text).toContain('原名甲镇');
    expect(text).toContain('2022-08-15起撤销。 区划调整 王管');
    expect(text).toContain('没有人在这里有权限');
    const closed = { ...page, line: line('A', { isThere: false }), newHref: null, history: [] };
    const done = renderToStaticMarkup(<UnitScreen locale="en" page={closed} done="Done." />);
    expect(textOf(done)).toContain('This unit is closed.');
    expect(done).toContain('role="status">Done.');
    expect(textOf(done)).toContain('It was never changed.');
  });

  it('ask with every change from when and why, and carry how often the unit had been changed', () => {
    const html = renderToStaticMarkup(<ChangeScreen locale="zh" form={form} />);
    expect(html).toContain('name="version" value="3"');
    expect(html).toMatch(/name="day"[^>]*value="2022-10-01"|value="2022-10-01"[^>]*name="day"/);
    expect(html).toContain('name="also-u-B"');
    expect(html).toContain('<option value="">请选择</option>');
    const back = renderToStaticMarkup(<ChangeScreen locale="zh" form={{ ...form, change: 'reopen' }} />);
    expect(back).not.toContain('name="day"');
    const names = renderToStaticMarkup(<ChangeScreen locale="en" form={{ ...form, change: 'rename' }} />);
    expect(names).toContain('value="A镇"');
    expect(names).toContain('name="tileCol"');
  });

  it('ask for a place on the map only where there is one', () => {
    const parent = { id: 'u-A', name: 'A镇', href: '/admin/units/u-A' };
    const made = {
      kind: 'village',
      level: '村（社区）',
      parent,
      when: form.when,
      sorts: form.sorts,
      hasTile: false,
    } as const;
    const html = renderToStaticMarkup(<NewUnitScreen locale="zh" form={made} />);
    expect(html).toContain('type="hidden" name="tileCol" value=""');
    expect(textOf(html)).toContain('在A镇下新设（村（社区））');
  });
});
