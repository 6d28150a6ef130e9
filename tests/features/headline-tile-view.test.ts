import { describe, expect, it } from 'vitest';
import { baseFacts, dimensionValues } from '#lib/features/base-facts/view.ts';
import { changeNote } from '#lib/features/change-note/view.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { aimWords, dueValue, headlineTile } from '#lib/features/headline-tile/view.ts';
import type { TargetRow } from '#lib/features/indicator/view.ts';
import { domainRow, townRow } from '#tests/support/public-rows.ts';
import { FLOW, figureRow, indicatorRow, SHARE, targetRow } from '#tests/support/released-rows.ts';

const domain = { ...domainRow('elderly', 6), ratio: 0.75, status: 'behind' as const };
const centres = indicatorRow('ELD03', { headline: true });
const band = indicatorRow('WAT06', {
  kind: 'ratio',
  direction: 'band',
  bandLow: 100,
  bandHigh: 300,
  unitZh: '升/人·日',
  unitEn: 'litres',
});

function tile(
  figures: FigureRow[],
  targets: TargetRow[] = [targetRow('ELD03')],
  indicator = centres,
  locale: 'zh' | 'en' = 'zh',
) {
  return headlineTile(domain, indicator, { figures, targets, period: '2022Q2' }, locale);
}

describe('a tile of the front page', () => {
  it('says how much, against which target, and where it comes from', () => {
    const view = tile([
      figureRow('ELD03', '2022Q2'),
      figureRow('ELD03', '2021Q2', { value: 80 }),
      figureRow('OTHER', '2022Q2'),
    ]);
    expect(view).toMatchObject({
      indicator: 'ELD03',
      figure: { joined: '95所', demonstration: false },
      aim: { text: '2022年目标 120所', demonstration: true },
      change: { text: '+18.8%', demonstration: false },
      verdict: { light: 'late', word: '滞后', figure: '75%' },
      source: '2022年6月末 · 某局',
    });
    expect(view.bullet).toMatchObject({
      value: 95,
      target: 120,
      due: 100,
      label: '村级老人互助照料中心数95所，2022年目标 120所',
    });
  });

  it('says the same in English', () => {
    const view = tile([figureRow('ELD03', '2022Q2')], [targetRow('ELD03')], centres, 'en');
    expect(view).toMatchObject({
      name: 'Village mutual-aid care centres',
      aim: { text: 'Target for 2022: 120 centres' },
      change: { text: null },
    });
    expect(view.source).toBe('End of June 2022 · Some bureau');
  });

  it('draws no bar where nothing is known, and says so', () => {
    const empty = tile([]);
    expect(empty).toMatchObject({
      figure: { text: '未报', absent: true },
      bullet: null,
      source: null,
      change: { text: null },
    });
    const blank = tile([
      figureRow('ELD03', '2022Q2', { value: null, state: 'missing' }),
      figureRow('ELD03', '2022Q1', { value: 90 }),
    ]);
    expect(blank.figure).toMatchObject({ absent: true, stale: '最近一次：2022年一季度 90所' });
    expect(blank.bullet).toBeNull();
  });

  it('draws zero as a bar of no length, not as a blank', () => {
    expect(tile([figureRow('ELD03', '2022Q2', { value: 0 })]).bullet).toMatchObject({ value: 0, target: 120 });
  });

  it('takes for a yearly indicator the target of its own year', () => {
    const yearly = indicatorRow('ELD03', { frequency: 'year', kind: 'stock' });
    const view = tile(
      [figureRow('ELD03', '2021', { value: 70 })],
      [targetRow('ELD03'), targetRow('ELD03', { year: 2021, target: 88 })],
      yearly,
    );
    expect(view.aim.text).toBe('2021年目标 88所');
    expect(view.source).toBe('2021年末 · 某局');
  });

  it('draws a range where there is a range and no target', () => {
    const view = tile([figureRow('WAT06', '2022Q2', { value: 217.7 })], [], band);
    expect(view.bullet).toMatchObject({ value: 217.7, target: null, due: null, band: { low: 100, high: 300 } });
    expect(view.aim).toEqual({ text: '合理区间 100–300升/人·日', demonstration: false });
  });

  it('marks demonstration data wherever it shows', () => {
    const view = tile([
      figureRow('ELD03', '2022Q2', { demonstration: true }),
      figureRow('ELD03', '2021Q2', { value: 80 }),
    ]);
    expect([
      view.figure.demonstration,
      view.bullet?.demonstration,
      view.aim.demonstration,
      view.change.demonstration,
    ]).toEqual([true, true, true, true]);
  });

  it('keeps the bound of a figure on the bar', () => {
    expect(tile([figureRow('ELD03', '2022Q2', { operator: 'ge' })])).toMatchObject({
      figure: { joined: '≥95所' },
      bullet: { operator: 'ge' },
    });
  });
});

describe('what is aimed at', () => {
  it('says when there is no target, and when none is meant to be', () => {
    expect(aimWords(centres, null, 'zh')).toBe('未设目标');
    expect(aimWords(indicatorRow('A', { direction: 'neutral' }), targetRow('A'), 'zh')).toBe('监测指标，不设目标');
    expect(aimWords(indicatorRow('A', { direction: 'neutral' }), null, 'en')).toBe('watched, no target set');
  });

  it('is due along the approved path, else in equal parts, for a flow from zero', () => {
    expect(dueValue(targetRow('A'), centres, '2022Q2')).toBe(100);
    expect(dueValue(targetRow('A', { path: [0.1, 0.3, 0.7, 1] }), centres, '2022Q2')).toBe(92);
    expect(dueValue(targetRow('A', { path: 'broken' }), centres, '2022Q2')).toBe(100);
    expect(dueValue(targetRow('A', { baseline: null }), centres, '2022Q2')).toBeNull();
    expect(dueValue(targetRow('A', { baseline: null }), indicatorRow('A', FLOW), '2022Q1')).toBe(30);
    expect(dueValue(targetRow('A'), centres, '2022Q4')).toBe(120);
    expect(dueValue(targetRow('A'), centres, 'odd')).toBeNull();
  });
});

describe('base figures', () => {
  const people = indicatorRow('BASE01', {
    domainCode: 'base',
    nameZh: '户籍人口',
    nameEn: 'Registered population',
    unitZh: '万人',
    unitEn: '10,000 persons',
    decimals: 2,
    kind: 'stock',
  });

  it('are those of the base domain with their dates, blanks as blanks', () => {
    const found = baseFacts([people, centres], [figureRow('BASE01', '2022Q2', { value: 82.69 })], '2022Q2', 'en');
    expect(found).toMatchObject([{ code: 'BASE01', when: 'end of June 2022', figure: { joined: '826,900 persons' } }]);
    expect(baseFacts([people], [], '2022Q2', 'zh')).toMatchObject([{ when: '', figure: { absent: true } }]);
  });

  it('are listed member by member where a dimension tells them apart', () => {
    const rows = ['grid_level=micro', 'grid_level=middle', 'grid_level=large'].map((dimension, n) =>
      figureRow('GOV01', '2022Q2', { dimension, value: n + 1 }),
    );
    const values = dimensionValues(
      indicatorRow('GOV01', { kind: 'stock' }),
      [...rows, figureRow('GOV01', '2022Q2')],
      '2022Q2',
      'zh',
    );
    expect(values.map(({ dimension, figure }) => `${dimension} ${figure.text}`)).toEqual([
      'grid_level=large 3',
      'grid_level=middle 2',
      'grid_level=micro 1',
    ]);
  });
});

describe('a change of a release in words', () => {
  const row = {
    order: 3,
    kind: 'correction',
    indicatorCode: 'ELD03',
    unitCode: 'T1',
    period: '2022Q2',
    valueBefore: 50,
    valueAfter: 40,
    reasonZh: '重复',
    reasonEn: 'Twice',
    demonstration: true,
  };
  const note = (change: object, locale: 'zh' | 'en' = 'zh') =>
    changeNote({ ...row, ...change }, [centres], [townRow('T1')], locale);

  it('names what changed, where, when, from what to what and why', () => {
    expect(note({})).toMatchObject({
      kind: 'correction',
      name: '村级老人互助照料中心数',
      unit: 'T1镇',
      period: '2022年二季度',
      before: '50所',
      after: '40所',
      reason: '重复',
      demonstration: true,
    });
    expect(note({}, 'en')).toMatchObject({ unit: 'Town T1', before: '50 centres', reason: 'Twice' });
  });

  it('says nothing for a value that was not there, and zero for zero', () => {
    expect(note({ kind: 'added', valueBefore: null, valueAfter: 0 })).toMatchObject({
      kind: 'added',
      before: null,
      after: '0所',
    });
  });

  it('falls back on codes where a name is unknown', () => {
    expect(note({ indicatorCode: 'GONE', unitCode: 'X', kind: 'whatever' })).toMatchObject({
      name: 'GONE',
      unit: '',
      kind: 'definition',
    });
  });

  it('says a share as a share', () => {
    expect(changeNote({ ...row, indicatorCode: 'S' }, [indicatorRow('S', SHARE)], [], 'en').before).toBe('50%');
  });
});
