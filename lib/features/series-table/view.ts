import { formatNumber } from '#lib/domain/number-format.ts';
import { stepPeriod } from '#lib/domain/period.ts';
import { comparePeriods } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { changeWords, onLastYear } from '#lib/features/comparison/view.ts';
import { distanceWords, type FigureRow } from '#lib/features/figure/view.ts';
import { figureWords, quartersWords } from '#lib/features/figure-words/view.ts';
import { dueValue } from '#lib/features/headline-tile/view.ts';
import { type IndicatorRow, type TargetRow, targetOf, valueWords } from '#lib/features/indicator/view.ts';
import { verdictWords } from '#lib/features/verdict/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type Input = { indicator: IndicatorRow; series: readonly FigureRow[]; targets: readonly TargetRow[] };

/** The chart's figures as a table, newest first, with what each added, the change on last year and what was due. */
export function seriesTable({ indicator, series, targets }: Input, locale: Locale) {
  const ordered = [...series].sort((a, b) => comparePeriods(b.period, a.period));
  // The table says what each period brought; the year's sum has a column of its own.
  const own = series.map(aloneInItsPeriod);
  return ordered.map((row) => {
    const target = targetOf(targets, indicator.code, row.period);
    const due = target && indicator.direction !== 'band' ? dueValue(target, indicator, row.period) : null;
    const alone = aloneInItsPeriod(row);
    const moved = onLastYear(own, alone, indicator);
    const words = figureWords({ row: alone, stale: null }, indicator, locale);
    return {
      key: row.period,
      period: periodLabel(row.period, locale, 'short'),
      figure: words,
      added: indicator.kind === 'to_date' ? addedSince(row, series, indicator, locale) : null,
      sum: indicator.kind === 'flow' ? sumWords(row, indicator, locale) : null,
      change: { text: changeWords(moved, indicator, locale), demonstration: moved?.demonstration ?? false },
      due: due === null ? null : valueWords(due, indicator, locale).text,
      dueDemonstration: target?.demonstration ?? false,
      verdict: row.status === null ? null : verdictWords(row, locale),
      parts: partsOf(row),
    };
  });
}

export type SeriesLine = ReturnType<typeof seriesTable>[number];

/** A flow's own period without those before it. */
function aloneInItsPeriod(row: FigureRow): FigureRow {
  return { ...row, judgedValue: row.value, quartersReported: null };
}

/** The year so far, and how many quarters it holds where some are missing. */
function sumWords(row: FigureRow, indicator: IndicatorRow, locale: Locale): string {
  const sum = valueWords(row.judgedValue, indicator, locale).text;
  const quarters = quartersWords(row, locale);
  return quarters ? translator(locale, 'figure')('sumOf', { sum, quarters }) : sum;
}

/** What a running total gained in its period; nothing can be said after a missing one. */
function addedSince(row: FigureRow, series: readonly FigureRow[], indicator: IndicatorRow, locale: Locale) {
  const before = series.find(({ period }) => period === stepPeriod(row.period, -1));
  if (!before || before.value === null || row.value === null) return null;
  const added = row.value - before.value;
  return `${added < 0 ? '−' : ''}${distanceWords(Math.abs(added), indicator, locale)}`;
}

function partsOf({ numerator, denominator }: FigureRow): string | null {
  if (numerator === null || denominator === null) return null;
  return `${formatNumber(numerator, 4)} ÷ ${formatNumber(denominator, 4)}`;
}
