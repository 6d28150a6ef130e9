import { describe, expect, test } from 'vitest';
import { type Contender, rank } from '#lib/domain/ranking.ts';

const small = { smallDenominator: 20 };
const unit = (code: string, value: number | null, over: Partial<Contender> = {}): Contender => ({
  code,
  state: value === null ? 'missing' : 'reported',
  value,
  ...over,
});
const ranks = (contenders: Contender[], direction: 'higher' | 'lower' = 'higher') =>
  Object.fromEntries((rank(contenders, direction, small) ?? []).map((placed) => [placed.code, placed.rank]));

describe('ranking', () => {
  test('equal values share a rank and the next one is skipped', () => {
    expect(ranks([unit('a', 90), unit('b', 95), unit('c', 90), unit('d', 80)])).toEqual({ a: 2, b: 1, c: 2, d: 4 });
  });

  test('where lower is better the lowest comes first', () => {
    expect(ranks([unit('a', 9), unit('b', 5)], 'lower')).toEqual({ a: 2, b: 1 });
  });

  test('level and improvement are ranked side by side', () => {
    const placed = rank([unit('a', 95, { before: 94 }), unit('b', 60, { before: 40 })], 'higher', small);
    expect(placed).toMatchObject([
      { code: 'a', rank: 1, improvementRank: 2, improvement: 1 },
      { code: 'b', rank: 2, improvementRank: 1, improvement: 20 },
    ]);
  });

  test('what is incomplete, too small or does not apply is not ranked instead of coming last', () => {
    const placed = rank(
      [
        unit('a', null),
        unit('b', 50, { complete: false }),
        unit('c', 100, { denominator: 19 }),
        unit('d', null, { state: 'not_applicable' }),
        unit('e', 70, { denominator: 20 }),
      ],
      'higher',
      small,
    );
    expect(placed?.map(({ unranked, rank: place }) => [unranked, place])).toEqual([
      ['incomplete', null],
      ['incomplete', null],
      ['small_denominator', null],
      ['not_applicable', null],
      [null, 1],
    ]);
  });

  test('a figure without a better end is not ranked at all', () => {
    expect(rank([unit('a', 1)], 'neutral', small)).toBeNull();
    expect(rank([unit('a', 1)], 'band', small)).toBeNull();
  });
});
