import { comparePeriods } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type FigureRow, shownValue } from '../figure/view.ts';
import { type IndicatorRow, valueWords } from '../indicator/view.ts';
import type { TownshipFigures } from '../indicator-townships/view.ts';

type Input = {
  indicator: IndicatorRow;
  series: readonly FigureRow[];
  below: readonly FigureRow[];
  townships: TownshipFigures;
};

/** The course of every township on one scale, in the order of the list beside it; the county's where it is on that scale. */
export function smallMultiples({ indicator, series, below, townships }: Input, locale: Locale) {
  const plain = below.filter(({ dimension }) => dimension === '');
  const periods = commonPeriods(plain);
  if (periods.length < 2) return null;
  const valuesOf = (rows: readonly FigureRow[]) =>
    periods.map((period) => {
      const row = rows.find((one) => one.period === period);
      return row ? shownValue(row, indicator) : null;
    });
  const county = indicator.kind === 'ratio' ? valuesOf(series.filter(({ dimension }) => dimension === '')) : null;
  const cells = townships.rows.map((line) => ({
    code: line.code,
    name: line.name,
    figure: line.figure,
    light: line.verdict.light,
    word: line.verdict.word,
    demonstration: line.demonstration,
    values: valuesOf(plain.filter(({ unitCode }) => unitCode === line.code)),
  }));
  const known = [...cells.flatMap(({ values }) => values), ...(county ?? [])].filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  // Shares that all lie high would be flat lines on a scale from 0: there it begins where the lowest does.
  const floor =
    indicator.kind === 'ratio' && known.length > 0 ? lowerEdge(Math.min(...known), Math.max(...known)) : least;
  const words = (value: number) => valueWords(value, indicator, locale).joined;
  return {
    cells,
    county,
    scale: { low: floor, high: most > floor ? most : floor + 1, lowWords: words(floor), highWords: words(most) },
    span: {
      from: periodLabel(periods[0] ?? '', locale, 'short'),
      to: periodLabel(periods.at(-1) ?? '', locale, 'short'),
    },
  };
}

function lowerEdge(low: number, high: number): number {
  if (low <= (high - low) * 2) return Math.min(0, low);
  return Math.floor(low / 10) * 10;
}

/** The periods of the kind of which there are most, in order. */
function commonPeriods(rows: readonly FigureRow[]): string[] {
  const all = [...new Set(rows.map(({ period }) => period))];
  const quarters = all.filter((period) => /Q\d$/.test(period));
  return (quarters.length > 0 ? quarters : all).sort(comparePeriods);
}
