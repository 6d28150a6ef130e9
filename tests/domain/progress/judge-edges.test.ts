import { describe, expect, test } from 'vitest';
import { statusOf, verdictOf } from './inputs.ts';

describe('the order of tests', () => {
  test('without data nothing else is asked', () => {
    expect(statusOf({ state: 'missing', value: null, due: false })).toBe('no_data');
    expect(statusOf({ state: 'missing', value: null, direction: 'neutral' })).toBe('no_data');
  });

  test('what does not apply and what could not be decided is not rated; neither is nothing', () => {
    expect(statusOf({ state: 'not_applicable', value: null })).toBe('not_rated');
    expect(statusOf({ value: null })).toBe('not_rated');
    expect(verdictOf({ value: 0, target: { baseline: 0, target: 10 } })).toMatchObject({ status: 'behind', ratio: 0 });
  });

  test('neutral and untargeted figures are watched', () => {
    expect(statusOf({ direction: 'neutral' })).toBe('watched');
    expect(statusOf({ target: null })).toBe('watched');
    expect(statusOf({ direction: 'band', band: null })).toBe('watched');
  });

  test('not yet due comes before the target met', () => {
    expect(statusOf({ value: 130, due: false })).toBe('not_due');
  });

  test('a target met counts before any share of the way was due', () => {
    expect(verdictOf({ value: 120, quarter: 0 })).toMatchObject({ status: 'achieved', ratio: null });
    expect(statusOf({ value: 119, quarter: 0 })).toBe('not_started');
    expect(statusOf({ value: 95, quarter: 1, target: { path: [0, 0.5, 0.8, 1] } })).toBe('not_started');
  });

  test('when the span is over and the target is not met it is missed, with its ratio', () => {
    expect(verdictOf({ value: 119, quarter: 4 })).toMatchObject({ status: 'missed', ratio: 0.975 });
    expect(statusOf({ value: 120, quarter: 4 })).toBe('achieved');
  });
});

describe('edge cases', () => {
  test('far beyond the target is achieved and flagged as a likely slip of the unit', () => {
    expect(verdictOf({ value: 140 }).flags).toEqual([]);
    expect(verdictOf({ value: 141 })).toMatchObject({ status: 'achieved', flags: ['over_150'] });
  });

  test('met, then lost, is lost, and the first date stays', () => {
    expect(verdictOf({ value: 119, firstMet: '2022Q1' })).toMatchObject({
      status: 'lost',
      firstMet: '2022Q1',
      ratio: 1.95,
    });
    expect(verdictOf({ value: 120, firstMet: '2022Q1' })).toMatchObject({ status: 'achieved', firstMet: '2022Q1' });
  });

  test('without a baseline there is a level against the target and no ratio', () => {
    const verdict = verdictOf({ target: { baseline: null } });
    expect(verdict).toMatchObject({ status: 'level_only', ratio: null, completion: null });
    expect(statusOf({ value: 120, target: { baseline: null } })).toBe('achieved');
  });

  test('a flow starts from nothing whatever its baseline says', () => {
    const flow = { kind: 'flow', value: 60, target: { baseline: 100, target: 120 } } as const;
    expect(verdictOf(flow)).toMatchObject({ status: 'on_schedule', completion: 0.5 });
  });

  test('a baseline already past the target is flagged, and getting worse is no progress', () => {
    const past = { target: { baseline: 130, target: 120 } };
    expect(verdictOf({ ...past, value: 119 })).toMatchObject({
      status: 'lost',
      ratio: null,
      flags: ['baseline_past_target'],
    });
    expect(verdictOf({ ...past, value: 125 })).toMatchObject({ status: 'achieved', flags: ['baseline_past_target'] });
  });

  test('under the coverage share nothing is rated, at it everything is', () => {
    expect(verdictOf({ coverage: { covered: 79, of: 100 } })).toMatchObject({
      status: 'not_rated',
      flags: ['low_coverage'],
    });
    expect(statusOf({ coverage: { covered: 80, of: 100 } })).toBe('behind');
  });

  test('a flow that lacks a quarter may be late, but is not missed by absence', () => {
    const gap = { kind: 'flow', value: 54, target: { target: 120 }, quartersReported: 1 } as const;
    expect(verdictOf(gap)).toMatchObject({ status: 'slightly_behind', flags: ['incomplete_quarters'] });
    expect(statusOf({ ...gap, quarter: 4, quartersReported: 3 })).toBe('not_rated');
    expect(statusOf({ ...gap, quarter: 4, quartersReported: 3, value: 120 })).toBe('achieved');
    expect(statusOf({ ...gap, quarter: 4, quartersReported: 4 })).toBe('missed');
  });

  test('stale, rate-only and rounded figures carry their remark', () => {
    expect(verdictOf({ stale: true, rateOnly: true, operator: 'about' }).flags).toEqual([
      'approximate',
      'rate_only',
      'stale',
    ]);
  });
});

describe('a figure with an operator is judged by its bound', () => {
  const share = { value: 95, target: { baseline: 90, target: 95 } };

  test('"at least" can prove a target achieved', () => {
    expect(verdictOf({ ...share, operator: 'ge' })).toMatchObject({ status: 'achieved', flags: ['bound_only'] });
    expect(statusOf({ ...share, operator: 'gt' })).toBe('achieved');
  });

  test('"at least" alone never proves a miss, a loss or a retreat', () => {
    const higher = { value: 95, target: { baseline: 90, target: 98 }, quarter: 4 };
    expect(statusOf({ ...higher, operator: 'ge' })).toBe('not_rated');
    expect(statusOf(higher)).toBe('missed');
    expect(statusOf({ ...higher, operator: 'ge', quarter: 2, target: { baseline: 96, target: 98 } })).toBe('not_rated');
    expect(statusOf({ ...higher, operator: 'ge', target: { baseline: 98, target: 98 } })).toBe('not_rated');
    expect(statusOf({ ...higher, operator: 'ge', quarter: 2 })).toBe('on_schedule');
  });

  test('"at most" never proves that a rising target is met', () => {
    expect(statusOf({ ...share, value: 99, operator: 'le' })).toBe('on_schedule');
    expect(statusOf({ ...share, value: 99, operator: 'le', quarter: 4 })).toBe('not_rated');
    expect(statusOf({ ...share, value: 94, operator: 'le', quarter: 4 })).toBe('missed');
  });

  test('"nearly" is a little below: it misses a target of that number and meets a lower one', () => {
    expect(statusOf({ ...share, operator: 'nearly', quarter: 4 })).toBe('missed');
    expect(statusOf({ ...share, operator: 'nearly', target: { baseline: 90, target: 94 } })).toBe('achieved');
  });

  test('for a falling target the sides change', () => {
    const falling = {
      kind: 'ratio',
      direction: 'lower',
      value: 5,
      target: { baseline: 10, target: 5 },
      quarter: 4,
    } as const;
    expect(statusOf({ ...falling, operator: 'le' })).toBe('achieved');
    expect(statusOf({ ...falling, operator: 'ge' })).toBe('not_rated');
    expect(statusOf({ ...falling, value: 6, operator: 'ge' })).toBe('missed');
  });

  test('a bound tells of a band only on its own side', () => {
    const band = { direction: 'band', target: null, band: { low: 50, high: 90 } } as const;
    expect(statusOf({ ...band, value: 60, operator: 'ge' })).toBe('not_rated');
    expect(verdictOf({ ...band, value: 99, operator: 'ge' })).toMatchObject({ status: 'slightly_behind', ratio: 0.9 });
    expect(statusOf({ ...band, value: 45, operator: 'le' })).toBe('slightly_behind');
  });
});
