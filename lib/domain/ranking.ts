import { Exact, finite, isNumber } from './decimal.ts';
import type { Direction, FigureState } from './vocabulary.ts';

/** A unit with its level now and at an earlier date, and what its figure is a share of. */
export type Contender = {
  code: string;
  state: FigureState;
  value: number | null;
  before?: number | null;
  denominator?: number | null;
  /** False where not all of its parts came in. */
  complete?: boolean;
};

type Unranked = 'incomplete' | 'small_denominator' | 'not_applicable';
export type Placed = {
  code: string;
  /** 1 is best; equal values share a rank and the next one is skipped. Null with the reason beside it. */
  rank: number | null;
  improvementRank: number | null;
  improvement: number | null;
  unranked: Unranked | null;
};

/**
 * Level and improvement side by side, among peers of one kind. What is incomplete is not ranked,
 * instead of coming last, and neither is a share of too few. Null where the indicator has no better end.
 */
export function rank(
  contenders: readonly Contender[],
  direction: Direction,
  { smallDenominator }: { smallDenominator: number },
): Placed[] | null {
  if (direction !== 'higher' && direction !== 'lower') return null;
  const better = direction === 'higher' ? 1 : -1;
  const placed = contenders.map((contender) => {
    const unranked = reasonAgainst(contender, smallDenominator);
    const level = unranked ? null : contender.value;
    return { code: contender.code, unranked, level, improvement: unranked ? null : improvementOf(contender) };
  });
  return placed.map(({ code, unranked, level, improvement }) => ({
    code,
    unranked,
    improvement,
    rank: placeOf(
      level,
      placed.map((other) => other.level),
      better,
    ),
    improvementRank: placeOf(
      improvement,
      placed.map((other) => other.improvement),
      better,
    ),
  }));
}

function reasonAgainst({ state, value, denominator, complete }: Contender, smallest: number): Unranked | null {
  if (state === 'not_applicable') return 'not_applicable';
  if (state === 'missing' || !isNumber(value) || complete === false) return 'incomplete';
  return isNumber(denominator) && denominator < smallest ? 'small_denominator' : null;
}

function improvementOf({ value, before }: Contender): number | null {
  return isNumber(value) && isNumber(before) ? finite(new Exact(value).minus(before)) : null;
}

function placeOf(value: number | null, all: readonly (number | null)[], better: 1 | -1): number | null {
  if (value === null) return null;
  return 1 + all.filter((other) => other !== null && (other - value) * better > 0).length;
}
