import type { Direction, FigureState, IndicatorKind, Operator, Status } from '../vocabulary.ts';

/** What is to be reached by the end of a span of quarters; a year's target has four. */
export type JudgeTarget = {
  /** Null where unknown. A flow starts from 0 whatever is given here. */
  baseline: number | null;
  target: number;
  /** Share of the way due by the end of each quarter, rising to 1; null where none was approved. */
  path: readonly number[] | null;
  quarterCount?: number;
};

export type JudgeInput = {
  kind: IndicatorKind;
  direction: Direction;
  state: FigureState;
  /** The latest level; for a flow its sum since the span began. Null where no reading could be decided. */
  value: number | null;
  operator?: Operator;
  target: JudgeTarget | null;
  band?: { low: number; high: number } | null;
  /** Quarters of the target's span that are over; may be broken where no path was approved. */
  quarter: number;
  /** Of a flow: how many of those quarters its sum holds. */
  quartersReported?: number;
  /** False where the figure is not asked for yet. */
  due?: boolean;
  /** Children added up, of how many. */
  coverage?: { covered: number; of: number } | null;
  /** Period in which the target was first met, where it ever was. */
  firstMet?: string | null;
  tolerance?: number;
  stale?: boolean;
  rateOnly?: boolean;
};

/** Remarks beside a verdict, in no order of weight. */
export type VerdictFlag =
  | 'over_150'
  | 'bound_only'
  | 'approximate'
  | 'incomplete_quarters'
  | 'low_coverage'
  | 'baseline_past_target'
  | 'rate_only'
  | 'stale';

export type Verdict = {
  status: Status;
  /** Share of the way from baseline to target; of a ceiling, the share used up. */
  completion: number | null;
  /** Share of the way that was due. */
  expected: number | null;
  /** Schedule ratio: 1 is exactly on schedule, for every kind of indicator. */
  ratio: number | null;
  /** How far ahead (positive) or behind (negative) of what was due, in percentage points. */
  gap: number | null;
  flags: readonly VerdictFlag[];
  firstMet: string | null;
};

/** What one rule finds; the flags and dates that every verdict carries are added by `judge`. */
export type Finding = Partial<Omit<Verdict, 'flags' | 'firstMet'>> & { status: Status; flags?: VerdictFlag[] };
