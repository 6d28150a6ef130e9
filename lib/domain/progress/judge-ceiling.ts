import { Exact, finite } from '../decimal.ts';
import { bandOf } from './bands.ts';
import { meetsTarget, readingOf } from './bounds.ts';
import { expectedShare, incomplete, quarterCountOf } from './schedule.ts';
import type { Thresholds } from './thresholds.ts';
import type { Finding, JudgeInput, JudgeTarget, VerdictFlag } from './verdict.ts';

/** The ratio where nothing of an allowance is used, and where an allowance of none is kept. */
const NOTHING_USED = 1.5;

/** A flow that may reach at most its target: the share used up against the share of the year gone. */
export function judgeCeiling(
  input: JudgeInput & { value: number; target: JudgeTarget },
  thresholds: Thresholds,
): Finding {
  const { value, target, quarter, operator = 'eq' } = input;
  const limit = target.target;
  if (limit < 0) return { status: 'not_rated' };
  const kept = meetsTarget(value, operator, limit, 'lower');
  const flags: VerdictFlag[] = readingOf(operator, 'lower') === 'exact' ? [] : ['bound_only'];
  if (incomplete(input)) flags.push('incomplete_quarters');
  const measured = { ...measure(value, limit, expectedShare(target, quarter)), flags };
  if ((measured.completion ?? 0) > thresholds.unitSlipOver) flags.push('over_150');

  // What is missing may hold what breaks the ceiling, so nothing good is said before it is known.
  if (value <= limit && (incomplete(input) || !kept)) return { ...measured, status: 'not_rated' };
  if (quarter >= quarterCountOf(target)) {
    if (kept) return { ...measured, status: 'achieved' };
    return { ...measured, status: readingOf(operator, 'lower') === 'at_least_as_good' ? 'not_rated' : 'missed' };
  }
  if (measured.expected <= 0) return { ...measured, status: 'not_started' };
  if (measured.ratio === null) return { ...measured, status: 'not_rated' };
  return { ...measured, status: bandOf(measured.ratio, thresholds, input.tolerance) };
}

function measure(value: number, limit: number, expected: number) {
  const used = limit > 0 ? new Exact(value).dividedBy(limit) : null;
  const completion = finite(used);
  const gap = used && finite(new Exact(expected).minus(used).times(100));
  return { completion, expected, gap, ratio: ratioOf(value, used, expected) };
}

function ratioOf(value: number, used: Exact | null, expected: number): number | null {
  if (expected <= 0) return null;
  if (value <= 0) return NOTHING_USED;
  return used ? finite(new Exact(expected).dividedBy(used)) : 0;
}
