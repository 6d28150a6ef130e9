import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change } from '#lib/domain/change.ts';
import { formatChange } from '#lib/domain/change-format.ts';
import { allFinite, anyNumberOrNull } from './generators.ts';

const share = { unitZh: '%', unitEn: '%', decimals: 2 };
const schools = { unitZh: '所', unitEn: 'schools', decimals: 0 };
const said = (now: number | null, before: number | null, unit = schools, locale: 'zh' | 'en' = 'zh') =>
  formatChange(change(now, before, unit), { ...unit, locale });

describe('how a figure moved', () => {
  test('a share moves in percentage points, never in per cent', () => {
    expect(change(50.54, 49.7, share)).toEqual({ kind: 'points', value: 0.84 });
    expect(said(50.54, 49.7, share)).toBe('+0.84 个百分点');
    expect(said(50.54, 49.7, share, 'en')).toBe('+0.84 pp');
  });

  test('a level moves in per cent of what it was', () => {
    expect(change(54, 48, schools)).toEqual({ kind: 'percent', value: 12.5 });
    expect(said(54, 48)).toBe('+12.5%');
    expect(said(48, 54)).toBe('−11.1%');
  });

  test('on a base below 20 the difference is said', () => {
    expect(said(7, 5)).toBe('+2所');
    expect(said(6, 7, schools, 'en')).toBe('−1 school');
    expect(change(21, 20, schools).kind).toBe('percent');
    expect(change(21, 19, schools).kind).toBe('difference');
    expect(change(3, 0, schools)).toEqual({ kind: 'difference', value: 3 });
  });

  test('growth from a negative base is growth', () => {
    expect(change(-20, -40, schools)).toEqual({ kind: 'percent', value: 50 });
  });

  test('no change has no sign and no figure to compare gives a dash', () => {
    expect(said(54, 54)).toBe('0%');
    expect(said(50.541, 50.54, share)).toBe('0 个百分点');
    expect(said(null, 54)).toBe('—');
    expect(said(54, null)).toBe('—');
  });

  test('no pair of numbers gives NaN or Infinity', () => {
    fc.assert(
      fc.property(anyNumberOrNull, anyNumberOrNull, (now, before) => {
        for (const unit of [share, schools]) {
          expect(allFinite(change(now, before, unit))).toBe(true);
          expect(said(now, before, unit)).not.toMatch(/NaN|Infinity/);
        }
      }),
    );
  });
});
