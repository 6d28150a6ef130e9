import { describe, expect, it } from 'vitest';
import { aimed, bandWords, pathOf } from '#lib/features/chart-aim/view.ts';
import { FLOW, figureRow, indicatorRow, targetRow } from '#tests/support/released-rows.ts';

const SLOTS = ['2021Q4', '2022Q1', '2022Q2', '2022Q3', '2022Q4'];
const total = indicatorRow('A');
const flow = indicatorRow('A', FLOW);

describe('the approved path in a chart', () => {
  it('leads from where the year began to its target, and says nothing of years without one', () => {
    expect(pathOf(SLOTS, [targetRow('A')], total, 'zh')?.values).toEqual([null, 90, 100, 110, 120]);
  });

  it('bends where the plan does', () => {
    const target = targetRow('A', { path: [0, 0.1, 0.2, 1] });
    expect(pathOf(SLOTS, [target], total, 'zh')?.values).toEqual([null, 80, 84, 88, 120]);
  });

  it('of what happens in a quarter is what was due within that quarter, not since January', () => {
    const target = targetRow('A', { baseline: null, target: 100, path: [0.1, 0.3, 0.6, 1] });
    const values = pathOf(SLOTS, [target], flow, 'zh')?.values ?? [];
    expect(values[0]).toBeNull();
    for (const [at, due] of [10, 20, 30, 40].entries()) expect(values[at + 1]).toBeCloseTo(due);
  });

  it('starts afresh with each year', () => {
    const targets = [targetRow('A', { year: 2021, target: 40 }), targetRow('A', { target: 80 })];
    expect(pathOf(['2021Q4', '2022Q1'], targets, flow, 'zh')?.values).toEqual([10, 20]);
  });

  it('is not drawn where a level is only to be held, a range is accepted, or the start is unknown', () => {
    expect(pathOf(SLOTS, [targetRow('A', { baseline: 120 })], total, 'zh')).toBeNull();
    expect(pathOf(SLOTS, [targetRow('A')], indicatorRow('A', { direction: 'band' }), 'zh')).toBeNull();
    expect(pathOf(SLOTS, [targetRow('A', { baseline: null })], total, 'zh')).toBeNull();
    expect(pathOf(SLOTS, [], total, 'zh')).toBeNull();
  });

  it('is named by what it is in both languages', () => {
    const label = (indicator: typeof total, locale: 'zh' | 'en') =>
      pathOf(SLOTS, [targetRow('A')], indicator, locale)?.label;
    expect(new Set([label(total, 'zh'), label(total, 'en'), label(flow, 'zh'), label(flow, 'en')]).size).toBe(4);
  });
});

describe('the accepted range in a chart', () => {
  it('is drawn only where both its ends are known', () => {
    const two = indicatorRow('A', { direction: 'band', bandLow: 100, bandHigh: 300 });
    expect(bandWords(two, 'en')).toMatchObject({ low: 100, high: 300 });
    expect(bandWords({ ...two, bandHigh: null }, 'en')).toBeNull();
    expect(bandWords({ ...two, direction: 'higher' }, 'en')).toBeNull();
  });
});

describe('target, pace and gap in a chart', () => {
  const given = { indicator: total, slots: SLOTS, now: 2, target: targetRow('A'), last: figureRow('A', '2022Q2') };

  it('go on from the last figure to the end of the year at the pace so far', () => {
    // 80 → 95 in two quarters: 7.5 a quarter, 110 at the end, 10 short of 120.
    const { projection, target, gap } = aimed(given, 'zh');
    expect(projection?.values).toEqual([null, null, 95, 102.5, 110]);
    expect(target).toMatchObject({ value: 120, slot: 4, level: false });
    expect(gap).toMatchObject({ from: 110, to: 120 });
    expect(gap?.label).toContain('10所');
  });

  it('have no gap where the pace reaches the target', () => {
    const fast = aimed({ ...given, last: figureRow('A', '2022Q2', { value: 110 }) }, 'zh');
    expect(fast.projection?.values.at(-1)).toBe(140);
    expect(fast.gap).toBeNull();
  });

  it('project nothing from a target met, a blank, or the last quarter of the year', () => {
    for (const value of [120, 130, null]) {
      const last = figureRow('A', '2022Q2', { value });
      expect(aimed({ ...given, last }, 'zh')).not.toHaveProperty('projection');
      expect(aimed({ ...given, last }, 'zh').target?.value).toBe(120);
    }
    expect(aimed({ ...given, now: 4, last: figureRow('A', '2022Q4') }, 'zh')).not.toHaveProperty('projection');
  });

  it('draw a level to be held across, without a pace towards it', () => {
    const held = aimed({ ...given, target: targetRow('A', { baseline: 120 }) }, 'zh');
    expect(held.target?.level).toBe(true);
    expect(held).not.toHaveProperty('gap');
  });

  it('say nothing where there is no target or no figure', () => {
    expect(aimed({ ...given, target: null }, 'zh')).toEqual({});
    expect(aimed({ ...given, last: null }, 'zh')).toEqual({});
  });
});
