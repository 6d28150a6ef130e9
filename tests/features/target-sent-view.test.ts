import { describe, expect, it } from 'vitest';
import { answersOf, revisedOf } from '#lib/features/target-answer/view.ts';
import { refusedState, targetsOf } from '#lib/features/target-sent/view.ts';

describe('what the form sends', () => {
  const fields = {
    indicatorCode: 'A',
    year: '2022',
    inForceFrom: '2022-08-15',
    basis: '年度计划',
    reason: '',
    way: 'x',
  };
  const typed = { 't.u-1': '12', 'b.u-1': '3', 'v.u-1': '1', 't.u-2': '', 'v.u-2': '0' };

  it('is put together by place; a word for a basis is its code, in either language', () => {
    expect(targetsOf({ ...fields, ...typed })).toEqual({
      ...{ indicatorCode: 'A', year: '2022', inForceFrom: '2022-08-15', basis: 'plan', reason: '', path: null },
      targets: [
        { unitId: 'u-1', version: '1', target: '12', baseline: '3' },
        { unitId: 'u-2', version: '0', target: '', baseline: '' },
      ],
    });
    expect(targetsOf({ ...fields, basis: 'annual plan' })).toMatchObject({ basis: 'plan' });
    expect(targetsOf({ ...fields, basis: '县委文件' })).toMatchObject({ basis: '县委文件' });
  });

  it('has a path where anything of it is filled in', () => {
    const path = { p1: '10', p2: ' 30% ', p3: '', p4: '100' };
    expect(targetsOf({ ...fields, ...path })).toMatchObject({ path: ['10', '30', 'x', '100'] });
  });

  it('keeps what it does not know, so that it is refused', () => {
    expect(targetsOf({ ...fields, demonstration: '0' })).toMatchObject({ demonstration: '0' });
    expect(answersOf({ unitId: 'u', year: '1', answer: 'accepted', by: 'me' })).toMatchObject({ by: 'me' });
  });
});

describe('what the form shows of a refusal', () => {
  const refuse = (code: 'invalid' | 'conflict' | 'forbidden', details: unknown, locale: 'zh' | 'en' = 'zh') =>
    refusedState({ 't.u-1': '12', 'v.u-1': '1', reason: 'x' }, { ok: false, code, sentence: '不行', details }, locale);

  it('is each fault at its field, with its limits, and what was typed but for the versions', () => {
    const state = refuse('invalid', [
      { path: ['t.u-1'], message: 'too_high', values: { min: 0, max: 1e21, decimals: 0 } },
      { path: ['path', 2], message: 'path_not_share' },
      { path: ['sum'], message: 'sum_differs', values: { sum: 60, whole: 100, difference: -40 } },
      { path: ['year'], message: 'Expected number' },
    ]);
    expect(state.faults).toEqual({
      't.u-1': '不能大于1000000000000000000000。',
      p3: '请填0到100的数。',
      sum: '各乡镇街道合计60，与县级目标100相差-40。',
      year: '这一项填得不对。',
    });
    expect(state.fault).toBe('有4处要改，什么都没有存。');
    expect(state.values).toEqual({ 't.u-1': '12', reason: 'x' });
  });

  it('shows both values of a conflict', () => {
    const theirs = [{ unitId: 'u-1', typed: '12', version: 3, target: 15.5, setBy: null }];
    const state = refuse('conflict', { theirs }, 'en');
    expect(state.faults).toEqual({ 't.u-1': 'It was just changed to 15.5 (version 3); you typed 12.' });
    expect(state.fault).toContain('nothing was stored');
  });

  it('is the refusal’s own sentence where no field is to blame', () => {
    expect(refuse('forbidden', null)).toMatchObject({ fault: '不行', faults: {} });
    expect(refuse('conflict', null)).toMatchObject({ fault: '不行', faults: {} });
  });
});

describe('what a head sends', () => {
  const sent = { unitId: 'u', year: '2022', answer: 'accepted', text: '', 't.A': '1', 'o.A': '1', 'o.B': '2' };

  it('names the ticked targets, or all that nobody answered', () => {
    const named = (input: Record<string, string>) => (answersOf(input) as { targets: unknown }).targets;
    expect(named(sent)).toEqual([{ indicatorCode: 'A', version: '1' }]);
    expect(named({ ...sent, all: '1' })).toEqual([
      { indicatorCode: 'A', version: '1' },
      { indicatorCode: 'B', version: '2' },
    ]);
    expect(answersOf({ unitId: 'u', year: '2022', answer: 'accepted' })).toMatchObject({ text: '', targets: [] });
  });

  it('is told of what was revised, and nothing is made of anything else', () => {
    expect(revisedOf({ theirs: [{ indicatorCode: 'A', version: 2, target: 3 }] })).toHaveLength(1);
    for (const odd of [null, undefined, [], 'x', { theirs: 'x' }]) expect(revisedOf(odd)).toEqual([]);
  });
});
