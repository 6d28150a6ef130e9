import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundTo } from '#lib/domain/decimal.ts';
import { formatValue } from '#lib/domain/number-format.ts';
import { parseNumber } from '#lib/domain/number-parse.ts';
import { OPERATORS } from '#lib/domain/vocabulary.ts';
import { allFinite } from './generators.ts';

const persons = { unitZh: '人', unitEn: 'persons' };
const yuan = { unitZh: '万元', unitEn: '10,000 yuan' };
const water = { unitZh: '万立方米/天', unitEn: '10,000 m³ a day' };
const share = { unitZh: '%', unitEn: '%' };
const exactly = (value: number) => ({ value, operator: 'eq' });

describe('what people type', () => {
  test('full-width digits, separators and signs are read', () => {
    expect(parseNumber('８２．６９')).toEqual(exactly(82.69));
    expect(parseNumber('826,900')).toEqual(exactly(826900));
    expect(parseNumber('１，２３４')).toEqual(exactly(1234));
    expect(parseNumber(' −12.5 ')).toEqual(exactly(-12.5));
    expect(parseNumber('8.269E+05')).toEqual(exactly(826900));
    expect(parseNumber('.5')).toEqual(exactly(0.5));
  });

  test('万 and 亿 are worked out', () => {
    expect(parseNumber('82.69万', persons)).toEqual(exactly(826900));
    expect(parseNumber('1.2亿')).toEqual(exactly(120_000_000));
    expect(parseNumber('5千')).toEqual(exactly(5000));
  });

  test('the value comes in the unit asked for, whatever was typed', () => {
    expect(parseNumber('5,219万元', yuan)).toEqual(exactly(5219));
    expect(parseNumber('5219', yuan)).toEqual(exactly(5219));
    expect(parseNumber('52190000元', yuan)).toEqual(exactly(5219));
    expect(parseNumber('18亿', water)).toEqual(exactly(180000));
    expect(parseNumber('18万立方米/天', water)).toEqual(exactly(18));
    expect(parseNumber('180,000 m³ a day', water)).toEqual(exactly(18));
    expect(parseNumber('５０．５４％', share)).toEqual(exactly(50.54));
  });

  test('words that bound a number become operators', () => {
    expect(parseNumber('95%以上', share)).toEqual({ value: 95, operator: 'ge' });
    expect(parseNumber('9.2万余处', { unitZh: '处', unitEn: 'hazards' })).toEqual({ value: 92000, operator: 'gt' });
    expect(parseNumber('将近1万起', { unitZh: '起', unitEn: 'disputes' })).toEqual({
      value: 10000,
      operator: 'nearly',
    });
    expect(parseNumber('98条以上', { unitZh: '条', unitEn: 'routes' })).toEqual({ value: 98, operator: 'ge' });
    expect(parseNumber('不超过5%', share)).toEqual({ value: 5, operator: 'le' });
    expect(parseNumber('约100')).toEqual({ value: 100, operator: 'about' });
    expect(parseNumber('<= 3')).toEqual({ value: 3, operator: 'le' });
  });
});

describe('what cannot be read is named', () => {
  test('each fault has its own name', () => {
    expect(parseNumber('  ')).toEqual({ problem: 'empty' });
    expect(parseNumber('—')).toEqual({ problem: 'empty' });
    expect(parseNumber('many')).toEqual({ problem: 'not_number' });
    expect(parseNumber('e0')).toEqual({ problem: 'not_number' });
    expect(parseNumber('全覆盖', share)).toEqual({ problem: 'not_number' });
    expect(parseNumber('82,6900')).toEqual({ problem: 'separators' });
    expect(parseNumber('1,2')).toEqual({ problem: 'separators' });
    expect(parseNumber('12.345,6')).toEqual({ problem: 'separators' });
    expect(parseNumber('95%', persons)).toEqual({ problem: 'unit' });
    expect(parseNumber('95所', persons)).toEqual({ problem: 'unit' });
    expect(parseNumber('1.2.3')).toEqual({ problem: 'separators' });
    expect(parseNumber('1234567890123456.7')).toEqual({ problem: 'too_long' });
    expect(parseNumber('1e999')).toEqual({ problem: 'too_long' });
  });

  test('no text throws or gives a number that is none', () => {
    const marks = fc.constantFrom(
      '万',
      '亿',
      '%',
      ',',
      '.',
      '-',
      'e',
      '以上',
      '余',
      '≥',
      '９',
      '1',
      '0',
      ' ',
      '人',
      '+',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(marks, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        expect(allFinite(parseNumber(typed, persons))).toBe(true);
      }),
    );
  });
});

test('what is formatted is read back as the same value with the same bound', () => {
  const units = [
    { ...persons, decimals: 0 },
    { ...yuan, decimals: 2 },
    { ...water, decimals: 2 },
    { ...share, decimals: 1 },
    { unitZh: '平方公里', unitEn: 'km²', decimals: 1 },
    { unitZh: '级', unitEn: 'grade', decimals: 0 },
    { unitZh: '系数', unitEn: 'coefficient', decimals: 2 },
    { unitZh: '个', unitEn: 'villages and communities', decimals: 0 },
  ];
  const value = fc.oneof(fc.integer({ min: -2e9, max: 2e9 }), fc.double({ min: -1e7, max: 1e7, noNaN: true }));
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(...units),
      fc.constantFrom('zh' as const, 'en' as const),
      fc.constantFrom(...OPERATORS),
      fc.boolean(),
      (number, unit, locale, operator, fixed) => {
        const { joined } = formatValue(number, { ...unit, locale, operator, fixed });
        expect(parseNumber(joined, unit), joined).toEqual({ value: roundTo(number, unit.decimals), operator });
      },
    ),
    { numRuns: 500 },
  );
});
