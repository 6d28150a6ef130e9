import { Exact, finite, isNumber } from '../decimal.ts';
import type { Thresholds } from '../progress/thresholds.ts';
import type { Direction, IndicatorKind } from '../vocabulary.ts';
import type { Track } from './track.ts';

/** What whoever sets a target should look at twice; none of it forbids the target. */
export type TargetFlag =
  | { flag: 'baseline_unknown' }
  /** The year begins beyond its target: the target lies the wrong way. */
  | { flag: 'baseline_past_target'; baseline: number }
  /** Nothing is to change: the target is held or lost, and has no pace. */
  | { flag: 'hold' }
  | { flag: 'already_met'; latest: number }
  /** Of a ceiling: more has happened already than the whole year allows. */
  | { flag: 'already_broken'; latest: number }
  /** It asks for less than last year brought. Of a ceiling: it allows more than happened last year. */
  | { flag: 'too_easy'; asked: number; lastYear: number }
  /** Every period that is left would have to bring `times` what the best one so far brought. */
  | { flag: 'unreachable'; needed: number; best: number; times: number };

type Aim = {
  kind: IndicatorKind;
  direction: Direction;
  min: number | null;
  max: number | null;
  baseline: number | null;
  target: number;
};
type Limits = Pick<Thresholds, 'easyBelow' | 'stretchOver'>;

export function targetFlags(aim: Aim, track: Track, limits: Limits): TargetFlag[] {
  if (aim.direction !== 'higher' && aim.direction !== 'lower') return [];
  return aim.kind === 'flow' && aim.direction === 'lower'
    ? ceilingFlags(aim.target, track, limits)
    : wayFlags(aim, track, limits);
}

/** A way from a baseline, counted so that forward is positive in both directions. */
function wayFlags(aim: Aim, track: Track, { easyBelow, stretchOver }: Limits): TargetFlag[] {
  const { kind, target, direction } = aim;
  const baseline = kind === 'flow' ? 0 : aim.baseline;
  const forward = (to: number, from: number) => minus(to, from) * (direction === 'lower' ? -1 : 1);
  const flags: TargetFlag[] = [];
  if (!isNumber(baseline)) flags.push({ flag: 'baseline_unknown' });
  else if (forward(target, baseline) < 0) return [{ flag: 'baseline_past_target', baseline }];
  else if (target === baseline) return [{ flag: 'hold' }];
  const { latest, lastYear, gains, passed, of } = track;
  if (isNumber(latest) && forward(target, latest) <= 0) return [...flags, { flag: 'already_met', latest }];
  if (isNumber(baseline) && isNumber(lastYear)) {
    const [asked, brought] = [forward(target, baseline), forward(lastYear, 0)];
    // Who stands just before the end of the scale cannot be asked for as much as before.
    if (brought > 0 && asked < brought * easyBelow && !isAtEnd(aim))
      flags.push({ flag: 'too_easy', asked, lastYear: brought });
  }
  const from = latest ?? baseline;
  const best = Math.max(0, ...gains.map((gain) => forward(gain, 0)));
  if (isNumber(from) && best > 0 && of > passed) {
    const needed = over(forward(target, from), of - passed);
    if (needed > best * stretchOver) flags.push({ flag: 'unreachable', needed, best, times: over(needed, best) });
  }
  return flags;
}

/** At most so many in the year. */
function ceilingFlags(target: number, track: Track, { stretchOver }: Limits): TargetFlag[] {
  const { latest, lastYear, gains, of } = track;
  if (isNumber(latest) && latest > target) return [{ flag: 'already_broken', latest }];
  if (isNumber(lastYear) && target > lastYear) return [{ flag: 'too_easy', asked: target, lastYear }];
  const best = gains.length > 0 ? Math.min(...gains) : 0;
  const allowed = over(target, of);
  if (allowed > 0 && best > allowed * stretchOver)
    return [{ flag: 'unreachable', needed: allowed, best, times: over(best, allowed) }];
  return [];
}

function isAtEnd({ target, direction, min, max }: Aim): boolean {
  return direction === 'lower' ? min !== null && target <= min : max !== null && target >= max;
}

function minus(a: number, b: number): number {
  return finite(new Exact(a).minus(b)) ?? 0;
}

function over(a: number, b: number): number {
  return finite(new Exact(a).dividedBy(b)) ?? 0;
}
