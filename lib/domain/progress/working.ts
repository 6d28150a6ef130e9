import { isNumber } from '../decimal.ts';
import { expectedShare, parsePath, quarterCountOf } from './schedule.ts';
import type { JudgeInput, JudgeTarget, Verdict } from './verdict.ts';

/** One line of a working: which formula, the numbers put in by their letters, and what comes out. */
export type WorkingStep =
  | { formula: 'completion'; v: number; b: number; T: number; result: number }
  | { formula: 'expected_even'; q: number; n: number; result: number }
  | { formula: 'expected_path'; q: number; result: number }
  | { formula: 'schedule_ratio'; c: number; e: number; result: number }
  | { formula: 'used'; v: number; T: number; result: number }
  | { formula: 'ceiling_ratio'; e: number; u: number; result: number }
  | { formula: 'inside_band'; v: number; low: number; high: number }
  | { formula: 'outside_band'; v: number; edge: number; result: number }
  | { formula: 'hold'; v: number; b: number; T: number }
  | { formula: 'level'; v: number; T: number };

/** How a verdict came about, line by line, with the values put in; empty where nothing was worked out. */
export function workingOf(input: JudgeInput, verdict: Verdict): WorkingStep[] {
  const { value: v, target, band, direction } = input;
  if (!isNumber(v) || ['no_data', 'watched', 'not_due'].includes(verdict.status)) return [];
  if (direction === 'band') return band && verdict.ratio !== null ? [bandStep(v, band, verdict.ratio)] : [];
  if (!target || verdict.flags.includes('low_coverage')) return [];
  const T = target.target;
  const { completion, expected, ratio } = verdict;
  const due = expected === null ? [] : [expectedStep(target, input.quarter, expected)];
  if (input.kind === 'flow' && direction === 'lower') {
    const used: WorkingStep[] = completion === null ? [] : [{ formula: 'used', v, T, result: completion }];
    if (completion === null || expected === null || ratio === null || completion <= 0) return [...used, ...due];
    return [...used, ...due, { formula: 'ceiling_ratio', e: expected, u: completion, result: ratio }];
  }
  const b = input.kind === 'flow' ? 0 : target.baseline;
  if (!isNumber(b)) return [{ formula: 'level', v, T }];
  if (completion === null) return [{ formula: 'hold', v, b, T }];
  const way: WorkingStep[] = [{ formula: 'completion', v, b, T, result: completion }, ...due];
  if (ratio === null || expected === null) return way;
  return [...way, { formula: 'schedule_ratio', c: completion, e: expected, result: ratio }];
}

function bandStep(v: number, { low, high }: { low: number; high: number }, ratio: number): WorkingStep {
  if (v >= low && v <= high) return { formula: 'inside_band', v, low, high };
  return { formula: 'outside_band', v, edge: v > high ? high : low, result: ratio };
}

function expectedStep(target: JudgeTarget, quarter: number, result: number): WorkingStep {
  const n = quarterCountOf(target);
  const q = Math.min(Math.max(quarter, 0), n);
  const even = parsePath(target.path, n) === null || expectedShare({ ...target, path: null }, quarter) === result;
  return even ? { formula: 'expected_even', q, n, result } : { formula: 'expected_path', q, result };
}
