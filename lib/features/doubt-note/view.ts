import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { dimensionWord } from '#lib/features/figure-words/view.ts';
import { type IndicatorRow, spokenWords } from '#lib/features/indicator/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** A doubtful figure laid open: what was said, what is taken, and why. */
function doubtNote(row: FigureRow, indicator: IndicatorRow, locale: Locale) {
  const t = translator(locale, 'indicator');
  const value = (given: number | null) =>
    given === null ? null : spokenWords(given, indicator, locale, row.operator).joined;
  const accepted = value(row.value);
  const differs = row.saidValue !== null && row.saidValue !== row.value;
  return {
    key: `${row.period}${row.dimension}`,
    dimension: row.dimension === '' ? null : dimensionWord(row.dimension, locale),
    period: periodLabel(row.period, locale),
    kind: row.doubtKind === 'none' ? null : t(`doubtKind.${row.doubtKind}`),
    said: row.said,
    /** The number as said, where another one is taken or none can be. */
    saidValue: differs ? value(row.saidValue) : null,
    saidPeriod: row.saidPeriod,
    accepted,
    why: locale === 'zh' ? row.doubtZh : row.doubtEn,
    factId: row.factId,
  };
}

export type DoubtNote = ReturnType<typeof doubtNote>;

/** The notes of the figures a page shows: those in doubt, and of the others those with a remark. */
export function doubtNotes(rows: readonly FigureRow[], indicator: IndicatorRow, locale: Locale): DoubtNote[] {
  return rows.filter((row) => row.doubtKind !== 'none').map((row) => doubtNote(row, indicator, locale));
}
