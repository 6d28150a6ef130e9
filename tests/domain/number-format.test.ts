import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormatOptions, formatNumber, formatValue } from '#lib/domain/number-format.ts';
import { singularUnit } from '#lib/domain/unit-words.ts';
import { anyNumberOrNull } from './generators.ts';

const persons = { unitZh: '人', unitEn: 'persons', decimals: 0 };
const yuan = { unitZh: '万元', unitEn: '10,000 yuan', decimals: 2 };
const share = { unitZh: '%', unitEn: '%', decimals: 1 };
const routes = { unitZh: '条', unitEn: 'routes', decimals: 0 };

const zh = (value: number | null, options: Omit<FormatOptions, 'locale'>) =>
  formatValue(value, { ...options, locale: 'zh' }).joined;
const en = (value: number | null, options: Omit<FormatOptions, 'locale'>) =>
  formatValue(value, { ...options, locale: 'en' }).joined;

describe('in Chinese', () => {
  test('ten thousand and over is said in 万, with the full value beside it', () => {
    expect(formatValue(826900, { ...persons, locale: 'zh' })).toEqual({
      text: '82.69万',
      unit: '人',
      full: '826,900',
      joined: '82.69万人',
    });
    expect(zh(9999, persons)).toBe('9,999人');
    expect(zh(10000, persons)).toBe('1万人');
    expect(zh(120_000_000, { ...persons, unitZh: '元' })).toBe('1.2亿元');
  });

  test('no digit is lost on the way to 万 unless the caller asks for fewer', () => {
    expect(zh(640181, persons)).toBe('64.0181万人');
    expect(zh(640181, { ...persons, scaleDecimals: 2 })).toBe('64.02万人');
    expect(zh(123_456_789, persons)).toBe('12,345.6789万人');
    expect(zh(12345.67, { ...persons, decimals: 2 })).toBe('12,345.67人');
  });

  test('an amount whose unit holds 万 already keeps its unit', () => {
    expect(zh(5219, yuan)).toBe('5,219万元');
    expect(zh(18000.5, yuan)).toBe('18,000.5万元');
  });

  test('counts carry their measure word without a space', () => {
    expect(zh(98, routes)).toBe('98条');
    expect(zh(0, routes)).toBe('0条');
  });

  test('a coefficient carries no word', () => {
    expect(zh(0.42, { unitZh: '系数', unitEn: 'coefficient', decimals: 2 })).toBe('0.42');
  });
});

describe('in English', () => {
  test('separators stay plain and 10,000 yuan become yuan', () => {
    expect(en(826900, persons)).toBe('826,900 persons');
    expect(en(5219, yuan)).toBe('52,190,000 yuan');
    expect(en(18, { unitZh: '万立方米/天', unitEn: '10,000 m³ a day', decimals: 2 })).toBe('180,000 m³ a day');
  });

  test('exactly one of a thing is singular', () => {
    expect(en(1, routes)).toBe('1 route');
    expect(en(0, routes)).toBe('0 routes');
    expect(singularUnit('buses')).toBe('bus');
    expect(singularUnit('policies')).toBe('policy');
    expect(singularUnit('pupils per teacher')).toBe('pupil per teacher');
    expect(singularUnit('villages and communities')).toBe('village or community');
    expect(singularUnit('works')).toBe('works');
  });

  test('a grade is named before its number', () => {
    expect(en(5, { unitZh: '级', unitEn: 'grade', decimals: 0 })).toBe('grade 5');
  });
});

describe('shares, bounds and signs', () => {
  test('a share is rounded to its decimals and drops empty ones unless a column needs them', () => {
    expect(zh(31.7726, share)).toBe('31.8%');
    expect(zh(100, share)).toBe('100%');
    expect(zh(100, { ...share, fixed: true })).toBe('100.0%');
    expect(zh(50.54, { ...share, decimals: 2 })).toBe('50.54%');
  });

  test('operators stand before the number', () => {
    expect(zh(95, { ...share, operator: 'ge' })).toBe('≥95%');
    expect(zh(92000, { unitZh: '处', unitEn: 'hazards', decimals: 0, operator: 'gt' })).toBe('>9.2万处');
    expect(zh(10000, { unitZh: '起', unitEn: 'disputes', decimals: 0, operator: 'nearly' })).toBe('近1万起');
    expect(en(50, { ...share, operator: 'about' })).toBe('≈50%');
  });

  test('the minus is the true one and zero has none', () => {
    expect(formatNumber(-12.5, 1)).toBe('−12.5');
    expect(formatNumber(-0.04, 1)).toBe('0');
    expect(formatNumber(-12345.6, 1)).toBe('−12,345.6');
  });

  test('halves are rounded away from zero, which doubles alone get wrong', () => {
    expect(formatNumber(1.005, 2)).toBe('1.01');
    expect(formatNumber(-2.5, 0)).toBe('−3');
  });

  test('where there is no number there is a dash', () => {
    expect(zh(null, share)).toBe('—');
    expect(en(Number.NaN, share)).toBe('—');
  });

  test('no number comes out as NaN or Infinity, and none throws', () => {
    fc.assert(
      fc.property(anyNumberOrNull, fc.integer({ min: -3, max: 20 }), fc.boolean(), (value, decimals, fixed) => {
        for (const unit of [persons, yuan, share, routes])
          for (const locale of ['zh', 'en'] as const)
            expect(formatValue(value, { ...unit, decimals, fixed, locale }).joined).not.toMatch(
              /NaN|Infinity|undefined/,
            );
      }),
    );
  });
});
