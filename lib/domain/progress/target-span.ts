import { parsePeriod } from '../period.ts';
import { elapsedShare, endYear } from '../period-schedule.ts';

/** The year whose target a period is judged by, and how many of its quarters are over then (broken for months). */
export type TargetSpan = { year: number; quarter: number };

/** A school's autumn term closes the year it begins in; its spring term is the middle of the next one. */
export function targetSpan(code: string): TargetSpan | null {
  const period = parsePeriod(code);
  const year = endYear(code);
  const elapsed = elapsedShare(code);
  if (!period || year === null || elapsed === null) return null;
  if (period.kind !== 'term') return { year, quarter: elapsed * 4 };
  return period.part === 1 ? { year: period.year, quarter: 4 } : { year: period.year + 1, quarter: 2 };
}
