import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseOf, extremes } from '#lib/domain/compare/extremes.ts';
import { chartsFor, isSameMeasure, measureOf } from '#lib/domain/compare/suggest.ts';
import { totalOf } from '#lib/domain/compare/total.ts';
import type { Operator } from '#lib/domain/vocabulary.ts';

const shape = (indicators: number, units: number, periods: number, sameMeasure = true) =>
  chartsFor({ indicators, units, periods, sameMeasure });

describe('how a comparison is drawn', () => {
  test('one indicator over time is a line, a few places are lines', () => {
    expect(shape(1, 1, 6)).toEqual(['lines', 'table']);
    expect(shape(1, 3, 6)).toEqual(['lines', 'multiples', 'table']);
  });

  test('one period and many places are bars', () => {
    expect(shape(1, 18, 1)[0]).toBe('bars');
    expect(shape(3, 18, 1, false)[0]).toBe('bars');
  });

  test('indicators measured differently have a panel each, and never share a chart', () => {
    expect(shape(3, 1, 6, false)).toEqual(['multiples', 'table']);
    expect(shape(2, 1, 6, true)).toEqual(['lines', 'multiples', 'table']);
  });

  test('eighteen townships over time are panels; several indicators of several places too', () => {
    expect(shape(1, 18, 6)).toEqual(['multiples', 'table']);
    expect(shape(2, 3, 6)).toEqual(['multiples', 'lines', 'table']);
  });

  test('a single figure, nothing, or too much to look over is a table', () => {
    expect(shape(1, 1, 1)).toEqual(['table']);
    expect(shape(0, 0, 0, false)).toEqual(['table']);
    expect(shape(6, 18, 6, false)).toEqual(['table']);
  });

  test('no chart has two scales, whatever is compared', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(48), fc.nat(16), (indicators, units, periods) => {
        expect(shape(indicators, units, periods, false)).not.toContain('lines');
        expect(shape(indicators, units, periods, true).at(-1)).toBe('table');
      }),
    );
  });

  test('percentages are measured alike, whatever they are of', () => {
    expect(measureOf({ unitZh: '%', unitEn: '%' })).toBe('%');
    expect(isSameMeasure([{ unitZh: '%', unitEn: '%' }])).toBe(true);
    expect(
      isSameMeasure([
        { unitZh: '人', unitEn: 'persons' },
        { unitZh: '户', unitEn: 'households' },
      ]),
    ).toBe(false);
    expect(isSameMeasure([])).toBe(false);
  });
});

const part = (value: number | null, operator: Operator = 'eq') => ({
  ...{ code: String(value), value, operator },
  state: value === null ? ('missing' as const) : ('reported' as const),
});

describe('what several places come to together', () => {
  test('counts are added, exactly', () => {
    expect(totalOf([part(0.1), part(0.2)], 'sum')).toBe(0.3);
  });

  test('ratios of different things are never added', () => {
    expect(totalOf([part(36.2), part(40)], 'pooled')).toBeNull();
    expect(totalOf([part(36.2), part(40)], 'none')).toBeNull();
  });

  test('nothing is said where a place is missing or only a bound is known', () => {
    expect(totalOf([part(3), part(null)], 'sum')).toBeNull();
    expect(totalOf([part(3), part(4, 'ge')], 'sum')).toBeNull();
    expect(totalOf([part(3)], 'sum')).toBeNull();
  });

  test('where it does not apply there is nothing to add', () => {
    expect(totalOf([part(3), part(4), { ...part(null), state: 'not_applicable' }], 'sum')).toBe(7);
  });
});

describe('what may be said of it', () => {
  test('the most and the least, where each stands alone', () => {
    expect(extremes([part(3), part(9), part(5), part(null)])).toEqual({
      highest: { code: '9', value: 9 },
      lowest: { code: '3', value: 3 },
    });
  });

  test('nothing where two share the first or the last place, or a bound may lie beyond', () => {
    expect(extremes([part(9), part(9), part(1)])).toBeNull();
    expect(extremes([part(9), part(1), part(1)])).toBeNull();
    expect(extremes([part(9), part(5), part(1, 'le')])).toBeNull();
    expect(extremes([part(9), part(null)])).toBeNull();
  });

  test('a course goes from its first to its last figure, and from nothing less', () => {
    expect(courseOf([part(1.1), part(null), part(3.3)])).toEqual({ from: 1.1, to: 3.3, difference: 2.2 });
    expect(courseOf([part(1), part(null)])).toBeNull();
    expect(courseOf([part(1, 'about'), part(2)])).toBeNull();
    expect(courseOf([part(1)])).toBeNull();
  });
});
