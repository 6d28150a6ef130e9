import { comparePeriods } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { FigureState, Locale, Operator } from '#lib/domain/vocabulary.ts';
import { dimensionWord } from '#lib/features/figure-words/view.ts';
import { type IndicatorRow, valueWords } from '#lib/features/indicator/view.ts';
import type { ReleaseHead } from '#lib/features/release/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What one release said of a figure. */
export type EarlierRow = {
  releaseId: string;
  period: string;
  dimension: string;
  value: number | null;
  operator: Operator;
  state: FigureState;
  doubtKind: string;
  demonstration: boolean;
};

type Key = { period: string; dimension: string };

/**
 * What each release, newest first, said of the figure a page shows; only those that published it.
 * Without a key, as where figures are told apart by a dimension, the releases that hold the indicator at all.
 */
export function versionsOf(
  key: Key | null,
  releases: readonly ReleaseHead[],
  earlier: readonly EarlierRow[],
  indicator: IndicatorRow,
  locale: Locale,
) {
  const found = releases.flatMap((release) => {
    const row = earlier.find((one) => one.releaseId === release.id && (key === null || isSame(one, key)));
    return row ? [{ release, row }] : [];
  });
  return found.map(({ release, row }, at) => {
    const before = found[at + 1]?.row ?? null;
    return {
      key: release.id,
      name: release.name,
      current: release.current,
      release: releaseName(release, locale),
      value: key && valueText(row, indicator, locale),
      changed: key !== null && before !== null && before.value !== row.value,
      demonstration: key !== null && row.demonstration,
    };
  });
}

/** Figures of the series that a later release put otherwise than an earlier one, newest period first. */
export function revisionsOf(
  releases: readonly ReleaseHead[],
  earlier: readonly EarlierRow[],
  indicator: IndicatorRow,
  locale: Locale,
) {
  const oldestFirst = [...releases].reverse();
  const keys = new Map(earlier.map((row) => [`${row.period} ${row.dimension}`, row]));
  const periods = [...keys.values()].sort((a, b) => comparePeriods(b.period, a.period));
  return periods.flatMap((key) => {
    let before: EarlierRow | null = null;
    return oldestFirst.flatMap((release) => {
      const row = earlier.find((one) => one.releaseId === release.id && isSame(one, key)) ?? null;
      const previous = before;
      before = row ?? before;
      if (!row || !previous || previous.value === row.value) return [];
      return [
        {
          key: `${release.id}${row.period}${row.dimension}`,
          when: whenOf(row, locale),
          before: valueText(previous, indicator, locale),
          after: valueText(row, indicator, locale),
          release: releaseName(release, locale),
          name: release.name,
          demonstration: row.demonstration || previous.demonstration,
        },
      ];
    });
  });
}

function isSame(row: EarlierRow, { period, dimension }: Key): boolean {
  return row.period === period && row.dimension === dimension;
}

function whenOf({ period, dimension }: Key, locale: Locale): string {
  const when = periodLabel(period, locale, 'short');
  return dimension === '' ? when : `${when} ${dimensionWord(dimension, locale)}`;
}

function valueText(row: EarlierRow, indicator: IndicatorRow, locale: Locale): string {
  if (row.value !== null) return valueWords(row.value, indicator, locale, row.operator).joined;
  const t = translator(locale, 'figure');
  if (row.state === 'not_applicable') return t('notApplicable');
  return t(row.doubtKind === 'none' ? 'missing' : 'undecided');
}

function releaseName(release: ReleaseHead, locale: Locale): string {
  return translator(locale, 'indicator')('releaseName', {
    period: periodLabel(release.period, locale, 'short'),
    version: release.version,
    at: release.publishedAt,
  });
}
