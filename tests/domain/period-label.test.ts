import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodLabel } from '#lib/domain/period-label.ts';
import { anyPeriod } from './generators.ts';

test('a quarter is written out in sentences, short in tables, shortest on an axis', () => {
  expect(periodLabel('2022Q2', 'zh', 'long')).toBe('2022年第二季度');
  expect(periodLabel('2022Q2', 'en', 'long')).toBe('second quarter of 2022');
  expect(periodLabel('2022Q2', 'zh', 'short')).toBe('2022年二季度');
  expect(periodLabel('2022Q2', 'en', 'short')).toBe('Q2 2022');
  expect(periodLabel('2022Q2', 'zh', 'axis')).toBe('二季');
  expect(periodLabel('2022Q2', 'en', 'axis')).toBe('Q2');
});

test('a level is dated by the month at whose end it was taken', () => {
  expect(periodLabel('2022Q2', 'zh', 'until')).toBe('2022年6月末');
  expect(periodLabel('2022Q2', 'en', 'until')).toBe('end of June 2022');
  expect(periodLabel('2021', 'zh', 'until')).toBe('2021年末');
  expect(periodLabel('2021T1', 'en', 'until')).toBe('end of January 2022');
});

test('years, half-years, months and school terms have their own words', () => {
  expect(periodLabel('2021', 'zh')).toBe('2021年');
  expect(periodLabel('2022H1', 'zh')).toBe('2022年上半年');
  expect(periodLabel('2022H2', 'en')).toBe('second half of 2022');
  expect(periodLabel('2022M06', 'zh')).toBe('2022年6月');
  expect(periodLabel('2022M06', 'en', 'short')).toBe('Jun 2022');
  expect(periodLabel('2021T1', 'zh')).toBe('2021—2022学年秋季学期');
  expect(periodLabel('2021T2', 'zh', 'short')).toBe('2022年春季学期');
  expect(periodLabel('2021T2', 'en')).toBe('spring term 2022');
});

test('what is no period is shown as it came', () => {
  expect(periodLabel('someday', 'zh', 'until')).toBe('someday');
});

test('two periods of one year never share a long label', () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, fc.constantFrom('zh' as const, 'en' as const), (a, b, locale) => {
      fc.pre(a !== b);
      expect(periodLabel(a, locale)).not.toBe(periodLabel(b, locale));
    }),
  );
});
