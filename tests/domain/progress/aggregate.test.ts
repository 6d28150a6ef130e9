import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedRatio, domainProgress } from '#lib/domain/progress/aggregate.ts';
import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import { STATUSES, type Status } from '#lib/domain/vocabulary.ts';
import { allFinite, anyNumberOrNull } from '../generators.ts';

const of = (...verdicts: [Status, number | null][]) =>
  domainProgress(
    verdicts.map(([status, ratio]) => ({ status, ratio })),
    DEFAULT_THRESHOLDS,
  );

describe('the progress of a domain', () => {
  test('is the median, which one far-off indicator does not move', () => {
    const found = of(['behind', 0.1], ['slightly_behind', 0.95], ['on_schedule', 1.2]);
    expect(found).toMatchObject({ ratio: 0.95, status: 'slightly_behind', rated: 3, onSchedule: 1, targeted: 3 });
    expect(found.middle).toEqual([1]);
  });

  test('of an even number is the mean of the two in the middle, both named', () => {
    const found = of(['on_schedule', 1.3], ['behind', 0.8], ['on_schedule', 1.1], ['slightly_behind', 0.9]);
    expect(found.ratio).toBe(1);
    expect(found.status).toBe('on_schedule');
    expect(found.order).toEqual([1, 3, 2, 0]);
    expect(found.middle).toEqual([3, 2]);
  });

  test('caps each ratio to 0 … 1.5', () => {
    expect(of(['on_schedule', 7]).ratio).toBe(1.5);
    expect(of(['moving_away', -3]).ratio).toBe(0);
    expect(of(['on_schedule', 7], ['moving_away', -3]).ratio).toBe(0.75);
  });

  test('counts what is achieved or held as at least 1', () => {
    expect(of(['achieved', null]).ratio).toBe(1);
    expect(of(['held', 1]).ratio).toBe(1);
    expect(of(['achieved', 0.4]).ratio).toBe(1);
    expect(of(['achieved', 1.4]).ratio).toBe(1.4);
    expect(of(['achieved', null], ['held', 1], ['behind', 0.2])).toMatchObject({ onSchedule: 2, rated: 3 });
  });

  test('rates what was to be held and is lost at nothing instead of leaving it out', () => {
    expect(of(['lost', null], ['lost', 1.8])).toMatchObject({ ratio: 0.75, onSchedule: 0, rated: 2 });
  });

  test('leaves out what is watched, has no baseline or is not due, without lowering the coverage', () => {
    const found = of(
      ['on_schedule', 1],
      ['watched', null],
      ['level_only', null],
      ['not_due', null],
      ['not_started', null],
    );
    expect(found).toMatchObject({ ratio: 1, rated: 1, targeted: 4, status: 'on_schedule' });
  });

  test('is not rated where too much is missing', () => {
    const four: [Status, number][] = [1, 1, 1, 1].map((ratio) => ['on_schedule', ratio]);
    expect(of(...four, ['no_data', null])).toMatchObject({ ratio: 1, status: 'on_schedule', targeted: 5 });
    expect(of(...four, ['no_data', null], ['not_rated', null])).toMatchObject({
      ratio: null,
      status: 'not_rated',
      rated: 4,
    });
    expect(of(['watched', null])).toMatchObject({
      ratio: null,
      status: 'not_rated',
      rated: 0,
      targeted: 0,
      middle: [],
    });
    expect(of()).toMatchObject({ ratio: null, status: 'not_rated' });
  });

  test('lies between the lowest and the highest and does not hang on the order of the list', () => {
    const verdict = fc.record({ status: fc.constantFrom(...STATUSES), ratio: anyNumberOrNull });
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 12 }), (verdicts) => {
        const found = domainProgress(verdicts, DEFAULT_THRESHOLDS);
        expect(allFinite(found)).toBe(true);
        expect(domainProgress([...verdicts].reverse(), DEFAULT_THRESHOLDS).ratio).toBe(found.ratio);
        if (found.ratio === null) return;
        const counted = verdicts.map(countedRatio).filter((ratio) => ratio !== null);
        expect(found.ratio).toBeGreaterThanOrEqual(Math.min(...counted));
        expect(found.ratio).toBeLessThanOrEqual(Math.max(...counted));
      }),
    );
  });
});
