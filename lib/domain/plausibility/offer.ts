import { Exact, finite, roundTo } from '../decimal.ts';
import { isPercent } from '../unit-words.ts';
import type { CheckContext } from './context.ts';
import { expectedAt } from './expected.ts';
import { ordinaryOf } from './ordinary.ts';

/** Slips of the unit that people make: a nought, 万 for nothing, 亿 for 万. */
const FACTORS = [10, 100, 1000, 1e4, 1e6, 1e8];

/** Points within which a share is offered of what its own figures lead one to expect; a guess farther off misleads. */
const NEAR = 15;

export type Offer = { value: number; by: number | null };

/**
 * The value that was probably meant: the figure divided or multiplied by a usual factor, without its
 * sign, or as a share of what it was counted in; only where `passes` has nothing against it. Where two
 * are about as likely none is offered.
 */
export function offerFor(value: number, context: CheckContext, passes: (value: number) => boolean): Offer | null {
  if (value === 0) return null;
  const seen = new Set<number>();
  const expected = isPercent(context.indicator) ? expectedAt(context.known, context) : null;
  const near = (share: number) => !expected || Math.abs(share - expected.value) <= NEAR * (1 + expected.years);
  const ways = candidates(value, context).filter((way) => {
    const fresh = !seen.has(way.value) && way.value !== value && near(way.value) && passes(way.value);
    if (fresh) seen.add(way.value);
    return fresh;
  });
  const usual = usualOf(context);
  if (ways.length < 2 || usual === null) return ways.length === 1 ? (ways[0] ?? null) : null;
  const far = (way: Offer) => Math.abs(Math.log(Math.abs(way.value / usual)));
  const [best, second] = [...ways].sort((a, b) => far(a) - far(b));
  return best && second && far(second) >= 2 * far(best) ? best : null;
}

function candidates(value: number, context: CheckContext): Offer[] {
  const { indicator, sizes } = context;
  const exact = new Exact(value);
  const ways: Offer[] = FACTORS.flatMap((by) => [
    { value: finite(exact.dividedBy(by)) ?? 0, by: 1 / by },
    { value: finite(exact.times(by)) ?? 0, by },
  ]);
  if (value < 0) ways.push({ value: -value, by: null });
  const counted = context.rules.find(({ rule, of }) => rule === 'range' && of !== '')?.of;
  const size = counted && counted in sizes ? sizes[counted as keyof typeof sizes] : 0;
  if (indicator.kind === 'ratio' && indicator.factor !== null && size > 0) {
    ways.push({ value: roundTo((value / size) * indicator.factor, indicator.decimals) ?? 0, by: null });
  }
  return ways.filter((way) => way.value !== 0);
}

/** What one would expect here: from the figures known, else the middle of the narrowest ordinary range. */
function usualOf(context: CheckContext): number | null {
  // A ratio of a part is most like that of the whole; an amount is not.
  const like = context.known.length > 0 || context.indicator.kind !== 'ratio' ? context.known : context.whole;
  const expected = expectedAt(like, context);
  if (expected && expected.value > 0) return expected.value;
  const middles = context.rules.flatMap((rule) => {
    const range = ordinaryOf(rule, context);
    if (!range || !(range.low > 0) || !Number.isFinite(range.high)) return [];
    return [{ width: range.high / range.low, middle: Math.sqrt(range.low * range.high) }];
  });
  return middles.sort((a, b) => a.width - b.width)[0]?.middle ?? null;
}
