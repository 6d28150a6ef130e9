import { describe, expect, it } from 'vitest';
import { aimView } from '#lib/features/target-aim/view.ts';
import { retyped, targetForm } from '#lib/features/target-form/view.ts';
import { totalsOf, workedOut } from '#lib/features/target-split/view.ts';
import { targetTable } from '#lib/features/target-table/view.ts';
import { targetRow } from '#tests/support/rows.ts';
import { answerRow, openTargets, sumTarget } from '#tests/support/target-book.ts';

type Given = Parameters<typeof openTargets>[0];
const all = [sumTarget('C', 100), sumTarget('T1', 65), sumTarget('T2', 35)];
const view = (code: string, given: Given = { targets: all }, locale: 'zh' | 'en' = 'zh') =>
  aimView(openTargets({ ...given, indicator: code }), code, locale) ?? expect.fail('there is no view');
const formOf = (code: string, given: Given = { targets: all }) =>
  targetForm(openTargets({ ...given, indicator: code }), code, 'zh') ?? expect.fail('there is no form');

describe('the page of an indicator', () => {
  it('proves the sum, or names what is too much and too little', () => {
    expect(view('SUM').proof).toEqual({ good: true, text: '2个乡镇街道合计100个，等于县级目标。' });
    const over = [sumTarget('C', 100), sumTarget('T1', 70), sumTarget('T2', 35)];
    expect(view('SUM', { targets: over }).proof).toEqual({
      good: false,
      text: '2个乡镇街道合计105个，比县级目标100个多5个。',
    });
    expect(view('SUM', { targets: [sumTarget('C', 100)] }).proof).toBeNull();
    expect(view('SUM').towns.map(({ share }) => share)).toEqual(['65%', '35%']);
  });

  it('pools rates and shows them beside the county’s', () => {
    const rate = (unit: string, target: number) => targetRow('RATE', unit, 2022, null, target);
    const misses = view('RATE', { targets: [rate('C', 80), rate('T1', 90), rate('T2', 45)] }).proof;
    expect(misses?.good).toBe(false);
    expect(misses?.text).toContain('合起来也只有75%');
    // 75 less a hundredth is written as 75, and nothing that reads the same is called short.
    const nearly = view('RATE', { targets: [rate('C', 75), rate('T1', 89.985), rate('T2', 45)] }).proof;
    expect(nearly).toMatchObject({ good: true, text: expect.stringContaining('合起来是75%') });
    const reaches = view('RATE', { targets: [rate('C', 75), rate('T1', 90), rate('T2', 45)] }, 'en').proof;
    expect(reaches).toMatchObject({ good: true });
    expect(reaches?.text).toContain('2 of 2 have a denominator');
  });

  it('says what has no targets, and what is not shared out', () => {
    expect(view('WATCH')).toMatchObject({ aimed: false, county: null, towns: [] });
    expect(view('ONLY')).toMatchObject({ parting: 'county_only', towns: [] });
    expect(aimView(openTargets(), 'NONE', 'zh')).toBeNull();
  });

  it('keeps every version with who, when, why and what was said to it; one that begins later waits', () => {
    const moved = sumTarget('T1', 60, {
      ...{ version: 2, inForceFrom: '2022-09-01', reason: '有困难', setBy: 'person:reviewer' },
      setAt: new Date('2022-08-15T01:00:00Z'),
    });
    const answers = [
      answerRow('T1', 'objected', { text: '太高' }),
      answerRow('T1', 'accepted', { version: 2, id: 'b' }),
    ];
    const { history, towns } = view('SUM', { targets: [...all, moved], answers });
    expect(history.map(({ key }) => key)).toEqual(['C 1', 'T1 2', 'T1 1', 'T2 1']);
    expect(history[1]).toMatchObject({
      reason: '有困难',
      setBy: '李四，2022年8月15日',
      target: '60个',
      basis: '年度计划',
    });
    expect(history[1]?.answers).toEqual([{ word: '已确认', by: '张三，2022年1月25日', text: null }]);
    expect(history[2]).toMatchObject({ setBy: '随数据带入', answers: [{ word: '有异议', text: '太高' }] });
    expect(towns[0]?.waits).toBe('新目标2022年9月1日起算，之前仍是65个。');
  });

  it('draws last year’s own path of a flow', () => {
    const path = view('ONLY').path.lastYear?.map((share) => Math.round(share * 100));
    expect(path).toEqual([22, 46, 72, 100]);
    expect(view('SUM').path).toMatchObject({ percents: [25, 50, 75, 100], isEven: true });
  });
});

describe('the form', () => {
  it('begins with what is set, or with where last year ended', () => {
    const form = formOf('SUM');
    expect(form.towns.map(({ target, baseline, version }) => [target, baseline, version])).toEqual([
      ['65', '45', 1],
      ['35', '26', 1],
    ]);
    const fresh = formOf('SUM', {});
    expect(fresh).toMatchObject({ isFirst: true, inForceFrom: '2022-08-15', county: { baseline: '71', target: '' } });
    expect(formOf('ONLY', {})).toMatchObject({ towns: [], ways: [], county: { baseline: '0' } });
  });

  it('of a year that follows begins where this one is to end', () => {
    const next = formOf('SUM', { targets: all, year: 2023 });
    expect(next.county).toMatchObject({ baseline: '100', version: 0 });
  });

  it('offers last year’s share, equal parts and base figures that every township has', () => {
    expect(formOf('SUM').ways.map(({ way }) => way)).toEqual(['last_year', 'equally', 'PEOPLE']);
    expect(formOf('RATE').ways.map(({ way }) => way)).toEqual(['same', 'rise']);
  });

  it('works townships out as they are typed, and says what they come to', () => {
    const form = formOf('SUM');
    const targets = (way: string) => workedOut(form, way)?.map(({ target }) => target);
    expect(targets('PEOPLE')).toEqual(['67', '33']);
    expect(targets('equally')).toEqual(['60', '40']);
    expect(targets('unknown')).toBeUndefined();
    const typed = new Map([
      ['u-T1', '60'],
      ['u-T2', '3x'],
    ]);
    expect(totalsOf(form, typed)).toMatchObject({ whole: 100, sum: 60, difference: -40 });
    expect(totalsOf(form, new Map())).toMatchObject({ sum: 100, difference: 0 });
  });

  it('without a script puts back what was typed, and works it out', () => {
    const again = retyped(formOf('SUM', {}), {
      way: 'last_year',
      't.u-C': '142',
      'b.u-C': '71',
      p1: '10',
      basis: '文件',
    });
    expect(again.towns.map(({ target }) => target)).toEqual(['90', '52']);
    expect(again).toMatchObject({ percents: [10, 50, 75, 100], basis: '文件' });
    const kept = retyped(formOf('SUM', {}), { way: '', 't.u-T1': '7' });
    expect(kept.towns[0]?.target).toBe('7');
  });

  it('is nobody’s who may not set', () => {
    const open = { ...openTargets({ targets: all, indicator: 'SUM' }), maySet: false };
    expect(targetForm(open, 'SUM', 'zh')).toBeNull();
    expect(targetForm(openTargets({ indicator: 'WATCH' }), 'WATCH', 'zh')).toBeNull();
  });
});

describe('the file', () => {
  it('has a line for each version, with what was said to it', () => {
    const answers = [answerRow('T1', 'objected', { text: '=1+1' })];
    const [head = '', ...lines] = targetTable(openTargets({ targets: all, answers }))
      .split('\r\n')
      .filter(Boolean);
    expect(head.startsWith('\uFEFFyear,indicator,')).toBe(true);
    expect(lines).toHaveLength(3);
    const own = Object.fromEntries(head.split(',').map((name, at) => [name, (lines[1] ?? '').split(',')[at]]));
    expect(own).toMatchObject({ unit: 'T1', target: '65', due_q1: '0.25', answer: 'objected', demonstration: 'true' });
    // No spreadsheet runs what somebody wrote.
    expect(own.answer_words).toBe("'=1+1");
  });
});
