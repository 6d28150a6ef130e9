import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byKept, keptShare } from '#lib/domain/kept-share.ts';

it('is a share of what is rated, and none where nothing is', () => {
  expect(keptShare({ onSchedule: 3, rated: 4 })).toBe(0.75);
  expect(keptShare({ onSchedule: 0, rated: 0 })).toBeNull();
  expect(keptShare(null)).toBeNull();
});

it('puts the larger share first, whatever it is a share of, and what is not rated last', () => {
  const list = [null, { onSchedule: 1, rated: 4 }, { onSchedule: 2, rated: 2 }, { onSchedule: 5, rated: 10 }];
  expect(list.sort(byKept).map((one) => keptShare(one))).toEqual([1, 0.5, 0.25, null]);
});

it('is an order', () => {
  const kept = fc.option(
    fc.tuple(fc.nat(60), fc.nat(60)).map(([on, more]) => ({ onSchedule: on, rated: on + more })),
    { nil: null },
  );
  fc.assert(
    fc.property(fc.array(kept), (list) => {
      const shares = [...list].sort(byKept).map((one) => keptShare(one) ?? -1);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
    }),
  );
});
