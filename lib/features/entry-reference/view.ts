import { BLANK, type Filling } from '#lib/domain/entry/cell.ts';
import { formatNumber } from '#lib/domain/number-format.ts';
import { sameLastYear, stepPeriod } from '#lib/domain/period.ts';
import { comparePeriods } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { type CellKey, cellKey } from '#lib/domain/submission/cell-key.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { filledIndicator } from '../cell/view.ts';
import type { EntryRows } from '../entry/data.ts';
import type { KnownFigure } from '../plausibility-context/view.ts';

/** What stands beside a cell to be filled. */
export type Reference = {
  lastYear: number | null;
  previous: number | null;
  /** Which of the two are made up. */
  demonstration: { lastYear: boolean; previous: boolean };
  /** With its sign where the target is a bound; null where there is none. */
  target: string | null;
  /** Held already, so that the filer only confirms it. */
  prefill: Filling | null;
  /** The newest denominator that is known, with its period in words. */
  denominator: { value: number; period: string } | null;
};

/** Periods that a form's cells are compared with; a yearly form has one of them only. */
export function comparedPeriods(period: string): { lastYear: string | null; previous: string | null } {
  const [lastYear, previous] = [sameLastYear(period), stepPeriod(period, -1)];
  return { lastYear: lastYear === previous ? null : lastYear, previous };
}

export function referencesOf(
  { submission, targets, versions, figures }: Pick<EntryRows, 'submission' | 'targets' | 'versions' | 'figures'>,
  known: readonly KnownFigure[],
  locale: Locale,
): (key: CellKey) => Reference {
  const { period } = submission;
  const values = new Map(known.map((figure) => [`${cellKey(figure)}|${figure.period}`, figure]));
  const aims = new Map(targets.map(({ indicatorCode, unitId, target }) => [`${indicatorCode}|${unitId}`, target]));
  const held = new Map(figures.filter((row) => row.period === period).map((row) => [cellKey(row), row]));
  const { lastYear, previous } = comparedPeriods(period);
  const at = (key: CellKey, when: string | null) => values.get(`${cellKey(key)}|${when}`);
  return (key) => {
    const version = versions.get(key.indicatorCode);
    const aim = aims.get(`${key.indicatorCode}|${key.unitId}`);
    const figure = held.get(cellKey(key));
    const hasParts = version ? filledIndicator(version).hasParts : false;
    return {
      lastYear: at(key, lastYear)?.value ?? null,
      previous: at(key, previous)?.value ?? null,
      demonstration: {
        lastYear: at(key, lastYear)?.demonstration ?? false,
        previous: at(key, previous)?.demonstration ?? false,
      },
      target: aim === undefined ? null : formatNumber(aim, version?.decimals ?? 0),
      prefill: figure ? prefillOf(figure, hasParts) : null,
      denominator: denominatorOf(key, version?.denominatorCode ?? null, known, { period, locale }),
    };
  };
}

/** A figure that another way has brought in for the very period: pushed, counted, or approved before. */
function prefillOf(figure: EntryRows['figures'][number], hasParts: boolean): Filling | null {
  const { state, value, operator } = figure;
  const [numerator, denominator] = hasParts ? [figure.numerator, figure.denominator] : [null, null];
  if (state === 'missing' || (state === 'reported' && value === null)) return null;
  if (numerator !== null && denominator !== null) return { ...BLANK, state, value, numerator, denominator };
  return { ...BLANK, state, value, operator, rateOnly: hasParts && state === 'reported' };
}

function denominatorOf(
  { unitId }: CellKey,
  code: string | null,
  known: readonly KnownFigure[],
  { period, locale }: { period: string; locale: Locale },
): Reference['denominator'] {
  if (code === null) return null;
  const found = known.filter((one) => one.indicatorCode === code && one.unitId === unitId && one.dimension === '');
  const newest = found.filter((one) => comparePeriods(one.period, period) <= 0).at(-1);
  return newest ? { value: newest.value, period: periodLabel(newest.period, locale, 'short') } : null;
}
