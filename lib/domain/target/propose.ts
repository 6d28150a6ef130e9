import { Exact, finite, isNumber, roundTo } from '../decimal.ts';
import type { OverUnits } from '../vocabulary.ts';
import { splitOver } from './split.ts';

/** How a township of a proposal stands, and what it weighs by each way of reckoning. */
type Proposed = { base: number | null; weights: Readonly<Record<string, number | null>> };

export type Proposal = {
  overUnits: OverUnits;
  decimals: number;
  min: number | null;
  max: number | null;
  county: { target: number; baseline: number | null };
  parts: readonly Proposed[];
};

/** Ways to give townships rates of their own, since rates are not split. */
export const RATE_WAYS = ['same', 'rise'] as const;

/** Ways that need no figure of another indicator; codes of base figures are ways too. */
export const SUM_WAYS = ['last_year', 'equally'] as const;

/**
 * Targets of townships worked out from the county's. `last_year`: by what each had of last year's whole; `equally`;
 * the code of a base figure: by that, for instance people. Of a rate, `same`: the county's for everybody; `rise`:
 * each as many points further as the county. Null where nothing can be worked out that way.
 */
export function propose(way: string, proposal: Proposal): (number | null)[] | null {
  const { overUnits, decimals, county, parts } = proposal;
  if (overUnits === 'sum')
    return splitOver(
      county.target,
      parts.map(({ base, weights }) => ({ base, weight: way === 'equally' ? 1 : (weights[way] ?? null) })),
      decimals,
    );
  if (way === 'same') return parts.map(() => county.target);
  const { baseline } = county;
  if (way !== 'rise' || !isNumber(baseline)) return null;
  const rise = new Exact(county.target).minus(baseline);
  return parts.map(({ base }) => {
    const reached = isNumber(base) ? finite(new Exact(base).plus(rise)) : null;
    return reached === null ? null : within(roundTo(reached, decimals), proposal);
  });
}

/** A scale ends where it ends. */
function within(value: number | null, { min, max }: Pick<Proposal, 'min' | 'max'>): number | null {
  if (value === null) return null;
  return Math.max(min ?? Number.NEGATIVE_INFINITY, Math.min(max ?? Number.POSITIVE_INFINITY, value));
}
