import { finite, isNumber } from '../decimal.ts';
import type { Bounds, Opinion, OpinionStatus } from './opinion.ts';

/** Score in −5 … 5 of a ratio that has not achieved its target. */
export function scoreOf(ratio: number, bounds: Bounds, withTarget: boolean): number {
  return Math.min(5, Math.max(-5, withTarget ? targetScore(ratio, bounds) : growthScore(ratio, bounds)));
}

function targetScore(ratio: number, { middle }: Bounds): number {
  return ratio >= middle ? 7.1429 * ratio - 4.2857 : 4.1667 * ratio - 2.5;
}

function growthScore(ratio: number, { high, middle, low, coefficient }: Bounds): number {
  if (ratio < low) return 125 * ratio - 2.5;
  if (coefficient === 0) return 5;
  if (ratio >= high) return (500 * ratio) / coefficient - 5;
  if (ratio >= middle) return (250 * ratio) / coefficient - 1.25;
  return (500 * ratio) / coefficient - 2.5;
}

/** Several series of one indicator: the mean of their scores; achieved only when every one of them is. */
export function meanOpinion(series: readonly Opinion[]): { status: OpinionStatus; score: number | null } {
  const scored = series.filter(({ score }) => isNumber(score));
  if (scored.length === 0) return { status: 'not_available', score: null };
  const score = finite(scored.reduce((sum, one) => sum + (one.score ?? 0), 0) / scored.length) ?? 0;
  if (scored.every(({ status }) => status === 'target_achieved')) return { status: 'target_achieved', score };
  if (score >= 2.5) return { status: 'substantial_progress', score };
  if (score >= 0) return { status: 'moderate_progress', score };
  return { status: score >= -2.5 ? 'limited_progress' : 'deterioration', score };
}
