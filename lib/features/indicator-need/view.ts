import { targetSpan } from '#lib/domain/period-schedule.ts';
import { paceOf } from '#lib/domain/progress/pace.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { distanceWords, type FigureRow, isPartial, shownValue } from '../figure/view.ts';
import { type IndicatorRow, type TargetRow, valueWords } from '../indicator/view.ts';

/** What is still wanted for the target: so many a quarter, so many points; empty where nothing can be said. */
export function needWords(
  row: FigureRow | null,
  indicator: IndicatorRow,
  target: TargetRow | null,
  locale: Locale,
): string {
  const t = translator(locale, 'office-detail');
  const value = row && shownValue(row, indicator);
  if (!row || row.status === 'watched' || indicator.kind === 'grade') return '';
  if (row.status === 'achieved' || row.status === 'held') return t('needMet');
  const span = targetSpan(row.period);
  if (!target || value === null || !span || isPartial(row)) return '';
  const pace = paceOf({
    baseline: indicator.kind === 'flow' ? 0 : target.baseline,
    value,
    target: target.target,
    quarter: span.quarter,
  });
  const isCeiling = indicator.kind === 'flow' && indicator.direction === 'lower';
  if (isCeiling) {
    const left = target.target - value;
    return t(left >= 0 ? 'needLeft' : 'needPassed', { value: distanceWords(Math.abs(left), indicator, locale) });
  }
  if (indicator.kind !== 'ratio' && pace?.needed) {
    const decimals = Math.max(1, indicator.decimals);
    return t('needEach', { value: valueWords(Math.abs(pace.needed), { ...indicator, decimals }, locale).joined });
  }
  const gap = indicator.direction === 'lower' ? value - target.target : target.target - value;
  return gap > 0 ? t('needGap', { value: distanceWords(gap, indicator, locale) }) : '';
}
