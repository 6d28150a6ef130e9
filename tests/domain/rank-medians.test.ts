import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MedianOf, rankMedians } from '#lib/domain/rank-medians.ts';

const unit = (code: string, sort: string, ratio: number | null, before: number | null = null): MedianOf => ({
  ...{ code, sort, ratio, before },
});

describe('the order of medians', () => {
  const places = rankMedians([
    unit('A', 'town', 0.9, 0.95),
    unit('B', 'town', 1.1, 1.05),
    unit('C', 'street', 1.1, 0.8),
    unit('D', 'town', null, 0.7),
    unit('E', 'street', 0.7, null),
  ]);

  it('gives equal ones one place and leaves the next one out', () => {
    expect(['A', 'B', 'C', 'E'].map((code) => places.get(code)?.rank)).toEqual([3, 1, 1, 4]);
    expect(places.get('A')?.of).toBe(4);
  });

  it('does not rank what is not rated, neither last nor at all', () => {
    expect(places.get('D')).toMatchObject({ rank: null, improvementRank: null, peerRank: null });
  });

  it('looks at how far each came, beside where it stands', () => {
    expect(['A', 'B', 'C', 'E'].map((code) => places.get(code)?.improvementRank)).toEqual([3, 2, 1, null]);
    expect(places.get('C')?.improvement).toBeCloseTo(0.3, 10);
  });

  it('compares towns with towns and streets with streets', () => {
    expect(places.get('A')).toMatchObject({ peerRank: 2, peers: 2 });
    expect(places.get('E')).toMatchObject({ peerRank: 2, peers: 2 });
  });

  it('says nothing of nobody, and puts one alone first', () => {
    expect(rankMedians([]).size).toBe(0);
    expect(rankMedians([unit('A', 'town', 0.2)]).get('A')).toMatchObject({ rank: 1, peerRank: 1, of: 1 });
  });

  it('places everybody once, and nobody behind somebody lower', () => {
    const ratio = fc.option(fc.double({ min: 0, max: 1.5, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.record({ ratio, sort: fc.constantFrom('town', 'street') })), (given) => {
        const list = given.map((one, at) => ({ ...one, code: `${at}`, before: null }));
        const found = rankMedians(list);
        expect(found.size).toBe(list.length);
        for (const one of list)
          for (const other of list)
            if (one.ratio !== null && other.ratio !== null && one.ratio > other.ratio)
              expect(found.get(one.code)?.rank ?? 0).toBeLessThan(found.get(other.code)?.rank ?? 0);
      }),
    );
  });
});
