import { Exact, finite, isNumber } from '../decimal.ts';
import { bandOf } from './bands.ts';
import { mayMeetTarget, meetsTarget, readingOf } from './bounds.ts';
import { expectedShare, incomplete, quarterCountOf } from './schedule.ts';
import type { Thresholds } from './thresholds.ts';
import type { Finding, JudgeInput, JudgeTarget, VerdictFlag } from './verdict.ts';

type Aimed = JudgeInput & { value: number; target: JudgeTarget };
type Measured = Pick<Finding, 'completion' | 'expected' | 'ratio' | 'gap' | 'flags'>;

/** A way from a baseline to a target: stocks, running totals, ratios, grades, and flows that shall rise. */
export function judgeWay(input: Aimed, thresholds: Thresholds): Finding {
  const { value, target, direction, operator = 'eq' } = input;
  const baseline = input.kind === 'flow' ? 0 : isNumber(target.baseline) ? target.baseline : null;
  const pastTarget = baseline !== null && (direction === 'lower' ? baseline < target.target : baseline > target.target);
  const hold = baseline === target.target || pastTarget;
  const found = measure(input, hold ? null : baseline, thresholds);
  const flags = [...(found.flags ?? []), ...(pastTarget ? (['baseline_past_target'] as const) : [])];
  const measured = { ...found, flags };

  if (meetsTarget(value, operator, target.target, direction)) return { ...measured, status: 'achieved' };
  if (baseline === null) return { expected: found.expected, flags, status: 'level_only' };
  if (hold || input.firstMet) return provable({ ...measured, status: 'lost' }, input);
  if ((found.expected ?? 0) <= 0) return { ...measured, status: 'not_started' };
  if (input.quarter >= quarterCountOf(target)) return provable({ ...measured, status: 'missed' }, input);
  if (!isNumber(found.ratio)) return { ...measured, status: 'not_rated' };
  return provable({ ...measured, status: bandOf(found.ratio, thresholds, input.tolerance) }, input);
}

function measure(input: Aimed, baseline: number | null, { unitSlipOver }: Thresholds): Measured {
  const { value, target, quarter, operator = 'eq', direction } = input;
  const flags: VerdictFlag[] = readingOf(operator, direction) === 'exact' ? [] : ['bound_only'];
  if (incomplete(input)) flags.push('incomplete_quarters');
  const expected = expectedShare(target, quarter);
  if (baseline === null) return { expected, flags };
  const way = new Exact(target.target).minus(baseline);
  const share = new Exact(value).minus(baseline).dividedBy(way);
  const completion = finite(share);
  if (completion !== null && completion > unitSlipOver) flags.push('over_150');
  const ratio = expected > 0 ? finite(share.dividedBy(expected)) : null;
  return { completion, expected, ratio, gap: finite(share.minus(expected).times(100)), flags };
}

/** A failure that a bound or a missing quarter leaves open is not pronounced. */
function provable(finding: Finding, input: Aimed): Finding {
  const { value, operator = 'eq', target, direction } = input;
  const failed = finding.status === 'missed' || finding.status === 'lost' || finding.status === 'moving_away';
  const open =
    incomplete(input) ||
    readingOf(operator, direction) === 'at_least_as_good' ||
    mayMeetTarget(value, operator, target.target, direction);
  return failed && open ? { ...finding, status: 'not_rated' } : finding;
}
