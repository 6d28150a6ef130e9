import { formatNumber } from '#lib/domain/number-format.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

/** The two lines of the drawing as one sentence. */
export function pathText(
  { percents, lastYear }: { percents: readonly number[]; lastYear: readonly number[] | null },
  locale: Locale,
): string {
  const t = translator(locale, 'target-aim');
  const said = (numbers: readonly number[]) => `${numbers.map((one) => formatNumber(one, 1)).join(' · ')}%`;
  const last = lastYear ? t('pathLastWords', { path: said(lastYear.map((share) => share * 100)) }) : t('pathNoLast');
  return t('pathLabel', { path: said(percents), last });
}
