import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pooledTarget, splitOver, sumProof } from '#lib/domain/target/split.ts';

const of = (...pairs: [number | null, number | null][]) => pairs.map(([base, weight]) => ({ base, weight }));

describe('a county’s target over its townships', () => {
  it('is split whole where it starts from nothing: 100 by 412, 287 and 301 is 41, 29 and 30', () => {
    expect(splitOver(100, of([0, 412], [0, 287], [0, 301]), 0)).toEqual([41, 29, 30]);
  });

  it('of a level is split by what is to be added, so that nobody is asked to fall back', () => {
    // 80 stand, 120 are to: 40 more, by 1 and 3, whatever each has already.
    expect(splitOver(120, of([60, 1], [20, 3]), 0)).toEqual([70, 50]);
  });

  it('by last year’s share is the level times its share of the whole', () => {
    expect(splitOver(120, of([60, 60], [20, 20]), 0)).toEqual([90, 30]);
  });

  it('of a level that is to fall takes away by weight', () => {
    expect(splitOver(25, of([30, 30], [10, 10]), 0)).toEqual([19, 6]);
  });

  it('leaves out a place of which nobody knows where it stands, and gives nothing to one that weighs nothing', () => {
    expect(splitOver(10, of([0, 1], [null, 1], [0, null]), 0)).toEqual([10, null, 0]);
  });

  it('has decimals where the catalogue has', () => {
    expect(splitOver(1, of([0, 1], [0, 1], [0, 1]), 2)).toEqual([0.34, 0.33, 0.33]);
    expect(splitOver(1.5, of([0, 1]), 0)).toBeNull();
  });

  it('is none without places, weights, or a number', () => {
    expect(splitOver(10, [], 0)).toBeNull();
    expect(splitOver(10, of([0, 0], [0, null]), 0)).toBeNull();
    expect(splitOver(10, of([null, 5]), 0)).toBeNull();
    expect(splitOver(Number.NaN, of([0, 5]), 0)).toBeNull();
  });

  it('always adds up to it exactly, and none goes back where the county goes on', () => {
    const part = fc.record({ base: fc.integer({ min: 0, max: 9999 }), weight: fc.integer({ min: 1, max: 9999 }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 40 }), fc.nat(99_999), (parts, rise) => {
        const target = parts.reduce((sum, { base }) => sum + base, rise);
        const found = splitOver(target, parts, 0) ?? [];
        expect(sumProof(target, found)).toEqual({ sum: target, difference: 0 });
        expect(found.every((value, at) => (value ?? -1) >= (parts[at]?.base ?? 0))).toBe(true);
      }),
    );
  });
});

describe('the proof of a sum', () => {
  it('names what is too much and what is missing, without the errors of doubles', () => {
    expect(sumProof(0.3, [0.1, 0.2])).toEqual({ sum: 0.3, difference: 0 });
    expect(sumProof(10, [4, 7])).toEqual({ sum: 11, difference: 1 });
    expect(sumProof(10, [4, null])).toEqual({ sum: 4, difference: -6 });
    expect(sumProof(0, [])).toEqual({ sum: 0, difference: 0 });
  });
});

describe('rates of townships', () => {
  it('are pooled as figures are: 90 % of 100 and 20 % of 50 is 66.7 %, not 55 %', () => {
    const { rate, count, of } = pooledTarget([
      { target: 90, denominator: 100 },
      { target: 20, denominator: 50 },
    ]);
    expect(rate).toBeCloseTo(66.667, 3);
    expect([count, of]).toEqual([2, 2]);
  });

  it('without a whole are counted, not pooled', () => {
    const parts = [
      { target: 90, denominator: null },
      { target: 80, denominator: 10 },
      { target: null, denominator: 10 },
      { target: 70, denominator: 0 },
    ];
    expect(pooledTarget(parts)).toEqual({ rate: 80, count: 1, of: 3 });
    expect(pooledTarget([{ target: 90, denominator: null }])).toEqual({ rate: null, count: 0, of: 1 });
  });
});
