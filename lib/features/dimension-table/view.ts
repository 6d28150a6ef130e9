import { comparePeriods } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { dimensionValues } from '#lib/features/base-facts/view.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { dimensionWord, figureWords } from '#lib/features/figure-words/view.ts';
import type { IndicatorRow } from '#lib/features/indicator/view.ts';

/** The members of a dimension, each with its newest figure and its series; null where figures have no dimension. */
export function dimensionRows(indicator: IndicatorRow, series: readonly FigureRow[], period: string, locale: Locale) {
  if (!indicator.dimensionName) return null;
  const members = dimensionValues(indicator, series, period, locale);
  if (members.length === 0) return null;
  const own = series.filter(({ dimension }) => dimension !== '');
  const periods = [...new Set(own.map((row) => row.period))].sort(comparePeriods);
  return {
    periods: periods.map((code) => ({ code, label: periodLabel(code, locale, 'short') })),
    members: members.map(({ dimension, figure }) => ({
      dimension,
      name: dimensionWord(dimension, locale),
      figure,
      cells: periods.map((code) => {
        const row = own.find((one) => one.dimension === dimension && one.period === code);
        return { period: code, figure: figureWords(row ? { row, stale: null } : null, indicator, locale) };
      }),
    })),
  };
}

export type DimensionRows = NonNullable<ReturnType<typeof dimensionRows>>;
