import { Exact, finite, isNumber } from '../decimal.ts';
import { expectedShare, quarterCountOf } from './schedule.ts';
import type { JudgeTarget } from './verdict.ts';

export type ProjectionInput = {
  /** 0 for a flow. */
  baseline: number | null;
  target: Pick<JudgeTarget, 'target' | 'path' | 'quarterCount'>;
  /** What stood at the end of each quarter that is over, the first quarter first; null where none was given. */
  levels: readonly (number | null)[];
  /** The target is the most that the year may hold. */
  ceiling?: boolean;
  /** What the indicator can never pass. */
  bounds?: { min: number | null; max: number | null };
};

export type Projected = { low: number; middle: number; high: number };

export type Projection = {
  /** By quarter, from the one that has just ended; before it, null. */
  steps: (Projected | null)[];
  end: Projected;
  /** By how much the middle misses the target, or passes a ceiling; 0 where it does not. */
  short: number;
  /** The slowest and the fastest stretch so far, and all of it, each as a multiple of what was due in it. */
  pace: Projected;
  /** How many stretches the slowest and fastest were looked for among. */
  stretches: number;
};

/** Why nothing is projected. */
export type Unprojected = 'no_way' | 'missing' | 'over' | 'met' | 'no_pace';

type Point = { share: Exact; value: Exact };

/**
 * Where the year ends if the rest of it goes as it has gone so far. Each stretch between two known quarters is
 * measured against the part of the way that was due in it by the approved path (an equal part each quarter where
 * none is approved), so that a season that is always slow is not taken for a slow year. The middle goes on as the
 * whole year so far, low and high as its slowest and its fastest stretch.
 */
export function projectionOf({ baseline, target, levels, ceiling, bounds }: ProjectionInput): Projection | Unprojected {
  const count = quarterCountOf(target);
  const passed = levels.length;
  const last = levels.at(-1);
  if (!isNumber(baseline) || !isNumber(target.target) || target.target === baseline) return 'no_way';
  if (!isNumber(last)) return 'missing';
  if (passed >= count) return 'over';
  const way = new Exact(target.target).minus(baseline);
  const left = new Exact(target.target).minus(last);
  if (!ceiling && (left.isZero() || left.isNegative() !== way.isNegative())) return 'met';
  const shareAt = (quarter: number) => new Exact(expectedShare(target, quarter));
  const known = levels.flatMap((value, at): Point[] =>
    isNumber(value) ? [{ share: shareAt(at + 1), value: new Exact(value) }] : [],
  );
  const start: Point = { share: new Exact(0), value: new Exact(baseline) };
  const paces = pacesOf([start, ...known], way);
  const all = paceBetween(start, known.at(-1) ?? start, way);
  if (all === null || paces.length === 0) return 'no_pace';
  const pace = { low: Exact.min(...paces), middle: all, high: Exact.max(...paces) };
  const at = (quarter: number): Projected => {
    const due = shareAt(quarter).minus(shareAt(passed)).times(way);
    const [one, other] = [pace.low, pace.high].map((each) => within(due.times(each).plus(last), bounds));
    const [a, b] = [one ?? last, other ?? last];
    const middle = within(due.times(pace.middle).plus(last), bounds);
    return { low: Math.min(a, b), middle: middle ?? last, high: Math.max(a, b) };
  };
  const steps = Array.from({ length: count }, (_, quarter) => (quarter + 1 < passed ? null : at(quarter + 1)));
  const end = at(count);
  const over = new Exact(end.middle).minus(target.target);
  const gap = way.isNegative() || ceiling ? over : over.negated();
  return {
    steps,
    end,
    short: gap.greaterThan(0) ? (finite(gap) ?? 0) : 0,
    pace: { low: finite(pace.low) ?? 0, middle: finite(pace.middle) ?? 0, high: finite(pace.high) ?? 0 },
    stretches: paces.length,
  };
}

/** Of every stretch. What a quarter brought in which nothing was due counts to the one before it, or else the next. */
function pacesOf([start, ...points]: readonly Point[], way: Exact): Exact[] {
  const ends = points.filter((point, at) => !point.share.isZero() && !points[at + 1]?.share.equals(point.share));
  return ends.flatMap((point, at) => {
    const before = ends[at - 1] ?? start;
    return (before && paceBetween(before, point, way)) ?? [];
  });
}

function paceBetween(from: Point, to: Point, way: Exact): Exact | null {
  const due = to.share.minus(from.share);
  return due.greaterThan(0) ? to.value.minus(from.value).dividedBy(due.times(way)) : null;
}

function within(value: Exact, bounds: ProjectionInput['bounds']): number | null {
  const [min, max] = [bounds?.min, bounds?.max];
  if (isNumber(min) && value.lessThan(min)) return min;
  if (isNumber(max) && value.greaterThan(max)) return max;
  return finite(value);
}
