import { judge } from '#lib/domain/progress/judge.ts';
import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import type { JudgeInput, JudgeTarget } from '#lib/domain/progress/verdict.ts';

/** A stock at mid-year that shall rise from 80 to 120; what a test is about is put over it. */
export const STOCK: JudgeInput = {
  kind: 'stock',
  direction: 'higher',
  state: 'reported',
  value: 95,
  target: { baseline: 80, target: 120, path: null },
  quarter: 2,
};

type Over = Partial<Omit<JudgeInput, 'target'>> & { target?: Partial<JudgeTarget> | null };

export function input(over: Over): JudgeInput {
  const target = over.target === null ? null : { baseline: 80, target: 120, path: null, ...over.target };
  return { ...STOCK, ...over, target };
}

export const verdictOf = (over: Over, thresholds = DEFAULT_THRESHOLDS) => judge(input(over), thresholds);
export const statusOf = (over: Over) => verdictOf(over).status;
