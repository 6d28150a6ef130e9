import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedMissingLast } from '#lib/domain/missing-last.ts';

const own = (value: number | null) => value;

describe('a list with gaps', () => {
  it('has what is missing at its end, upwards and downwards', () => {
    expect(sortedMissingLast([3, null, 1, 2], own, 'asc')).toEqual([1, 2, 3, null]);
    expect(sortedMissingLast([3, null, 1, 2], own, 'desc')).toEqual([3, 2, 1, null]);
  });

  it('takes zero for a number and what is no number for nothing', () => {
    expect(sortedMissingLast([Number.NaN, 0, -1], own, 'desc')).toEqual([0, -1, Number.NaN]);
  });

  it('keeps equal ones in their order, and the list as it was', () => {
    const given = ['b1', 'a2', 'c1'];
    expect(sortedMissingLast(given, (one) => Number(one[1]), 'asc')).toEqual(['b1', 'c1', 'a2']);
    expect(given).toEqual(['b1', 'a2', 'c1']);
  });

  it('loses and doubles nothing, and puts no number after a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), fc.constantFrom('asc' as const, 'desc' as const), (list, way) => {
        const sorted = sortedMissingLast(list, own, way);
        const gap = sorted.indexOf(null);
        expect(gap < 0 || sorted.slice(gap).every((one) => one === null)).toBe(true);
        expect([...sorted].sort()).toEqual([...list].sort());
      }),
    );
  });
});
