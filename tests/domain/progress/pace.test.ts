import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paceOf } from '#lib/domain/progress/pace.ts';
import { allFinite, anyNumber, anyNumberOrNull } from '../generators.ts';

test('54 in two quarters lead to 108; a target of 120 needs 33 a quarter and falls short by 12', () => {
  expect(paceOf({ baseline: 0, value: 54, target: 120, quarter: 2 })).toEqual({
    perQuarter: 27,
    projected: 108,
    needed: 33,
    short: 12,
  });
});

test('a falling target is measured the other way round', () => {
  expect(paceOf({ baseline: 40, value: 34, target: 25, quarter: 2 })).toEqual({
    perQuarter: -3,
    projected: 28,
    needed: -4.5,
    short: 3,
  });
});

test('what is met needs nothing more, and what is over leaves no quarter to need', () => {
  expect(paceOf({ baseline: 80, value: 120, target: 120, quarter: 2 })).toMatchObject({ needed: 0, short: 0 });
  expect(paceOf({ baseline: 80, value: 110, target: 120, quarter: 4 })).toMatchObject({
    needed: null,
    short: 10,
    projected: 110,
  });
});

test('before the first quarter is over, or without a baseline, there is no pace', () => {
  expect(paceOf({ baseline: 0, value: 5, target: 120, quarter: 0 })).toBeNull();
  expect(paceOf({ baseline: null, value: 5, target: 120, quarter: 2 })).toBeNull();
});

test('no numbers give NaN or Infinity', () => {
  fc.assert(
    fc.property(anyNumberOrNull, anyNumberOrNull, anyNumber, anyNumber, (baseline, value, target, quarter) => {
      expect(allFinite(paceOf({ baseline, value, target, quarter }))).toBe(true);
    }),
  );
});
