import { Exact, finite, isNumber } from './decimal.ts';
import type { OverUnits } from './vocabulary.ts';

/** A part's figure at one time; null where it has none or it does not apply. */
export type Share = { value: number | null; numerator: number | null; denominator: number | null };
export type Mover = { code: string; now: Share | null; before: Share | null };

type Contribution = {
  code: string;
  /** What the part brought to the change of the whole; null where it had a figure at neither time. */
  amount: number | null;
  /** Of a ratio: what its own rate brought, and what its weight in the whole did. */
  own: number | null;
  weight: number | null;
};

export type Contributions = {
  parts: Contribution[];
  /** What the parts come to together, before and now, and the difference: the sum of their amounts. */
  before: number;
  now: number;
  change: number;
};

/**
 * What each part brought to the change of a whole. Of a sum it is the part's own difference. Of a pooled ratio it is
 * exact: half the sum of weights times the change of the rate, and the change of the weight times how far the part's
 * rate lies from the whole's, both taken midway between the two times; the parts add up to the whole.
 * Null where the whole is not made of its parts, or had no parts at either time.
 */
export function contributions(movers: readonly Mover[], over: OverUnits, factor: number | null): Contributions | null {
  if (over === 'none') return null;
  return over === 'sum' ? ofSum(movers) : ofRatio(movers, factor ?? 1);
}

function ofSum(movers: readonly Mover[]): Contributions | null {
  const [now, before] = [total(movers, 'now'), total(movers, 'before')];
  if (now === null || before === null) return null;
  const parts = movers.map(({ code, now: late, before: early }) => {
    const [a, b] = [levelOf(late), levelOf(early)];
    const amount = a === null && b === null ? null : finite((a ?? ZERO).minus(b ?? ZERO));
    return { code, amount, own: null, weight: null };
  });
  return whole(parts, before, now);
}

function total(movers: readonly Mover[], when: 'now' | 'before'): Exact | null {
  const known = movers.map((mover) => levelOf(mover[when])).filter((value) => value !== null);
  return known.length === 0 ? null : sum(known);
}

type Rated = { numerator: Exact; denominator: Exact };

function ofRatio(movers: readonly Mover[], factor: number): Contributions | null {
  const [now, before] = [pooled(movers, 'now'), pooled(movers, 'before')];
  if (now === null || before === null) return null;
  const [late, early] = [rateOf(now), rateOf(before)];
  const middle = late.plus(early).dividedBy(2);
  const parts = movers.map(({ code, now: a, before: b }) => {
    const [own, earlier] = [ratedOf(a), ratedOf(b)];
    if (!own && !earlier) return { code, amount: null, own: null, weight: null };
    const [w1, w0] = [weightOf(own, now), weightOf(earlier, before)];
    // A part that was not there yet, or is no longer, changes the whole by its weight alone.
    const r1 = own ? rateOf(own) : rateOf(earlier ?? before);
    const r0 = earlier ? rateOf(earlier) : r1;
    const byRate = r1.minus(r0).times(w1.plus(w0)).dividedBy(2);
    const byWeight = w1.minus(w0).times(r1.plus(r0).dividedBy(2).minus(middle));
    const scaled = (share: Exact) => finite(share.times(factor));
    return { code, amount: scaled(byRate.plus(byWeight)), own: scaled(byRate), weight: scaled(byWeight) };
  });
  return whole(parts, early.times(factor), late.times(factor));
}

function whole(parts: Contribution[], before: Exact, now: Exact): Contributions | null {
  const [from, to, change] = [finite(before), finite(now), finite(now.minus(before))];
  return from === null || to === null || change === null ? null : { parts, before: from, now: to, change };
}

function pooled(movers: readonly Mover[], when: 'now' | 'before'): Rated | null {
  const known = movers.map((mover) => ratedOf(mover[when])).filter((one) => one !== null);
  if (known.length === 0) return null;
  return {
    numerator: sum(known.map(({ numerator }) => numerator)),
    denominator: sum(known.map(({ denominator }) => denominator)),
  };
}

/** Numerator over denominator; a rate alone cannot be pooled, and a share of nothing is none. */
function ratedOf(share: Share | null): Rated | null {
  if (!share || !isNumber(share.numerator) || !isNumber(share.denominator) || share.denominator <= 0) return null;
  return { numerator: new Exact(share.numerator), denominator: new Exact(share.denominator) };
}

function rateOf({ numerator, denominator }: Rated): Exact {
  return numerator.dividedBy(denominator);
}

function weightOf(part: Rated | null, all: Rated): Exact {
  return part ? part.denominator.dividedBy(all.denominator) : ZERO;
}

function levelOf(share: Share | null): Exact | null {
  return share && isNumber(share.value) ? new Exact(share.value) : null;
}

const ZERO = new Exact(0);

function sum(values: readonly Exact[]): Exact {
  return values.reduce((all, value) => all.plus(value), ZERO);
}

/** Amounts at that many decimals that still add up to their sum at that many: the largest remainders are rounded up. */
export function roundedParts(amounts: readonly (number | null)[], decimals: number): (number | null)[] {
  const unit = new Exact(10).pow(-decimals);
  const exact = amounts.map((amount) => (amount === null ? null : new Exact(amount).dividedBy(unit)));
  const floors = exact.map((amount) => amount?.floor() ?? null);
  const wanted = sum(exact.map((amount) => amount ?? ZERO)).toDecimalPlaces(0);
  const missing = wanted.minus(sum(floors.map((amount) => amount ?? ZERO))).toNumber();
  const byRemainder = exact
    .map((amount, at) => ({ at, rest: amount === null ? new Exact(-1) : amount.minus(floors[at] ?? 0) }))
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.at - b.at);
  const raised = new Set(byRemainder.slice(0, missing).map(({ at }) => at));
  return floors.map((amount, at) => (amount === null ? null : finite(amount.plus(raised.has(at) ? 1 : 0).times(unit))));
}
