import { Exact, finite, isNumber, placesOf } from './decimal.ts';
import type { FigureState, OverTime, OverUnits } from './vocabulary.ts';

/** One child's figure, or one period's: what is to be added up. */
export type Part = {
  state: FigureState;
  value: number | null;
  numerator?: number | null;
  denominator?: number | null;
};

/** factor: 100 for a share in per cent, 1000 for a figure per thousand. */
export type RollupRule = { factor?: number | null; decimals: number };

/** A total and what it rests on: `covered` parts of the `of` that were to be there. */
export type Rollup = {
  state: FigureState;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  covered: number;
  of: number;
};

/**
 * The figure of a whole from those of its units. Sums are added exactly and rounded once; ratios are
 * pooled from their numerators and denominators, so a part of which only the rate is known is not covered.
 */
export function addUp(parts: readonly Part[], over: OverUnits, rule: RollupRule): Rollup {
  switch (over) {
    case 'sum':
      return summed(parts, rule);
    case 'pooled':
      return pooled(parts, rule);
    case 'none':
      return { ...NOTHING, state: 'not_applicable' };
    default:
      // Only a definition that was tampered with says anything else; whoever looks for that is not to stop here.
      return NOTHING;
  }
}

/**
 * The figure of a longer period from those of its parts, given in order with a `missing` part where
 * none came in. A level is never carried forward: without its last part the whole is missing.
 */
export function addUpTime(parts: readonly Part[], over: OverTime, rule: RollupRule): Rollup {
  switch (over) {
    case 'sum':
      return summed(parts, rule);
    case 'recompute':
      return pooled(parts, rule);
    case 'mean':
      return averaged(parts, rule);
    case 'last':
      return lastOf(parts);
  }
}

const NOTHING: Rollup = { state: 'missing', value: null, numerator: null, denominator: null, covered: 0, of: 0 };

function summed(parts: readonly Part[], { decimals }: RollupRule): Rollup {
  const { asked, known } = sorted(parts, ({ value }) => isNumber(value));
  if (known.length === 0) return empty(asked);
  const sum = total(known.map(({ value }) => value));
  return reported({ value: rounded(sum, decimals), covered: known.length, of: asked.length });
}

function averaged(parts: readonly Part[], { decimals }: RollupRule): Rollup {
  const { asked, known } = sorted(parts, ({ value }) => isNumber(value));
  if (known.length === 0) return empty(asked);
  const mean = total(known.map(({ value }) => value)).dividedBy(known.length);
  return reported({ value: rounded(mean, decimals), covered: known.length, of: asked.length });
}

function pooled(parts: readonly Part[], { factor, decimals }: RollupRule): Rollup {
  const { asked, known } = sorted(parts, (part) => isNumber(part.numerator) && isNumber(part.denominator));
  if (known.length === 0) return empty(asked);
  const numerator = total(known.map((part) => part.numerator ?? 0));
  const denominator = total(known.map((part) => part.denominator ?? 0));
  const found = {
    numerator: finite(numerator),
    denominator: finite(denominator),
    covered: known.length,
    of: asked.length,
  };
  if (denominator.isZero()) return { ...found, state: 'not_applicable', value: null };
  return reported({ ...found, value: rounded(numerator.dividedBy(denominator).times(factor ?? 1), decimals) });
}

function lastOf(parts: readonly Part[]): Rollup {
  const { asked, known } = sorted(parts, ({ value }) => isNumber(value));
  const last = parts.at(-1);
  if (last?.state === 'not_applicable')
    return { ...NOTHING, state: 'not_applicable', covered: known.length, of: asked.length };
  if (!last || !isNumber(last.value) || last.state !== 'reported')
    return { ...NOTHING, covered: known.length, of: asked.length };
  const { value, numerator = null, denominator = null } = last;
  return reported({
    value,
    numerator: finite(numerator),
    denominator: finite(denominator),
    covered: known.length,
    of: asked.length,
  });
}

/** Parts to which the figure does not apply are not asked of; of the others, those that hold what is needed. */
function sorted(parts: readonly Part[], holds: (part: Part) => boolean) {
  const asked = parts.filter(({ state }) => state !== 'not_applicable');
  return { asked, known: asked.filter((part) => part.state === 'reported' && holds(part)) };
}

function empty(asked: readonly Part[]): Rollup {
  return { ...NOTHING, state: asked.length === 0 ? 'not_applicable' : 'missing', of: asked.length };
}

function reported(found: Partial<Rollup> & Pick<Rollup, 'value' | 'covered' | 'of'>): Rollup {
  return { numerator: null, denominator: null, ...found, state: found.value === null ? 'missing' : 'reported' };
}

function total(values: readonly (number | null)[]): Exact {
  return values.reduce((sum: Exact, value) => sum.plus(value ?? 0), new Exact(0));
}

function rounded(value: Exact, decimals: number): number | null {
  return finite(value.toDecimalPlaces(placesOf(decimals)));
}
