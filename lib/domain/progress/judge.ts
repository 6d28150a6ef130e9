import { isNumber } from '../decimal.ts';
import { judgeBand } from './judge-band.ts';
import { judgeCeiling } from './judge-ceiling.ts';
import { judgeWay } from './judge-way.ts';
import type { Thresholds } from './thresholds.ts';
import type { Finding, JudgeInput, JudgeTarget, Verdict, VerdictFlag } from './verdict.ts';

/**
 * Status of one figure against its target, by one rule for every kind of indicator: the share of the
 * way gone, against the share that was due. Judged on unrounded values; any input gives a verdict.
 */
export function judge(input: JudgeInput, thresholds: Thresholds): Verdict {
  const { status, completion, expected, ratio, gap, flags = [] } = find(input, thresholds);
  return {
    status,
    completion: completion ?? null,
    expected: expected ?? null,
    ratio: ratio ?? null,
    gap: gap ?? null,
    flags: [...flags, ...standingFlags(input)],
    firstMet: input.firstMet ?? null,
  };
}

function find(input: JudgeInput, thresholds: Thresholds): Finding {
  const { state, value, direction, target, kind } = input;
  if (state === 'missing') return { status: 'no_data' };
  if (state === 'not_applicable') return { status: 'not_rated' };
  const band = direction === 'band' ? (input.band ?? null) : null;
  if (direction === 'neutral' || (direction === 'band' ? !band : !usable(target))) return { status: 'watched' };
  if (!isNumber(value)) return { status: 'not_rated' };
  if (input.due === false) return { status: 'not_due' };
  if (undercovered(input, thresholds)) return { status: 'not_rated', flags: ['low_coverage'] };
  const judged = { ...input, value };
  if (band) return judgeBand({ ...judged, band }, thresholds);
  if (!target) return { status: 'watched' };
  const aimed = { ...judged, target };
  return kind === 'flow' && direction === 'lower' ? judgeCeiling(aimed, thresholds) : judgeWay(aimed, thresholds);
}

function usable(target: JudgeTarget | null): boolean {
  return target !== null && isNumber(target.target);
}

function undercovered({ coverage }: JudgeInput, { coverageShare }: Thresholds): boolean {
  return !!coverage && coverage.of > 0 && coverage.covered / coverage.of < coverageShare;
}

function standingFlags({ stale, rateOnly, operator }: JudgeInput): VerdictFlag[] {
  const flags: VerdictFlag[] = [];
  if (operator === 'about') flags.push('approximate');
  if (rateOnly) flags.push('rate_only');
  if (stale) flags.push('stale');
  return flags;
}
