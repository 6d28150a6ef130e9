import { Exact, finite } from '../decimal.ts';
import { bandOf } from './bands.ts';
import type { Thresholds } from './thresholds.ts';
import type { Finding, JudgeInput } from './verdict.ts';

type Banded = JudgeInput & { value: number; band: { low: number; high: number } };

/** A band has no schedule: inside it is held, outside the distance to the nearer edge counts. */
export function judgeBand(input: Banded, thresholds: Thresholds): Finding {
  const { value, band, operator = 'eq' } = input;
  if (!(band.low <= band.high)) return { status: 'not_rated' };
  const from = operator === 'ge' || operator === 'gt';
  const upTo = operator === 'le' || operator === 'lt';
  const above = value > band.high;
  const below = value < band.low;
  // A bound pins the value down only on its own side of the band.
  if ((from && !above) || (upTo && !below)) return { status: 'not_rated', flags: ['bound_only'] };
  const flags = from || upTo ? (['bound_only'] as const) : [];
  if (!above && !below) return { status: 'held', ratio: 1, flags: [...flags] };
  const ratio = bandRatio(value, above ? band.high : band.low);
  return { status: bandOf(ratio, thresholds, input.tolerance), ratio, flags: [...flags] };
}

/** 1 − distance to the edge ÷ that edge, never below 0. */
function bandRatio(value: number, edge: number): number {
  if (edge === 0) return 0;
  const distance = new Exact(value).minus(edge).abs();
  return Math.max(0, finite(new Exact(1).minus(distance.dividedBy(Math.abs(edge)))) ?? 0);
}
