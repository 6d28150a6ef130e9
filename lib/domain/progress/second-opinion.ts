import { isNumber } from '../decimal.ts';
import type { Status } from '../vocabulary.ts';
import type { Bounds, Opinion, OpinionInput, OpinionStatus } from './opinion.ts';
import { scoreOf } from './second-opinion-score.ts';

/** The method cannot divide by nothing, so it takes a little for it. */
const IN_PLACE_OF_ZERO = 0.001;

/** Compound yearly growth against the growth a target needs: the method of the Open SDG platform. */
export function secondOpinion(input: OpinionInput): Opinion {
  const target = isNumber(input.target) ? input.target || IN_PLACE_OF_ZERO : null;
  if (!isNumber(input.value)) return { ratio: null, status: 'not_available', score: null };
  const { value } = input;
  const ratio = ratioOf(input, value, target);
  if (target !== null && (input.direction === 'higher' ? value >= target : value <= target)) {
    return { ratio, status: 'target_achieved', score: 5 };
  }
  if (ratio === null) return { ratio, status: 'not_available', score: null };
  const bounds = target === null ? boundsWithoutTarget(input) : { high: 0.95, middle: 0.6, low: 0, coefficient: 1 };
  return { ratio, status: statusOf(ratio, bounds), score: scoreOf(ratio, bounds, target !== null) };
}

function ratioOf(input: OpinionInput, value: number, target: number | null): number | null {
  const { baselineYear, year, targetYear, direction } = input;
  if (!isNumber(input.baseline) || !isNumber(baselineYear) || !isNumber(year)) return null;
  const baseline = input.baseline || IN_PLACE_OF_ZERO;
  if (Math.sign(baseline) * Math.sign(value) < 0 || year - baselineYear < 1) return null;
  const sign = (input.baseline < 0 ? -1 : 1) * (direction === 'higher' ? 1 : -1);
  const grown = sign * ((value / baseline) ** (1 / (year - baselineYear)) - 1);
  if (target === null) return numberOrNull(grown);
  if (!isNumber(targetYear) || targetYear === baselineYear) return null;
  return numberOrNull(grown / neededGrowth(target / baseline, targetYear - baselineYear));
}

/**
 * |(T ÷ y0)^(1 ÷ n) − 1|. Where target and base lie on two sides of zero the principal root is a
 * complex number, and its distance from 1 is meant.
 */
function neededGrowth(times: number, years: number): number {
  const root = Math.abs(times) ** (1 / years);
  if (times >= 0) return Math.abs(root - 1);
  return Math.sqrt(root * root - 2 * root * Math.cos(Math.PI / years) + 1);
}

/** A limit lowers what is asked the nearer the base already lies to it. */
function boundsWithoutTarget({ baseline, limit }: OpinionInput): Bounds {
  const coefficient = isNumber(limit) ? coefficientOf(Math.abs(baseline ?? 0), Math.abs(limit)) : 1;
  return { high: 0.015 * coefficient, middle: 0.005 * coefficient, low: 0, coefficient };
}

function coefficientOf(base: number, limit: number): number {
  if (base >= 2 * limit) return 1;
  return 1 - ((base <= limit ? base : 2 * limit - base) / limit) ** 4.44;
}

function statusOf(ratio: number, { high, middle, low }: Bounds): OpinionStatus {
  if (ratio >= high) return 'substantial_progress';
  if (ratio >= middle) return 'moderate_progress';
  return ratio >= low ? 'limited_progress' : 'deterioration';
}

function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}

const SAYS: Record<OpinionStatus, readonly Status[]> = {
  target_achieved: ['achieved', 'held'],
  substantial_progress: ['on_schedule'],
  moderate_progress: ['slightly_behind'],
  limited_progress: ['behind'],
  deterioration: ['moving_away', 'missed', 'lost'],
  not_available: [],
};

/** True where both have an opinion and the two are not the same; then the page shows the second beside the first. */
export function opinionDiffers(status: Status, opinion: OpinionStatus): boolean {
  const rated = Object.values(SAYS).flat().includes(status);
  return rated && opinion !== 'not_available' && !SAYS[opinion].includes(status);
}
