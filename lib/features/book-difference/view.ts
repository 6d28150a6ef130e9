import { periodEnd } from '#lib/domain/period-dates.ts';
import { lightOf } from '#lib/domain/progress/light.ts';
import type { Light, Status } from '#lib/domain/vocabulary.ts';
import type { Judged } from '../judgement/view.ts';
import { figureKey } from '../official-figure/view.ts';
import type { Book } from '../progress-book/view.ts';

/**
 * Why a figure is known otherwise than it was: given for the first time; given otherwise; its sum has more parts, or
 * parts that were mended; another source speaks for it; another target is in force; another quarter of its year
 * changed, on which its verdict hangs.
 */
export const REASONS = ['reported', 'corrected', 'coverage', 'parts', 'source', 'target', 'year'] as const;
export type Reason = (typeof REASONS)[number];

export type Difference = {
  key: string;
  was: Judged | null;
  now: Judged | null;
  /** At least one, the weightiest first. */
  reasons: Reason[];
  /** How much it says to whoever reads it: a light that turned before a share that moved, the county before its parts. */
  weight: number;
};

type Compared = Pick<Book, 'figures' | 'targets' | 'units' | 'indicators' | 'period'>;

/** Every figure of the last twelve months of the books' quarter that the later book tells otherwise, weightiest first. */
export function bookDifferences(was: Compared, now: Compared): Difference[] {
  const end = periodEnd(now.period) ?? '';
  const before = keyed(was.figures, end);
  const after = keyed(now.figures, end);
  const aims = { was: aimsOf(was), now: aimsOf(now) };
  const kinds = new Map(now.units.map(({ code, kind }) => [code, kind]));
  const found = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const pair = { was: before.get(key) ?? null, now: after.get(key) ?? null };
    const isMoved = !isSameTarget(pair, aims);
    const isQuiet = isSame(pair.was, pair.now) || (isBlank(pair.was) && isBlank(pair.now));
    if (isQuiet && !(isMoved && isJudged(pair))) return [];
    const reasons = reasonsOf(pair, isMoved);
    const isCounty = kinds.get((pair.now ?? pair.was)?.unitCode ?? '') === 'county';
    return [{ key, ...pair, reasons, weight: weightOf(pair) + (isCounty ? 0.5 : 0) }];
  });
  const place = new Map(now.indicators.map(({ code }, at) => [code, at]));
  const orderOf = ({ was: past, now: present }: Difference) => place.get((present ?? past)?.indicatorCode ?? '') ?? 0;
  return found.sort((a, b) => b.weight - a.weight || orderOf(a) - orderOf(b) || a.key.localeCompare(b.key));
}

function keyed(figures: readonly Judged[], end: string): Map<string, Judged> {
  const yearBefore = `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`;
  const isRecent = (period: string) => (periodEnd(period) ?? '') > yearBefore;
  return new Map(figures.filter((row) => isRecent(row.period)).map((row) => [figureKey(row), row]));
}

/** Versions of the targets by indicator, unit and year. */
function aimsOf({ targets }: Compared): ReadonlyMap<string, number> {
  return new Map(targets.map((row) => [`${row.indicatorCode}|${row.unitCode}|${row.year}`, row.version]));
}

type Pair = Pick<Difference, 'was' | 'now'>;

function isSameTarget({ was, now }: Pair, aims: Record<'was' | 'now', ReadonlyMap<string, number>>): boolean {
  const row = now ?? was;
  if (row?.dimension !== '') return true;
  const key = `${row.indicatorCode}|${row.unitCode}|${row.period.slice(0, 4)}`;
  return aims.was.get(key) === aims.now.get(key);
}

function isJudged({ was, now }: Pair): boolean {
  return (now ?? was)?.status !== null;
}

const TOLD = ['origin', 'value', 'judgedValue', 'state', 'operator', 'status', 'ratio'] as const;
/** How many parts a sum has; what stands beside a figure that was given whole says nothing of it. */
const OF_A_SUM = ['covered', 'coverageOf'] as const;

function isSame(was: Judged | null, now: Judged | null): boolean {
  if (was === null || now === null) return false;
  const columns = now.origin === 'rollup' ? [...TOLD, ...OF_A_SUM] : TOLD;
  return columns.every((column) => was[column] === now[column]);
}

function reasonsOf({ was, now }: Pair, isMoved: boolean): Reason[] {
  const found = [ownReason(was, now), isMoved ? ('target' as const) : null].filter((one) => one !== null);
  // Its own figure and target are what they were: only what its year held before can have changed the verdict.
  return found.length > 0 ? found : ['year'];
}

function ownReason(was: Judged | null, now: Judged | null): Reason | null {
  if (isBlank(was)) return now?.origin === 'rollup' ? 'coverage' : 'reported';
  if (!now) return 'corrected';
  if (was.origin !== now.origin) return 'source';
  if (now.origin === 'rollup') {
    if (was.covered !== now.covered || was.coverageOf !== now.coverageOf) return 'coverage';
    return was.value === now.value ? null : 'parts';
  }
  const isGiven = was.value !== now.value || was.state !== now.state || was.operator !== now.operator;
  return isGiven ? (now.origin === 'computed' ? 'parts' : 'corrected') : null;
}

/** A sum of nothing says no more than no sum. */
function isBlank(row: Judged | null): row is null {
  return row === null || (row.value === null && row.state === 'missing');
}

/** How good a light is; null where it says nothing. */
const GOOD: Record<Light, number | null> = {
  ...{ done: 4, go: 3, slow: 2, late: 1, away: 0 },
  ...{ due: null, none: null, watch: null },
};

/** By how many steps a light rose, or fell where it is negative; null where there were not two to compare. */
export function lightSteps(was: Status | null, now: Status | null): number | null {
  const [before, after] = [was, now].map((status) => (status ? GOOD[lightOf(status)] : null));
  return before == null || after == null ? null : after - before;
}

function weightOf({ was, now }: Pair): number {
  const steps = lightSteps(was?.status ?? null, now?.status ?? null);
  if (steps) return 10 + Math.abs(steps);
  const moved = Math.abs((now?.ratio ?? 0) - (was?.ratio ?? 0));
  if (now && !isBlank(was)) return 3 + Math.min(moved, 5);
  return now?.status && GOOD[lightOf(now.status)] !== null ? 2 : 1;
}

export type Movement = {
  was: Judged;
  now: Judged;
  /** Steps that the light rose, or fell where negative. */
  steps: number;
  /** How far the schedule ratio moved. */
  by: number;
};

/**
 * Places and indicators whose newest figure is not the one that was newest then: a quarter that has come in since
 * counts as well as a figure that was mended. Lights that fell the furthest come first, those that rose last.
 */
export function movements(was: Compared, now: Compared): Movement[] {
  const before = newestLights(was);
  const moved = [...newestLights(now)].flatMap(([key, row]) => {
    const old = before.get(key);
    const steps = old ? lightSteps(old.status, row.status) : null;
    if (!old || steps === null || (old.period === row.period && isSame(old, row))) return [];
    return [{ was: old, now: row, steps, by: (row.ratio ?? 0) - (old.ratio ?? 0) }];
  });
  const kinds = new Map(now.units.map(({ code, kind }) => [code, kind]));
  const isCounty = ({ now: row }: Movement) => Number(kinds.get(row.unitCode) === 'county');
  return moved.sort(
    (a, b) =>
      a.steps - b.steps || isCounty(b) - isCounty(a) || a.by - b.by || figureKey(a.now).localeCompare(figureKey(b.now)),
  );
}

function newestLights({ figures }: Compared): Map<string, Judged> {
  const newest = new Map<string, Judged>();
  for (const row of figures) {
    if (row.dimension !== '' || row.status === null || GOOD[lightOf(row.status)] === null) continue;
    const key = `${row.indicatorCode}|${row.unitCode}`;
    const before = newest.get(key);
    if (!before || (periodEnd(before.period) ?? '') < (periodEnd(row.period) ?? '')) newest.set(key, row);
  }
  return newest;
}
