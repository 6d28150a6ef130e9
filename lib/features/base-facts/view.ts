import type { Locale } from '#lib/domain/vocabulary.ts';
import { currentFigure, type FigureRow } from '#lib/features/figure/view.ts';
import { dimensionOrder, figureWords, whenWords } from '#lib/features/figure-words/view.ts';
import { type IndicatorRow, indicatorName } from '#lib/features/indicator/view.ts';

/** A base figure of the county with its date: population, area, number of villages. */
export function baseFacts(
  indicators: readonly IndicatorRow[],
  figures: readonly FigureRow[],
  period: string,
  locale: Locale,
) {
  return indicators
    .filter(({ domainCode }) => domainCode === 'base')
    .map((indicator) => {
      const own = figures.filter(({ indicatorCode }) => indicatorCode === indicator.code);
      const current = currentFigure(own, period, indicator.frequency);
      return {
        code: indicator.code,
        name: indicatorName(indicator, locale),
        when: current ? whenWords(current.row, indicator, locale) : '',
        figure: figureWords(current, indicator, locale),
      };
    });
}

/** The values of an indicator that is told apart by a dimension, member by member. */
export function dimensionValues(
  indicator: IndicatorRow,
  figures: readonly FigureRow[],
  period: string,
  locale: Locale,
) {
  const own = figures.filter(({ indicatorCode }) => indicatorCode === indicator.code);
  const dimensions = [...new Set(own.map(({ dimension }) => dimension))].filter((dimension) => dimension !== '');
  dimensions.sort((a, b) => dimensionOrder(a) - dimensionOrder(b));
  return dimensions.map((dimension) => {
    const current = currentFigure(own, period, indicator.frequency, dimension);
    return { dimension, row: current?.row ?? null, figure: figureWords(current, indicator, locale) };
  });
}
