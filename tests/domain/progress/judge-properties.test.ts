import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '#lib/domain/progress/judge.ts';
import { lightOf } from '#lib/domain/progress/light.ts';
import { DEFAULT_THRESHOLDS, parseThresholds } from '#lib/domain/progress/thresholds.ts';
import { workingOf } from '#lib/domain/progress/working.ts';
import { workingLine } from '#lib/domain/progress/working-text.ts';
import { DIRECTIONS, FIGURE_STATES, INDICATOR_KINDS, LIGHTS, OPERATORS, STATUSES } from '#lib/domain/vocabulary.ts';
import { allFinite, anyNumber, anyNumberOrNull } from '../generators.ts';

const anyTarget = fc.record({
  baseline: anyNumberOrNull,
  target: anyNumber,
  path: fc.option(fc.array(fc.double({ min: -1, max: 2 }), { maxLength: 6 }), { nil: null }),
  quarterCount: fc.option(anyNumber, { nil: undefined }),
});
const anyInput = fc.record({
  kind: fc.constantFrom(...INDICATOR_KINDS),
  direction: fc.constantFrom(...DIRECTIONS),
  state: fc.constantFrom(...FIGURE_STATES),
  value: anyNumberOrNull,
  operator: fc.constantFrom(...OPERATORS),
  target: fc.option(anyTarget, { nil: null }),
  band: fc.option(fc.record({ low: anyNumber, high: anyNumber }), { nil: null }),
  quarter: anyNumber,
  quartersReported: fc.option(fc.nat(5), { nil: undefined }),
  due: fc.boolean(),
  coverage: fc.option(fc.record({ covered: fc.nat(20), of: fc.nat(20) }), { nil: null }),
  firstMet: fc.option(fc.constant('2022Q1'), { nil: null }),
});

test('any input at all gets a verdict, a light and a working without NaN or Infinity', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const verdict = judge(input, DEFAULT_THRESHOLDS);
      expect(STATUSES).toContain(verdict.status);
      expect(LIGHTS).toContain(lightOf(verdict.status));
      expect(allFinite(verdict)).toBe(true);
      for (const step of workingOf(input, verdict))
        expect(workingLine(step, verdict.status)).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 2000 },
  );
});

test('more of a good thing is never judged worse on the way', () => {
  const value = fc.integer({ min: 0, max: 119 });
  fc.assert(
    fc.property(value, value, fc.integer({ min: 1, max: 3 }), (a, b, quarter) => {
      const at = (number: number) =>
        judge(
          {
            kind: 'stock',
            direction: 'higher',
            state: 'reported',
            value: number,
            quarter,
            target: { baseline: 80, target: 120, path: null },
          },
          DEFAULT_THRESHOLDS,
        ).ratio;
      expect(Math.sign((at(a) ?? 0) - (at(b) ?? 0))).toBe(Math.sign(a - b));
    }),
  );
});

test('turning the scale over turns nothing else: a fall is judged as the mirrored rise', () => {
  const number = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(number, number, number, fc.integer({ min: 0, max: 4 }), (v, b, T, quarter) => {
      const side = (direction: 'higher' | 'lower', sign: 1 | -1) =>
        judge(
          {
            kind: 'stock',
            direction,
            state: 'reported',
            value: sign * v,
            quarter,
            target: { baseline: sign * b, target: sign * T, path: null },
          },
          DEFAULT_THRESHOLDS,
        );
      expect(side('lower', -1)).toEqual(side('higher', 1));
    }),
  );
});

test('thresholds are read from anything, and what makes no sense takes its default', () => {
  expect(parseThresholds(null)).toEqual(DEFAULT_THRESHOLDS);
  expect(
    parseThresholds({ slightlyBehind: 0.8, coverageShare: 'all', tolerances: { WAT05: 0.02, BUS02: 'x' } }),
  ).toEqual({
    ...DEFAULT_THRESHOLDS,
    slightlyBehind: 0.8,
    tolerances: { WAT05: 0.02 },
  });
  expect(parseThresholds({ onSchedule: 0.8, slightlyBehind: 0.9 }).slightlyBehind).toBe(0.8);
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(allFinite(parseThresholds(stored))).toBe(true);
    }),
  );
});
