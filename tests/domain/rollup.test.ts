import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gainOf, ratioOf } from '#lib/domain/ratio.ts';
import { addUp, addUpTime, type Part } from '#lib/domain/rollup.ts';
import { FIGURE_STATES, OVER_TIME, OVER_UNITS } from '#lib/domain/vocabulary.ts';
import { allFinite, anyNumberOrNull } from './generators.ts';

const got = (value: number): Part => ({ state: 'reported', value });
const share = (numerator: number, denominator: number): Part => ({
  state: 'reported',
  value: (numerator / denominator) * 100,
  numerator,
  denominator,
});
const missing: Part = { state: 'missing', value: null };
const without: Part = { state: 'not_applicable', value: null };
const percent = { factor: 100, decimals: 1 };
const whole = { decimals: 0 };

describe('over units', () => {
  test('ratios are pooled, never averaged: 90 of 100 and 10 of 50 are 66.7 per cent', () => {
    expect(addUp([share(90, 100), share(10, 50)], 'pooled', percent)).toEqual({
      state: 'reported',
      value: 66.7,
      numerator: 100,
      denominator: 150,
      covered: 2,
      of: 2,
    });
  });

  test('sums are exact and rounded once at the end', () => {
    expect(addUp([got(0.1), got(0.2)], 'sum', { decimals: 2 }).value).toBe(0.3);
    expect(addUp([got(0.4), got(0.4), got(0.4)], 'sum', whole).value).toBe(1);
  });

  test('a part that is missing shows in the coverage and is not taken for nothing', () => {
    expect(addUp([got(5), missing, got(0)], 'sum', whole)).toMatchObject({ value: 5, covered: 2, of: 3 });
    expect(addUp([missing, missing], 'sum', whole)).toMatchObject({ state: 'missing', value: null, covered: 0, of: 2 });
  });

  test('a part to which the figure does not apply is not asked of', () => {
    expect(addUp([got(5), without], 'sum', whole)).toMatchObject({ covered: 1, of: 1 });
    expect(addUp([without, without], 'pooled', percent)).toMatchObject({ state: 'not_applicable', value: null });
  });

  test('where only the rate is known it cannot be pooled', () => {
    expect(addUp([share(90, 100), got(20)], 'pooled', percent)).toMatchObject({ value: 90, covered: 1, of: 2 });
  });

  test('a denominator of nothing makes the whole not applicable', () => {
    const none: Part = { state: 'reported', value: null, numerator: 0, denominator: 0 };
    expect(addUp([none, none], 'pooled', percent)).toMatchObject({ state: 'not_applicable', value: null });
    expect(addUp([none, share(1, 2)], 'pooled', percent).value).toBe(50);
  });

  test('routes cross townships, so they do not add up at all', () => {
    expect(addUp([got(5), got(6)], 'none', whole)).toMatchObject({ state: 'not_applicable', value: null });
  });

  test('pooling in groups and then together is pooling at once', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    const parts = fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(parts, fc.nat(10), (pairs, cut) => {
        const children = pairs.map(
          ([n, d]): Part => ({ state: 'reported', value: null, numerator: n, denominator: d + 1 }),
        );
        const groups = [children.slice(0, cut), children.slice(cut)].filter((group) => group.length > 0);
        const grouped = groups.map((group) => addUp(group, 'pooled', percent));
        const atOnce = addUp(children, 'pooled', percent);
        expect(addUp(grouped, 'pooled', percent).value).toBe(atOnce.value);
      }),
    );
  });
});

describe('over time', () => {
  test('a flow says how many of its quarters it holds', () => {
    expect(addUpTime([got(10), missing, got(20), got(5)], 'sum', whole)).toMatchObject({
      value: 35,
      covered: 3,
      of: 4,
    });
  });

  test('a level is its last one, and nothing is carried forward', () => {
    expect(addUpTime([got(10), got(12)], 'last', whole)).toMatchObject({ state: 'reported', value: 12 });
    expect(addUpTime([got(10), missing], 'last', whole)).toMatchObject({
      state: 'missing',
      value: null,
      covered: 1,
      of: 2,
    });
    expect(addUpTime([missing, got(12)], 'last', whole).value).toBe(12);
    expect(addUpTime([], 'last', whole).state).toBe('missing');
  });

  test('a rate of a year is recomputed from its parts and a monthly headcount is averaged', () => {
    expect(addUpTime([share(90, 100), share(10, 50)], 'recompute', percent).value).toBe(66.7);
    expect(addUpTime([got(290), got(299), got(302)], 'mean', whole).value).toBe(297);
  });

  test('the quarter of a running total is a difference: 20, then 54 is 34', () => {
    expect(gainOf(54, 20)).toBe(34);
    expect(gainOf(54, null)).toBeNull();
  });
});

test('a ratio over nothing is not applicable, never 0 or 100 per cent', () => {
  expect(ratioOf(0, 0, { factor: 100 })).toEqual({ state: 'not_applicable', value: null });
  expect(ratioOf(95, 299, { factor: 100, decimals: 1 })).toEqual({ state: 'reported', value: 31.8 });
  expect(ratioOf(null, 299, { factor: 100 })).toEqual({ state: 'missing', value: null });
});

test('no parts give NaN or Infinity', () => {
  const part = fc.record({
    state: fc.constantFrom(...FIGURE_STATES),
    value: anyNumberOrNull,
    numerator: anyNumberOrNull,
    denominator: anyNumberOrNull,
  });
  const rule = fc.record({ factor: anyNumberOrNull, decimals: fc.integer({ min: -2, max: 20 }) });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), rule, (parts, how) => {
      for (const over of OVER_UNITS) expect(allFinite(addUp(parts, over, how))).toBe(true);
      for (const over of OVER_TIME) expect(allFinite(addUpTime(parts, over, how))).toBe(true);
    }),
  );
});

test('a way to add up that there is none of adds nothing up', () => {
  expect(addUp([{ state: 'reported', value: 3 }], 'sideways' as 'sum', { decimals: 0 })).toMatchObject({ value: null });
});
