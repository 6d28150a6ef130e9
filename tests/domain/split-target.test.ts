import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitTarget } from '#lib/domain/split-target.ts';
import { anyNumber } from './generators.ts';

test('100 by 412, 287 and 301 is 41, 29 and 30', () => {
  expect(splitTarget(100, [412, 287, 301])).toEqual([41, 29, 30]);
});

test('equal remainders go to the earlier one', () => {
  expect(splitTarget(10, [1, 1, 1])).toEqual([4, 3, 3]);
});

test('shares may have decimals and a fall can be split too', () => {
  expect(splitTarget(1, [1, 1, 1], 2)).toEqual([0.34, 0.33, 0.33]);
  expect(splitTarget(-10, [1, 1, 1])).toEqual([-4, -3, -3]);
});

test('who weighs nothing gets nothing', () => {
  expect(splitTarget(7, [0, 5, 0])).toEqual([0, 7, 0]);
});

test('without weights, or with a target finer than its shares, there is no split', () => {
  expect(splitTarget(10, [])).toBeNull();
  expect(splitTarget(10, [0, 0])).toBeNull();
  expect(splitTarget(10, [1, -1])).toBeNull();
  expect(splitTarget(10.5, [1, 1])).toBeNull();
  expect(splitTarget(Number.NaN, [1])).toBeNull();
});

test('shares add up to the target exactly and none is a whole step off its fair part', () => {
  const weight = fc.oneof(fc.integer({ min: 0, max: 1e6 }), fc.double({ min: 0.001, max: 1e6, noNaN: true }));
  const weights = fc.array(weight, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), weights, fc.integer({ min: 0, max: 3 }), (units, parts, decimals) => {
      const target = Number((units / 10 ** decimals).toFixed(decimals));
      const shares = splitTarget(target, parts, decimals);
      const sum = parts.reduce((all, part) => all + part, 0);
      // A property that gives back what an expectation does counts as failed.
      if (sum === 0) {
        expect(shares).toBeNull();
        return;
      }
      const steps = (shares ?? []).map((share) => Math.round(share * 10 ** decimals));
      expect(steps.reduce((all, step) => all + step, 0)).toBe(Math.round(target * 10 ** decimals));
      for (const [at, step] of steps.entries()) {
        const fair = (units * (parts[at] ?? 0)) / sum;
        expect(Math.abs(step - fair)).toBeLessThan(1 + 1e-6);
      }
    }),
  );
});

test('no target and no weights make it throw', () => {
  fc.assert(
    fc.property(anyNumber, fc.array(anyNumber, { maxLength: 5 }), anyNumber, (target, weights, decimals) => {
      const shares = splitTarget(target, weights, decimals);
      expect((shares ?? []).every(Number.isFinite)).toBe(true);
    }),
  );
});
