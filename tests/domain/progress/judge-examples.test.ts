import { describe, expect, test } from 'vitest';
import { statusOf, verdictOf } from './inputs.ts';

const flow120 = { kind: 'flow', value: 54, target: { baseline: 0, target: 120 } } as const;
const lower = { kind: 'ratio', direction: 'lower' } as const;
const ceiling = { kind: 'flow', direction: 'lower', quarter: 1, target: { target: 10 } } as const;
const band = { direction: 'band', target: null, band: { low: 100, high: 300 } } as const;

describe('the worked examples', () => {
  test('a flow of 54 towards 120 at mid-year has a ratio of exactly 0.9, which is slightly behind', () => {
    expect(verdictOf(flow120)).toMatchObject({
      status: 'slightly_behind',
      completion: 0.45,
      expected: 0.5,
      ratio: 0.9,
      gap: -5,
    });
  });

  test('the same flow is on schedule where the approved path asked for 30 per cent by then', () => {
    const verdict = verdictOf({ ...flow120, target: { target: 120, path: [0.1, 0.3, 0.7, 1] } });
    expect(verdict).toMatchObject({ status: 'on_schedule', expected: 0.3, ratio: 1.5, gap: 15 });
  });

  test('a running total is measured from its baseline: 95 between 80 and 120 is 37.5 per cent of the way', () => {
    const verdict = verdictOf({ kind: 'to_date' });
    expect(verdict).toMatchObject({ status: 'behind', completion: 0.375, ratio: 0.75, gap: -12.5 });
  });

  test('a target of five years is judged over its twenty quarters', () => {
    const verdict = verdictOf({
      kind: 'ratio',
      value: 88,
      target: { baseline: 82, target: 95, quarterCount: 20 },
      quarter: 10,
    });
    expect(verdict.status).toBe('slightly_behind');
    expect(verdict.ratio).toBeCloseTo(0.923, 3);
  });

  test('a share that shall fall needs no other rule: 40 to 25, now 34', () => {
    const verdict = verdictOf({ ...lower, value: 34, target: { baseline: 40, target: 25 } });
    expect(verdict).toMatchObject({ status: 'behind', completion: 0.4, ratio: 0.8 });
  });

  test('of a ceiling of 10 two may be used in the first quarter, three may not', () => {
    expect(verdictOf({ ...ceiling, value: 2 })).toMatchObject({ status: 'on_schedule', completion: 0.2, ratio: 1.25 });
    const three = verdictOf({ ...ceiling, value: 3 });
    expect(three.status).toBe('behind');
    expect(three.ratio).toBeCloseTo(0.83, 2);
  });

  test('what is to be held is achieved at its level and lost below it', () => {
    const hold = { target: { baseline: 100, target: 100 } };
    expect(statusOf({ ...hold, value: 100 })).toBe('achieved');
    expect(verdictOf({ ...hold, value: 99 })).toMatchObject({ status: 'lost', ratio: null, completion: null });
  });

  test('a target of nothing works: 12 down to 6 at mid-year is exactly on schedule', () => {
    const verdict = verdictOf({ ...lower, value: 6, target: { baseline: 12, target: 0 } });
    expect(verdict).toMatchObject({ status: 'on_schedule', ratio: 1 });
  });

  test('inside a band is held, outside the distance to the edge counts', () => {
    expect(verdictOf({ ...band, value: 218 })).toMatchObject({ status: 'held', ratio: 1 });
    expect(verdictOf({ ...band, value: 330 })).toMatchObject({ status: 'slightly_behind', ratio: 0.9 });
    expect(verdictOf({ ...band, value: 50 })).toMatchObject({ status: 'behind', ratio: 0.5 });
    expect(verdictOf({ ...band, value: 900 })).toMatchObject({ status: 'behind', ratio: 0 });
    expect([100, 300].map((value) => statusOf({ ...band, value }))).toEqual(['held', 'held']);
  });
});

describe('the bands', () => {
  const at = (value: number) => statusOf({ target: { baseline: 0, target: 100 }, value, quarter: 2 });

  test('each lower edge belongs to the better band', () => {
    expect([50, 49.9999, 45, 44.9999, 0, -0.0001].map(at)).toEqual([
      'on_schedule',
      'slightly_behind',
      'slightly_behind',
      'behind',
      'behind',
      'moving_away',
    ]);
  });

  test('no rounding of doubles moves a figure off an edge it stands on', () => {
    // 100.45 − 100 and 0.9 × 0.5 are both inexact in binary.
    expect(statusOf({ value: 100.45, target: { baseline: 100, target: 101 } })).toBe('slightly_behind');
    expect(statusOf({ value: 100.07, target: { baseline: 100, target: 100.1, path: [0.1, 0.7, 0.9, 1] } })).toBe(
      'on_schedule',
    );
  });

  test('a tolerance moves the edges down but never turns a retreat into a delay', () => {
    const late = { value: 49, target: { baseline: 0, target: 100 } };
    expect(statusOf({ ...late, tolerance: 0.02 })).toBe('on_schedule');
    expect(statusOf({ ...late, tolerance: 0.01 })).toBe('slightly_behind');
    expect(statusOf({ value: -1, target: { baseline: 0, target: 100 }, tolerance: 0.5 })).toBe('moving_away');
  });
});

describe('a ceiling', () => {
  test('is achieved only when the year is over, inclusive', () => {
    expect(statusOf({ ...ceiling, value: 10, quarter: 3 })).toBe('behind');
    expect(statusOf({ ...ceiling, value: 10, quarter: 4 })).toBe('achieved');
    expect(statusOf({ ...ceiling, value: 11, quarter: 4 })).toBe('missed');
  });

  test('of which nothing is used counts one and a half', () => {
    expect(verdictOf({ ...ceiling, value: 0 })).toMatchObject({ status: 'on_schedule', ratio: 1.5 });
  });

  test('of nothing is kept by nothing and broken by anything', () => {
    expect(statusOf({ ...ceiling, value: 0, target: { target: 0 } })).toBe('on_schedule');
    expect(verdictOf({ ...ceiling, value: 1, target: { target: 0 } })).toMatchObject({ status: 'behind', ratio: 0 });
  });

  test('is never kept by absence', () => {
    const gap = { ...ceiling, value: 5, quarter: 4, quartersReported: 3 };
    expect(verdictOf(gap)).toMatchObject({ status: 'not_rated', flags: ['incomplete_quarters'] });
    expect(statusOf({ ...gap, value: 11 })).toBe('missed');
    expect(statusOf({ ...gap, quartersReported: 4 })).toBe('achieved');
  });
});

test('a grade is achieved at its class and counts in steps below it', () => {
  const grade = { kind: 'grade', target: { baseline: 1, target: 5 } } as const;
  expect(statusOf({ ...grade, value: 5 })).toBe('achieved');
  expect(verdictOf({ ...grade, value: 3 })).toMatchObject({ status: 'on_schedule', completion: 0.5 });
});
