import { describe, expect, it } from 'vitest';
import { seriesFrame } from '#components/charts/series-frame.ts';
import { axisWords, startOf, valuesOf } from '#lib/features/axis-base/view.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { type IndicatorRow, type TargetRow, valueWords } from '#lib/features/indicator/view.ts';
import { seriesView } from '#lib/features/indicator-chart/view.ts';
import { officeChart } from '#lib/features/office-chart/view.ts';
import { FLOW, figureRow, indicatorRow, SHARE, targetRow } from '#tests/support/released-rows.ts';

const share = indicatorRow('A', SHARE);
const series = (values: number[]): FigureRow[] =>
  values.map((value, at) => figureRow('A', `2022Q${at + 1}`, { value, judgedValue: value }));
function chart(values: number[], indicator: IndicatorRow = share, targets: TargetRow[] = []) {
  const view = seriesView({ indicator, series: series(values), targets, period: '2022Q4' }, 'zh');
  if (!view) throw new Error('nothing to draw');
  return view;
}

describe('the axis of a series', () => {
  it('starts close below shares that lie together, and says so where the unit stands', () => {
    const view = chart([92, 94, 95, 97]);
    expect(view.base).toBeGreaterThan(85);
    expect(view.unit).toBe('%（纵轴不从0起）');
    const { ticks } = seriesFrame(view, 'wide', 0);
    expect(ticks[0]).toBeGreaterThan(80);
    expect(ticks[0]).toBeLessThanOrEqual(92);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(97);
  });

  it('starts at 0 for amounts, for columns, and for shares that need the room', () => {
    expect(chart([92, 94, 95, 97], indicatorRow('A'))).toMatchObject({ base: 0, unit: '所' });
    expect(chart([92, 94, 95, 97], indicatorRow('A', { ...SHARE, ...FLOW, kind: 'flow' })).base).toBe(0);
    expect(chart([20, 97])).toMatchObject({ base: 0, unit: '%' });
  });

  it('holds whatever is drawn beside the figures', () => {
    const target = { ...targetRow('A'), baseline: 10, target: 98 };
    const view = chart([92, 94], share, [target]);
    // The approved path begins at 10: the figures alone would have left it outside.
    expect(Math.min(...valuesOf(view).flatMap((value) => value ?? []))).toBeGreaterThanOrEqual(view.base);
    for (const value of valuesOf(view)) if (value !== null) expect(value).toBeGreaterThanOrEqual(view.base);
  });

  it('is made anew where the office adds the year before and where the year may end', () => {
    const view = chart([92, 94, 95, 97]);
    const low = [figureRow('A', '2021Q1', { value: 5, judgedValue: 5 }), ...series([92, 94, 95, 97])];
    const given = { chart: view, indicator: share, target: null, found: 'no_target' as never, row: low.at(-1) ?? null };
    const office = officeChart({ ...given, series: low }, 'zh');
    expect(office).toMatchObject({ base: 0, unit: valueWords(2, share, 'zh').unit });
    expect(officeChart({ ...given, series: series([92, 94, 95, 97]) }, 'zh').base).toBeGreaterThan(85);
  });
});

describe('whether an axis may start above 0', () => {
  it('is a question to every indicator on it', () => {
    expect(startOf(['ratio', 'grade'], [92, 97])).not.toBeNull();
    expect(startOf(['ratio', 'stock'], [92, 97])).toBeNull();
    expect(startOf(['flow'], [92, 97])).toBeNull();
  });

  it('is said in either language, with a unit and without', () => {
    expect(axisWords('%', 90, 'en')).toBe('% (axis does not start at 0)');
    expect(axisWords('', 90, 'en')).toBe('(axis does not start at 0)');
    expect(axisWords('%', null, 'en')).toBe('%');
  });
});
