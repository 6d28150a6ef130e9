/** What a place is measured by. villages are those that shares of villages are taken over; towns leave out the streets. */
export const SIZES = [
  'registered',
  'resident',
  'elderly',
  'village_units',
  'villages',
  'townships',
  'towns',
  'area',
] as const;
export type SizeName = (typeof SIZES)[number];
export type Sizes = Readonly<Record<SizeName, number>>;

export const RULE_LEVELS = ['county', 'township', 'village'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/**
 * range: low to high in the indicator's unit. scaled: low to high times the size of the place.
 * per_head: value × factor ÷ size, in the rule's own unit. at_most: high times the size, a limit of structure.
 * yearly_change: at most high in a year, points for shares and per cent otherwise. history: a factor, or points
 * for shares, from what is known. never_above: another indicator. A flow's numbers are those of one quarter.
 */
export const RULE_KINDS = [
  'range',
  'scaled',
  'per_head',
  'at_most',
  'yearly_change',
  'history',
  'never_above',
] as const;
type RuleKind = (typeof RULE_KINDS)[number];

/** A line of the rules table. */
export type PlausibilityRule = {
  /** "*" for every indicator. */
  indicator: string;
  rule: RuleKind;
  /** Null for every level. */
  level: RuleLevel | null;
  /** "grid_level=large", or "" for figures without one. */
  dimension: string;
  low: number | null;
  high: number | null;
  /** Nothing at all is ordinary too, although less than `low` is not. */
  zero: boolean;
  /** A size for scaled, per_head and at_most; an indicator for never_above; kinds of indicator for history. */
  of: string;
  factor: number | null;
  unitZh: string;
  unitEn: string;
};

type Wanted = { indicator: string; level: RuleLevel; dimension: string };

/** The rules that speak of a figure; those that name its dimension push aside those that name none. */
export function rulesFor(
  rules: readonly PlausibilityRule[],
  { indicator, level, dimension }: Wanted,
): PlausibilityRule[] {
  const own = rules.filter((rule) => {
    return [indicator, '*'].includes(rule.indicator) && (rule.level === null || rule.level === level);
  });
  const named = own.filter((rule) => rule.dimension !== '' && rule.dimension === dimension);
  return named.length > 0 ? named : own.filter((rule) => rule.dimension === '');
}
