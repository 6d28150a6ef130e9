import { periodMonths } from '../period-dates.ts';
import type { Direction, IndicatorKind, OverUnits } from '../vocabulary.ts';
import type { PlausibilityRule, RuleLevel, Sizes } from './rule.ts';

/** What the catalogue says of an indicator, as far as its figures can be doubted by it. */
export type CheckedIndicator = {
  code: string;
  kind: IndicatorKind;
  direction: Direction;
  unitZh: string;
  unitEn: string;
  decimals: number;
  min: number | null;
  max: number | null;
  factor: number | null;
  overUnits: OverUnits;
  /** The lowest level at which it is collected. */
  level: RuleLevel;
};

/** A figure known already. demonstration: made up, so it says what is usual but proves nothing. */
export type Known = { period: string; value: number; demonstration: boolean };

export type CheckContext = {
  indicator: CheckedIndicator;
  rules: readonly PlausibilityRule[];
  level: RuleLevel;
  sizes: Sizes;
  period: string;
  /** Known figures of the same place, in the order of their periods. */
  known: readonly Known[];
  /** Known figures of the whole that the place is a part of; empty for the county itself. */
  whole: readonly Known[];
  /** Figures of other indicators for the same place and period. */
  siblings: Readonly<Record<string, number>>;
};

export type CheckedFigure = {
  value: number;
  /** A level as a rule; "change" where the figure was said as a rise or fall over the year. */
  as?: 'level' | 'change';
  numerator?: number | null;
  denominator?: number | null;
};

export const NOTE_RULES = [
  'bounds',
  'whole_number',
  'level',
  'ordinary',
  'per_head',
  'structure',
  'yearly_change',
  'history',
  'falls',
  'part_of_period',
  'parts_whole',
  'pair',
  'unit_factor',
] as const;
export type NoteRule = (typeof NOTE_RULES)[number];

/** One rule that speaks, with what its sentence needs. `offer` is the value that would be ordinary, where one is clear. */
export type Note = {
  rule: NoteRule;
  values: Readonly<Record<string, number | string>>;
  offer: number | null;
};
export type Finding = Omit<Note, 'offer'>;

/** Quarters in the period of a flow: 2 for a half-year, a third for a month; 1 for what is no flow. */
export function quartersOf({ indicator, period }: Pick<CheckContext, 'indicator' | 'period'>): number {
  return indicator.kind === 'flow' ? (periodMonths(period) ?? 3) / 3 : 1;
}
