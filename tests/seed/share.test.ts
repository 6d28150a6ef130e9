import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitShares, share } from '#seed/demonstration/share.ts';

const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);
const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 });

describe('a whole number shared among places', () => {
  it('adds up to itself, in whole parts none of which is negative', () => {
    fc.assert(
      fc.property(fc.nat(100_000), weights, (total, list) => {
        const parts = share(total, list);
        expect(sum(parts)).toBe(sum(list) > 0 ? total : 0);
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
      }),
    );
  });

  it('gives nothing to a place that weighs nothing, nor where none weighs anything', () => {
    expect(share(10, [0, 3, 0, 2])).toEqual([0, 6, 0, 4]);
    expect(share(10, [0, 0])).toEqual([0, 0]);
  });
});

describe('numerators fitted to wished rates', () => {
  const places = fc.array(fc.record({ whole: fc.nat(200), rate: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    minLength: 1,
    maxLength: 20,
  });

  it('add up to what the county has and exceed no denominator, whatever the wishes', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0, max: 1, noNaN: true }), (list, reached) => {
        const wholes = list.map(({ whole }) => whole);
        const total = Math.floor(sum(wholes) * reached);
        const parts = fitShares(
          total,
          wholes,
          list.map(({ rate }) => rate),
          wholes,
        );
        expect(sum(parts)).toBe(total);
        for (const [at, part] of parts.entries()) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(wholes[at] ?? 0);
        }
      }),
    );
  });

  it('keep the wishes where these already fit', () => {
    expect(fitShares(15, [10, 20], [0.5, 0.5], [10, 20])).toEqual([5, 10]);
  });

  it('may go beyond the denominator where no cap is set', () => {
    expect(sum(fitShares(90, [10, 20], [1, 1], [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]))).toBe(90);
  });
});
