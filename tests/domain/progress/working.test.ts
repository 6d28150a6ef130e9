import { expect, test } from 'vitest';
import { judge } from '#lib/domain/progress/judge.ts';
import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import type { JudgeInput } from '#lib/domain/progress/verdict.ts';
import { workingOf } from '#lib/domain/progress/working.ts';
import { workingLine } from '#lib/domain/progress/working-text.ts';
import { input } from './inputs.ts';

function lines(judged: JudgeInput): string[] {
  const verdict = judge(judged, DEFAULT_THRESHOLDS);
  return workingOf(judged, verdict).map((step) => workingLine(step, verdict.status));
}

test('the way is worked out with the values put in', () => {
  expect(lines(input({}))).toEqual([
    'c = (v − b) ÷ (T − b) = (95 − 80) ÷ (120 − 80) = 37.5%',
    'e = q ÷ n = 2 ÷ 4 = 50%',
    'R = c ÷ e = 37.5% ÷ 50% = 0.75',
  ]);
});

test('a flow starts from nothing and an approved path is read, not divided', () => {
  expect(lines(input({ kind: 'flow', value: 54, target: { path: [0.1, 0.3, 0.7, 1] } }))).toEqual([
    'c = (v − b) ÷ (T − b) = (54 − 0) ÷ (120 − 0) = 45%',
    'e(2) = 30%',
    'R = c ÷ e = 45% ÷ 30% = 1.5',
  ]);
});

test('a negative baseline stands in brackets', () => {
  expect(lines(input({ value: 0, target: { baseline: -10, target: 10 } }))[0]).toBe(
    'c = (v − b) ÷ (T − b) = (0 − (−10)) ÷ (10 − (−10)) = 50%',
  );
});

test('a ceiling shows what is used up', () => {
  expect(lines(input({ kind: 'flow', direction: 'lower', value: 3, quarter: 1, target: { target: 10 } }))).toEqual([
    'u = v ÷ T = 3 ÷ 10 = 30%',
    'e = q ÷ n = 1 ÷ 4 = 25%',
    'R = e ÷ u = 25% ÷ 30% = 0.83',
  ]);
});

test('a band shows its edge, a hold its level, an unknown baseline the target', () => {
  const band = { direction: 'band', target: null, band: { low: 100, high: 300 } } as const;
  expect(lines(input({ ...band, value: 218 }))).toEqual(['100 ≤ 218 ≤ 300']);
  expect(lines(input({ ...band, value: 330 }))).toEqual(['R = 1 − |330 − 300| ÷ 300 = 0.9']);
  expect(lines(input({ value: 99, target: { baseline: 100, target: 100 } }))).toEqual(['b = 100, T = 100, v = 99']);
  expect(lines(input({ target: { baseline: null } }))).toEqual(['v = 95, T = 120']);
});

test('where nothing was worked out there is nothing to show', () => {
  expect(lines(input({ state: 'missing', value: null }))).toEqual([]);
  expect(lines(input({ direction: 'neutral' }))).toEqual([]);
  expect(lines(input({ coverage: { covered: 1, of: 18 } }))).toEqual([]);
});

test('what was missed by a hair is not shown as the whole way', () => {
  const [first, , last] = lines(input({ value: 119.999, quarter: 4 }));
  expect(first).toMatch(/= 99\.99%$/);
  expect(last).toMatch(/= 0\.999$/);
});
