import { describe, expect, it } from 'vitest';
import type { FigureRow } from '#lib/features/figure/view.ts';
import type { IndicatorRow, TargetRow } from '#lib/features/indicator/view.ts';
import { seriesView } from '#lib/features/indicator-chart/view.ts';
import { seriesTable } from '#lib/features/series-table/view.ts';
import { FLOW, figureRow, indicatorRow, SHARE, targetRow } from '#tests/support/released-rows.ts';

const centres = indicatorRow('A');
const flow = indicatorRow('A', FLOW);
const at = (period: string, value: number | null, change: Partial<FigureRow> = {}) =>
  figureRow('A', period, { value, judgedValue: value, ...change });
const chart = (
  series: FigureRow[],
  indicator: IndicatorRow = centres,
  targets: TargetRow[] = [],
  locale: 'zh' | 'en' = 'zh',
) => seriesView({ indicator, series, targets, period: '2022Q2' }, locale);
const year = [at('2021Q4', 80), at('2022Q1', 88), at('2022Q2', 95)];

describe('the chart of a series', () => {
  it('runs from the first figure to the end of the year that has a target, with points up to the release only', () => {
    const view = chart(year, centres, [targetRow('A')]);
    expect(view?.slots.map(({ key }) => key)).toEqual(['2021Q4', '2022Q1', '2022Q2', '2022Q3', '2022Q4']);
    expect(view?.points.map(({ value }) => value)).toEqual([80, 88, 95]);
    expect(chart(year)?.slots).toHaveLength(3);
  });

  it('leaves a gap where a quarter is missing, and draws no zero for it', () => {
    const view = chart([at('2021Q3', 70), at('2022Q1', 88), at('2022Q2', null, { state: 'missing' })]);
    expect(view?.points.map(({ value, state }) => `${value} ${state}`)).toEqual([
      '70 reported',
      'null missing',
      '88 reported',
      'null missing',
    ]);
    expect(view?.points[1]?.label).toBe('2021年四季度 未报');
    expect(view?.demonstration).toEqual([false, false]);
  });

  it('marks a sum of some of its parts, says of how many, and lets it stand for itself', () => {
    const part = { origin: 'rollup', covered: 1, coverageOf: 18 } as const;
    const view = chart([at('2022Q1', 88, { ...part, covered: 18 }), at('2022Q2', 5, part)]);
    expect(view?.points.map(({ partial }) => partial)).toEqual([false, true]);
    expect(view?.points[1]?.label).toContain('18个单位中只有1个报了数');
    // A rate of fewer units is still a rate.
    expect(chart([at('2022Q2', 50, part)], indicatorRow('A', SHARE))?.points[0]?.partial).toBe(false);
  });

  it('draws a real zero', () => {
    expect(chart([at('2022Q1', 0), at('2022Q2', 0)])?.points.map(({ value }) => value)).toEqual([0, 0]);
  });

  it('is none where nothing has a value', () => {
    expect(chart([])).toBeNull();
    expect(chart([at('2022Q2', null, { state: 'missing' })])).toBeNull();
  });

  it('marks demonstration figures and doubts point by point, and keeps the bound in the label', () => {
    const view = chart(
      [at('2022Q1', 88, { demonstration: true }), at('2022Q2', 95, { operator: 'ge', doubtKind: 'saturated' })],
      centres,
      [],
      'en',
    );
    expect(view?.points).toMatchObject([
      { demonstration: true, doubt: false, label: 'Q1 2022 88 centres' },
      { demonstration: false, doubt: true, label: 'Q2 2022 ≥95 centres' },
    ]);
    expect(view?.demonstration).toEqual([true, false]);
  });

  it('shows the target, the pace and the gap it leaves', () => {
    const view = chart(year, centres, [targetRow('A')]);
    expect(view).toMatchObject({
      shape: 'line',
      target: { value: 120, slot: 4, level: false, label: '2022年目标 120所' },
      gap: { from: 110, to: 120, label: '差10所' },
    });
    expect(view && 'projection' in view && view.projection?.values).toEqual([null, null, 95, 102.5, 110]);
    expect(view?.path?.values).toEqual([null, 90, 100, 110, 120]);
  });

  it('draws no pace to a target that is met, and none where the start is unknown', () => {
    expect(chart([at('2022Q2', 130)], centres, [targetRow('A')])).not.toHaveProperty('projection');
    expect(chart(year, centres, [targetRow('A', { baseline: null })])).not.toHaveProperty('projection');
    expect(chart(year, centres, [targetRow('A', { baseline: null })])?.path).toBeNull();
  });

  it('draws a level, no way, to a target that only asks to hold', () => {
    const view = chart([at('2022Q2', 99)], indicatorRow('A', SHARE), [targetRow('A', { baseline: 100, target: 100 })]);
    expect(view).toMatchObject({ target: { level: true }, path: null });
    expect(view).not.toHaveProperty('projection');
  });

  it('draws a flow as bars against what was due in each quarter and last year', () => {
    const rows = [at('2021Q1', 20), at('2021Q2', 21), at('2022Q1', 27), at('2022Q2', 30)];
    const view = chart(rows, flow, [targetRow('A', { baseline: null, path: [0.1, 0.3, 0.7, 1] })]);
    expect(view?.shape).toBe('bars');
    expect(view?.path?.values.map((value) => value && Math.round(value))).toEqual([
      null,
      null,
      null,
      null,
      12,
      24,
      48,
      36,
    ]);
    expect(view?.lastYear?.values).toEqual([null, null, null, null, 20, 21, null, null]);
    expect(view).not.toHaveProperty('target');
  });

  it('draws the accepted range of a two-sided indicator and no path', () => {
    const band = indicatorRow('A', { kind: 'ratio', direction: 'band', bandLow: 100, bandHigh: 300 });
    expect(chart(year, band, [targetRow('A')])).toMatchObject({ band: { low: 100, high: 300 }, path: null });
  });

  it('stands a yearly indicator at its own years, each its own tick', () => {
    const view = chart([at('2019', 60), at('2021', 80)], { ...centres, frequency: 'year', kind: 'stock' }, [
      targetRow('A', { year: 2021 }),
    ]);
    expect(view?.slots).toEqual([
      { key: '2019', tick: '2019', group: '' },
      { key: '2021', tick: '2021', group: '' },
    ]);
  });

  it('prefers the quarters where a half-year stands beside them', () => {
    expect(chart([...year, at('2022H1', 999)])?.points.map(({ value }) => value)).toEqual([80, 88, 95]);
  });
});

describe('the table under the chart', () => {
  const table = (
    series: FigureRow[],
    indicator: IndicatorRow = centres,
    targets: TargetRow[] = [],
    locale: 'zh' | 'en' = 'zh',
  ) => seriesTable({ indicator, series, targets }, locale);

  it('holds the newest first, with what each period added and what was due', () => {
    const [now, before, first] = table(year, centres, [targetRow('A')]);
    expect(now).toMatchObject({
      period: '2022年二季度',
      figure: { joined: '95所' },
      added: '7所',
      due: '100',
      dueDemonstration: true,
    });
    expect(before).toMatchObject({ added: '8所', due: '90' });
    expect(first).toMatchObject({ added: null, due: null, change: { text: null } });
  });

  it('says nothing of what was added after a missing quarter, and a fall as a fall', () => {
    expect(
      table([at('2021Q4', 80), at('2022Q1', null, { state: 'missing' }), at('2022Q2', 95)]).map(({ added }) => added),
    ).toEqual([null, null, null]);
    expect(table([at('2022Q1', 95), at('2022Q2', 90)])[0]?.added).toBe('−5所');
    expect(table([at('2022Q1', 95), at('2022Q2', 95)])[0]?.added).toBe('0所');
  });

  it('compares a quarter of a flow with the same quarter, not with the sum of the year so far', () => {
    const rows = [at('2021Q2', 40, { judgedValue: 80 }), at('2022Q2', 50, { judgedValue: 95 })];
    expect(table(rows, flow)[0]?.change.text).toBe('+25%');
  });

  it('says of a flow what the period brought, and the year so far beside it', () => {
    const rows = [at('2022Q1', 27), at('2022Q2', 30, { judgedValue: 57 })];
    expect(table(rows, flow)[0]).toMatchObject({ figure: { joined: '30人' }, sum: '57', added: null });
    const partial = [at('2022Q3', 30, { judgedValue: 57, quartersReported: 2 })];
    expect(table(partial, flow)[0]).toMatchObject({ figure: { quarters: null }, sum: '57（3个季度中已报2个）' });
  });

  it('shows numerator and denominator where both are known', () => {
    expect(table([at('2022Q2', 66.7, { numerator: 100, denominator: 150 })], indicatorRow('A', SHARE))[0]?.parts).toBe(
      '100 ÷ 150',
    );
    expect(table([at('2022Q2', 66.7, { numerator: 100 })], indicatorRow('A', SHARE))[0]?.parts).toBeNull();
    expect(table([at('2022Q2', 0, { numerator: 0, denominator: 150 })], indicatorRow('A', SHARE))[0]?.parts).toBe(
      '0 ÷ 150',
    );
  });

  it('holds a verdict only where one was passed, and words for what is blank', () => {
    expect(table([at('2022Q2', 95)])[0]?.verdict).toBeNull();
    const [blank] = table([at('2022Q2', null, { state: 'missing', status: 'no_data' })], centres, [], 'en');
    expect(blank).toMatchObject({ figure: { text: 'not reported' }, verdict: { word: 'not reported' }, added: null });
  });
});
