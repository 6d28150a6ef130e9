import { isNumber } from '../decimal.ts';

/** What a county may set about lights; every value is a plain share unless said otherwise. */
export type Thresholds = {
  /** Schedule ratio from which a figure is on schedule, and from which it is only slightly behind. */
  onSchedule: number;
  slightlyBehind: number;
  /** Share of children or indicators that must be there before anything is rated. */
  coverageShare: number;
  /** Denominators below this count are not ranked. */
  smallDenominator: number;
  /** Completion above this is flagged as a likely slip of the unit. */
  unitSlipOver: number;
  /** Schedule ratio forgiven before a light changes, for all indicators and for single ones by code. */
  tolerance: number;
  tolerances: Readonly<Record<string, number>>;
  /** A target that asks for less than this share of what last year brought is flagged as too easy. */
  easyBelow: number;
  /** One that needs more than this many times the best period so far, in every period left, as out of reach. */
  stretchOver: number;
};

export const DEFAULT_THRESHOLDS: Thresholds = {
  onSchedule: 1,
  slightlyBehind: 0.9,
  coverageShare: 0.8,
  smallDenominator: 20,
  unitSlipOver: 1.5,
  tolerance: 0,
  tolerances: {},
  easyBelow: 0.8,
  stretchOver: 2,
};

/** Thresholds as stored; whatever is absent or makes no sense takes its default. */
export function parseThresholds(stored: unknown): Thresholds {
  const given = isRecord(stored) ? stored : {};
  const onSchedule = within(given.onSchedule, 0.01, 10, DEFAULT_THRESHOLDS.onSchedule);
  return {
    onSchedule,
    slightlyBehind: Math.min(onSchedule, within(given.slightlyBehind, 0, 10, DEFAULT_THRESHOLDS.slightlyBehind)),
    coverageShare: within(given.coverageShare, 0, 1, DEFAULT_THRESHOLDS.coverageShare),
    smallDenominator: within(given.smallDenominator, 0, 1e6, DEFAULT_THRESHOLDS.smallDenominator),
    unitSlipOver: within(given.unitSlipOver, 1, 1e6, DEFAULT_THRESHOLDS.unitSlipOver),
    tolerance: within(given.tolerance, 0, 1, DEFAULT_THRESHOLDS.tolerance),
    tolerances: parseTolerances(given.tolerances),
    easyBelow: within(given.easyBelow, 0, 10, DEFAULT_THRESHOLDS.easyBelow),
    stretchOver: within(given.stretchOver, 1, 100, DEFAULT_THRESHOLDS.stretchOver),
  };
}

export function toleranceOf(thresholds: Thresholds, indicator: string): number {
  const own = Object.hasOwn(thresholds.tolerances, indicator) ? thresholds.tolerances[indicator] : undefined;
  return own ?? thresholds.tolerance;
}

function parseTolerances(stored: unknown): Record<string, number> {
  if (!isRecord(stored)) return {};
  const kept = Object.entries(stored).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] >= 0 && entry[1] <= 1,
  );
  return Object.fromEntries(kept);
}

function within(value: unknown, low: number, high: number, fallback: number): number {
  return typeof value === 'number' && isNumber(value) && value >= low && value <= high ? value : fallback;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
