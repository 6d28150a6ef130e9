import { isBehind } from '#lib/domain/progress/behind-since.ts';
import { lightOf } from '#lib/domain/progress/light.ts';
import { outlookOf } from '#lib/domain/progress/outlook.ts';
import type { Light } from '#lib/domain/vocabulary.ts';
import { type BookIndex, indexOf } from '../book-index/view.ts';
import { dueTogether } from '../filing/view.ts';
import { figureOf } from '../follow-up/view.ts';
import type { OverviewGrid } from '../overview-grid/view.ts';
import type { Indicator, Scope, Unit } from '../overview-scope/view.ts';
import { verdictsAt } from '../standing/view.ts';

/** The five figures at the head of the overview. */
export type OverviewFigures = {
  domains: { on: number; slow: number; late: number; unrated: number };
  behind: { count: number; slow: number; targeted: number };
  /** By the pace so far: missed at the end of the year, and by more than a tenth of the way. */
  outlook: { misses: number; far: number; known: number };
  filed: { asked: number; reported: number };
  /**
   * Figures to be looked into: those with a note of doubt, among them those that no reading could be decided for, and
   * those that somebody marked to be followed up.
   */
  doubts: { count: number; undecided: number; followed: number };
};

/** Beyond this share of the way a miss is far. */
const FAR = 0.1;

export function figuresOf(scope: Scope, grid: OverviewGrid): OverviewFigures {
  const index = indexOf(scope.book);
  return {
    domains: domainsOf(scope, index),
    ...indicatorsOf(scope, index),
    filed: filedOf(grid),
    doubts: doubtsOf(scope),
  };
}

function domainsOf({ domains, domain, head }: Scope, index: BookIndex): OverviewFigures['domains'] {
  const shown = domain ? [domain] : domains;
  const lights = shown.map(({ code }) => lightOf((head && index.standingOf(head.code, code)?.status) ?? 'no_data'));
  const count = (...wanted: Light[]) => lights.filter((light) => wanted.includes(light)).length;
  return {
    on: count('done', 'go'),
    slow: count('slow'),
    late: count('late', 'away'),
    unrated: count('none', 'due', 'watch'),
  };
}

function indicatorsOf(
  { head, book, indicators }: Scope,
  index: BookIndex,
): Pick<OverviewFigures, 'behind' | 'outlook'> {
  const verdicts = head ? verdictsIn(head, indicators, book.period, index) : [];
  const outlooks = verdicts.flatMap(({ indicator, verdict }) => outlookOf({ ...indicator, ...verdict }) ?? []);
  const misses = outlooks.filter(({ reaches }) => !reaches);
  return {
    behind: {
      count: verdicts.filter(({ verdict }) => isBehind(verdict.status)).length,
      slow: verdicts.filter(({ verdict }) => verdict.status === 'slightly_behind').length,
      targeted: verdicts.filter(({ verdict }) => verdict.status !== 'watched').length,
    },
    outlook: {
      misses: misses.length,
      far: misses.filter(({ short }) => short > FAR + 1e-12).length,
      known: outlooks.length,
    },
  };
}

function verdictsIn(unit: Unit, indicators: readonly Indicator[], period: string, index: BookIndex) {
  return indicators.flatMap((indicator) => {
    const series = index.seriesOf(unit.code, indicator.code);
    const verdict = verdictsAt(series, index.targetsOf(unit.code, indicator.code), period).get(indicator.code);
    return verdict ? [{ indicator, verdict }] : [];
  });
}

function filedOf({ all }: OverviewGrid): OverviewFigures['filed'] {
  return {
    asked: all.reduce((sum, { filed }) => sum + filed.asked, 0),
    reported: all.reduce((sum, { filed }) => sum + filed.reported, 0),
  };
}

function doubtsOf({ book, indicators, units, head, followed }: Scope): OverviewFigures['doubts'] {
  const codes = new Set(indicators.map(({ code }) => code));
  const places = new Set([...units.map(({ code }) => code), head?.code]);
  const due = new Set(dueTogether(book.period));
  const doubted = book.figures.filter(
    ({ doubtKind, period, unitCode, indicatorCode }) =>
      doubtKind !== 'none' && due.has(period) && places.has(unitCode) && codes.has(indicatorCode),
  );
  // One that is both is one figure.
  const figures = new Set([...doubted, ...followed].map(figureOf));
  const undecided = doubted.filter(({ value }) => value === null).length;
  return { count: figures.size, undecided, followed: followed.length };
}
