import { periodLabel } from '#lib/domain/period-label.ts';
import { quarterNumber } from '#lib/domain/period-schedule.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import {
  type Current,
  type FigureRow,
  isPartial,
  isUndecided,
  shownValue,
  yearToDateLabel,
} from '#lib/features/figure/view.ts';
import { type IndicatorRow, valueWords } from '#lib/features/indicator/view.ts';
import { sentenceCase } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** A figure ready to be set: number and unit apart, and the marks it must carry. */
export type FigureWords = {
  /** "95", "≥95"; for what has no value the reason: 未报, 不适用, 未定. */
  text: string;
  unit: string;
  /** A unit that stands before its number. */
  unitFirst: boolean;
  joined: string;
  absent: boolean;
  demonstration: boolean;
  doubt: boolean;
  /** The older value shown beside a blank one, with its date. */
  stale: string | null;
  /** Of a flow whose sum leaves quarters out: how many of them it holds. */
  quarters: string | null;
};

/** The figure in words; `current` is null where nothing was ever published. */
export function figureWords(current: Current<FigureRow> | null, indicator: IndicatorRow, locale: Locale): FigureWords {
  const t = translator(locale, 'figure');
  if (!current) return absent(t('missing'), false);
  const { row, stale } = current;
  const doubt = row.doubtKind !== 'none';
  if (isUndecided(row)) return { ...absent(t('undecided'), row.demonstration), doubt };
  const value = shownValue(row, indicator);
  if (value === null) {
    const words = absent(t(row.state === 'not_applicable' ? 'notApplicable' : 'missing'), row.demonstration);
    return { ...words, stale: stale && staleWords(stale, indicator, locale) };
  }
  const { text, unit, joined } = valueWords(value, indicator, locale, row.operator);
  const unitFirst = unit !== '' && joined.startsWith(unit);
  const { demonstration } = row;
  const quarters = quartersWords(row, locale);
  return { text, unit, unitFirst, joined, absent: false, demonstration, doubt, stale: null, quarters };
}

function absent(text: string, demonstration: boolean): FigureWords {
  const none = { unit: '', unitFirst: false, doubt: false, stale: null, quarters: null };
  return { text, joined: text, absent: true, demonstration, ...none };
}

function staleWords(row: FigureRow, indicator: IndicatorRow, locale: Locale): string {
  const value = valueWords(row.value, indicator, locale, row.operator).joined;
  return translator(locale, 'figure')('stale', { period: periodLabel(row.period, locale, 'short'), value });
}

/** "2个季度中已报1个": said of a flow's sum since the year began where a quarter is missing from it, else null. */
export function quartersWords(row: Pick<FigureRow, 'quartersReported' | 'period'>, locale: Locale): string | null {
  if (!isPartial(row)) return null;
  return translator(locale, 'figure')('quarters', { n: row.quartersReported ?? 0, of: quarterNumber(row.period) ?? 0 });
}

/** When a figure was true: a level at the end of its period, a flow over the year so far, a mean over its period. */
export function whenWords(
  row: Pick<FigureRow, 'period'>,
  { kind, overTime }: Pick<IndicatorRow, 'kind' | 'overTime'>,
  locale: Locale,
): string {
  if (kind === 'flow') return yearToDateLabel(row.period, locale);
  if (kind === 'ratio' || kind === 'grade' || overTime === 'mean') return periodLabel(row.period, locale);
  return periodLabel(row.period, locale, 'until');
}

/** "2022年6月末 · 讲话记录第F052条；原话“……”" */
export function sourceLine(row: FigureRow, indicator: IndicatorRow, locale: Locale): string {
  const t = translator(locale, 'figure');
  const period = sentenceCase(whenWords(row, indicator, locale));
  const source = locale === 'zh' ? row.sourceZh : row.sourceEn;
  const line = t('source', { period, source });
  if (row.doubtKind === 'none' || !row.said) return line;
  return line + (locale === 'zh' ? '；' : '; ') + t('said', { said: row.said });
}

const DIMENSION_WORDS = ['general', 'large', 'middle', 'small', 'micro', 'primary', 'junior'] as const;

/** "grid_level=middle" as 中网格; a member without a word of its own is shown as it is. */
export function dimensionWord(dimension: string, locale: Locale): string {
  const member = dimension.split('=').at(-1) ?? dimension;
  const known = DIMENSION_WORDS.find((word) => word === member);
  return known ? translator(locale, 'figure')(`dimension.${known}`) : member;
}

/** Members in the order of the list above, others after them as they come. */
export function dimensionOrder(dimension: string): number {
  const at = DIMENSION_WORDS.findIndex((word) => dimension.endsWith(`=${word}`));
  return at === -1 ? DIMENSION_WORDS.length : at;
}
