import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributions, type Mover, roundedParts, type Share } from '#lib/domain/contribution.ts';

const level = (value: number | null): Share => ({ value, numerator: null, denominator: null });
const ratio = (numerator: number | null, denominator: number | null): Share => ({
  value: null,
  numerator,
  denominator,
});
const amounts = (movers: Mover[], over: 'sum' | 'pooled', factor: number | null = null) =>
  contributions(movers, over, factor)?.parts.map(({ amount }) => amount);
const added = (list: readonly (number | null)[]) => list.reduce<number>((sum, one) => sum + (one ?? 0), 0);

describe('what each part brought to a sum', () => {
  const movers: Mover[] = [
    { code: 'a', now: level(34), before: level(20) },
    { code: 'b', now: level(9), before: level(12) },
    { code: 'c', now: level(5), before: null },
    { code: 'd', now: null, before: null },
  ];

  it('is its own difference', () => {
    const found = contributions(movers, 'sum', null);
    expect(found).toMatchObject({ before: 32, now: 48, change: 16 });
    expect(found?.parts.map(({ amount }) => amount)).toEqual([14, -3, 5, null]);
  });

  it('is not said where the whole is no sum, or had no parts', () => {
    expect(contributions(movers, 'none', null)).toBeNull();
    expect(contributions([{ code: 'a', now: level(1), before: null }], 'sum', null)).toBeNull();
    expect(contributions([{ code: 'a', now: ratio(1, 0), before: ratio(1, 2) }], 'pooled', 100)).toBeNull();
  });
});

describe('what each part brought to a pooled ratio', () => {
  it('is its change times its weight where weights stay: 50 → 60 % of half the county is 5 points', () => {
    const movers: Mover[] = [
      { code: 'a', now: ratio(60, 100), before: ratio(50, 100) },
      { code: 'b', now: ratio(80, 100), before: ratio(80, 100) },
    ];
    const found = contributions(movers, 'pooled', 100);
    expect(found).toMatchObject({ before: 65, now: 70, change: 5 });
    expect(found?.parts).toEqual([
      { code: 'a', amount: 5, own: 5, weight: 0 },
      { code: 'b', amount: 0, own: 0, weight: 0 },
    ]);
  });

  it('tells growth where rates are high apart from a rate that rises', () => {
    // Nobody's rate moved; the better town doubled. 66.7 → 72.5 % is its weight and that of the other.
    const movers: Mover[] = [
      { code: 'good', now: ratio(180, 200), before: ratio(90, 100) },
      { code: 'poor', now: ratio(20, 100), before: ratio(20, 100) },
    ];
    const found = contributions(movers, 'pooled', 100);
    expect(found?.parts.map(({ own }) => own)).toEqual([0, 0]);
    expect(found?.parts.every(({ weight }) => (weight ?? 0) > 0)).toBe(true);
    expect(added(found?.parts.map(({ amount }) => amount) ?? [])).toBeCloseTo(found?.change ?? 0, 12);
  });

  it('takes a part that has come, gone, or knows only its rate for what it is', () => {
    const movers: Mover[] = [
      { code: 'old', now: ratio(50, 100), before: ratio(50, 100) },
      { code: 'new', now: ratio(90, 100), before: null },
      { code: 'rate', now: { value: 70, numerator: null, denominator: null }, before: null },
    ];
    const found = contributions(movers, 'pooled', 100);
    expect(found?.parts[2]?.amount).toBeNull();
    expect(added(found?.parts.map(({ amount }) => amount) ?? [])).toBeCloseTo(20, 12);
  });

  it('adds up to the whole, whatever the parts', () => {
    const share = fc.option(
      fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 })).map(([n, d]) => ratio(n, d)),
    );
    const value = fc.option(fc.integer({ min: -9999, max: 9999 }).map((cents) => level(cents / 100)));
    const list = (one: fc.Arbitrary<Share | null>) =>
      fc.array(fc.record({ code: fc.string(), now: one, before: one }), { maxLength: 20 });
    fc.assert(
      fc.property(list(share), list(value), (ratios, sums) => {
        for (const found of [contributions(ratios, 'pooled', 100), contributions(sums, 'sum', null)]) {
          if (!found) continue;
          expect(added(found.parts.map(({ amount }) => amount))).toBeCloseTo(found.change, 6);
          for (const { amount, own, weight } of found.parts)
            if (own !== null && weight !== null) expect(own + weight).toBeCloseTo(amount ?? Number.NaN, 6);
        }
      }),
    );
  });

  it('is the difference of the two pooled ratios', () => {
    expect(amounts([{ code: 'a', now: ratio(3, 4), before: ratio(1, 2) }], 'pooled', 100)).toEqual([25]);
    expect(amounts([{ code: 'a', now: ratio(3, 4), before: ratio(1, 2) }], 'pooled')).toEqual([0.25]);
  });
});

describe('amounts as they are printed', () => {
  it('still add up: three thirds of one are .3, .3 and .4', () => {
    expect(roundedParts([1 / 3, 1 / 3, 1 / 3], 1)).toEqual([0.4, 0.3, 0.3]);
    expect(roundedParts([-0.05, 0.12, null], 1)).toEqual([0, 0.1, null]);
  });

  it('come to the rounded sum and stay within a unit of the truth', () => {
    const amount = fc.option(fc.integer({ min: -100000, max: 100000 }).map((n) => n / 1000));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), fc.integer({ min: 0, max: 2 }), (list, decimals) => {
        const rounded = roundedParts(list, decimals);
        const unit = 10 ** -decimals;
        expect(Math.abs(added(rounded) - added(list))).toBeLessThanOrEqual(unit / 2 + 1e-9);
        rounded.forEach((one, at) => {
          expect(one === null).toBe(list[at] === null);
          expect(Math.abs((one ?? 0) - (list[at] ?? 0))).toBeLessThanOrEqual(unit + 1e-9);
        });
      }),
    );
  });
});
