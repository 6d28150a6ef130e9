import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpinionInput } from '#lib/domain/progress/opinion.ts';
import { opinionDiffers, secondOpinion } from '#lib/domain/progress/second-opinion.ts';
import { meanOpinion } from '#lib/domain/progress/second-opinion-score.ts';
import { allFinite, anyNumberOrNull } from '../generators.ts';

const CASE: OpinionInput = {
  baseline: 10,
  baselineYear: 2015,
  value: 30,
  year: 2016,
  target: 1,
  targetYear: 2030,
  direction: 'lower',
  limit: null,
};
const opinion = (over: Partial<OpinionInput>) => secondOpinion({ ...CASE, ...over });
const free = { baseline: 100, target: null, targetYear: null, direction: 'higher', year: 2016 } as const;

describe('with a target', () => {
  test('the platform’s own two tests come out as published', () => {
    const worse = opinion({});
    expect(worse).toMatchObject({ status: 'deterioration', score: -5 });
    expect(worse.ratio).toBeCloseTo(-14.0544, 4);
    const better = opinion({ baseline: 5, value: 6, direction: 'higher', target: 9 });
    expect(better).toMatchObject({ status: 'substantial_progress', score: 5 });
    expect(better.ratio).toBeCloseTo(5.0045, 4);
  });

  test('the share of 82 that stood at 88 on its way to 95 has a ratio of 0.959', () => {
    const found = opinion({ baseline: 82, value: 88, year: 2017.5, target: 95, targetYear: 2020, direction: 'higher' });
    expect(found.ratio).toBeCloseTo(0.959, 3);
    expect(found.status).toBe('substantial_progress');
    expect(opinionDiffers('slightly_behind', found.status)).toBe(true);
    expect(opinionDiffers('on_schedule', found.status)).toBe(false);
    expect(opinionDiffers('watched', found.status)).toBe(false);
  });

  test('a target met comes first, inclusive, with its ratio and the full score', () => {
    const met = opinion({ value: 1 });
    expect(met).toMatchObject({ status: 'target_achieved', score: 5 });
    expect(met.ratio).toBeGreaterThan(1);
    expect(opinion({ baseline: 1, value: 1 })).toEqual({ ratio: null, status: 'target_achieved', score: 5 });
    expect(opinion({ value: 1, year: 2015 })).toEqual({ ratio: null, status: 'target_achieved', score: 5 });
  });

  test('the bounds .95, .60 and 0 belong to the better status', () => {
    // Target and base one year apart make the ratio the plain share of the way.
    const share = (value: number) =>
      opinion({ baseline: 100, value, year: 2016, target: 200, targetYear: 2016, direction: 'higher' });
    expect([195, 194.9, 160, 159.9, 100, 99.9].map((value) => share(value).status)).toEqual([
      'substantial_progress',
      'moderate_progress',
      'moderate_progress',
      'limited_progress',
      'limited_progress',
      'deterioration',
    ]);
    expect(share(160).score).toBeCloseTo(7.1429 * 0.6 - 4.2857, 9);
    expect(share(130).score).toBeCloseTo(4.1667 * 0.3 - 2.5, 9);
    expect(share(10).score).toBe(-5);
  });

  test('nothing is taken as .001, as target and as base', () => {
    expect(opinion({ value: 5, target: 0 }).ratio).toBeCloseTo(
      (-1 * (0.5 - 1)) / Math.abs((0.001 / 10) ** (1 / 15) - 1),
      9,
    );
    expect(opinion({ value: 0, target: 0 }).status).toBe('target_achieved');
    expect(opinion({ value: 0, target: 0, direction: 'higher' }).status).not.toBe('target_achieved');
    expect(opinion({ baseline: 0, value: 2, target: 4, direction: 'higher' }).ratio).toBeCloseTo(
      1999 / (4000 ** (1 / 15) - 1),
      6,
    );
  });

  test('a negative base turns the sign', () => {
    const found = opinion({ baseline: -10, value: -5, target: -1, direction: 'higher' });
    expect(found.status).toBe('substantial_progress');
    expect(found.ratio).toBeCloseTo(0.5 / Math.abs(0.1 ** (1 / 15) - 1), 9);
  });

  test('a target beyond zero is measured by the modulus of its principal root', () => {
    const found = opinion({ baseline: -10, value: -5, target: 10, direction: 'higher' });
    expect(found.ratio).toBeCloseTo(0.5 / (2 * Math.sin(Math.PI / 30)), 9);
  });

  test('base and latest on two sides of zero, less than a year apart, or no data are not available', () => {
    const none = { ratio: null, status: 'not_available', score: null };
    expect(opinion({ baseline: -10, value: 5 })).toEqual(none);
    expect(opinion({ year: 2015 })).toEqual(none);
    expect(opinion({ year: 2015.5 })).toEqual(none);
    expect(opinion({ year: 2014 })).toEqual(none);
    expect(opinion({ value: null })).toEqual(none);
    expect(opinion({ baseline: null })).toEqual(none);
    expect(opinion({ target: 10 })).toEqual(none);
    expect(opinion({ targetYear: 2015 })).toEqual(none);
  });

  test('a limit is not looked at', () => {
    expect(opinion({ limit: 12 })).toEqual(opinion({}));
  });
});

describe('without a target', () => {
  test('growth itself is the ratio, with bounds .015, .005 and 0', () => {
    const grown = (value: number) => opinion({ ...free, value });
    expect(grown(102)).toMatchObject({ status: 'substantial_progress', score: 5 });
    expect([101.6, 101.4, 100.6, 100.4, 100, 99.9].map((value) => grown(value).status)).toEqual([
      'substantial_progress',
      'moderate_progress',
      'moderate_progress',
      'limited_progress',
      'limited_progress',
      'deterioration',
    ]);
    expect(grown(101.6).score).toBeCloseTo(500 * 0.016 - 5, 9);
    expect(grown(101).score).toBeCloseTo(250 * 0.01 - 1.25, 9);
    expect(grown(100.4).score).toBeCloseTo(500 * 0.004 - 2.5, 9);
    expect(grown(99).score).toBeCloseTo(125 * -0.01 - 2.5, 9);
    expect(grown(90).score).toBe(-5);
  });

  test('the nearer the base lies to the limit, the less growth is asked for', () => {
    const near = opinion({ ...free, value: 100.4, limit: 110 });
    const coefficient = 1 - (100 / 110) ** 4.44;
    expect(near.status).toBe('moderate_progress');
    expect(near.score).toBeCloseTo((250 * 0.004) / coefficient - 1.25, 6);
    const over = opinion({ ...free, value: 98, limit: 80, direction: 'lower' });
    expect(over.score).toBeCloseTo(Math.min(5, (500 * 0.02) / (1 - (60 / 80) ** 4.44) - 5), 6);
  });

  test('at the limit keeping it is enough, and twice as far the limit says nothing', () => {
    expect(opinion({ ...free, value: 100, limit: 100 })).toMatchObject({
      ratio: 0,
      status: 'substantial_progress',
      score: 5,
    });
    const below = opinion({ ...free, value: 99, limit: 100 });
    expect(below.status).toBe('deterioration');
    expect(below.score).toBeCloseTo(-3.75, 9);
    expect(opinion({ ...free, value: 100.4, limit: 50 }).status).toBe('limited_progress');
    expect(opinion({ ...free, baseline: 0, value: 0, limit: 0, direction: 'lower' })).toMatchObject({ ratio: 1 });
  });
});

test('several series are one by the mean of their scores, achieved only when all are', () => {
  const achieved = opinion({ value: 1 });
  const worse = opinion({});
  expect(meanOpinion([achieved, achieved])).toEqual({ status: 'target_achieved', score: 5 });
  expect(meanOpinion([achieved, worse])).toEqual({ status: 'moderate_progress', score: 0 });
  expect(meanOpinion([worse, opinion({ value: null })])).toEqual({ status: 'deterioration', score: -5 });
  expect(meanOpinion([{ ratio: 1, status: 'substantial_progress', score: 2.5 }]).status).toBe('substantial_progress');
  expect(meanOpinion([{ ratio: 0, status: 'limited_progress', score: -2.5 }]).status).toBe('limited_progress');
  expect(meanOpinion([])).toEqual({ status: 'not_available', score: null });
});

test('no case gives NaN, Infinity or a score outside −5 to 5', () => {
  const field = anyNumberOrNull;
  fc.assert(
    fc.property(
      field,
      field,
      field,
      field,
      field,
      field,
      field,
      fc.boolean(),
      (baseline, value, target, limit, a, b, c, up) => {
        const direction = up ? 'higher' : 'lower';
        const found = secondOpinion({
          baseline,
          value,
          target,
          limit,
          baselineYear: a,
          year: b,
          targetYear: c,
          direction,
        });
        expect(allFinite(found)).toBe(true);
        expect(Math.abs(found.score ?? 0)).toBeLessThanOrEqual(5);
      },
    ),
    { numRuns: 2000 },
  );
});
