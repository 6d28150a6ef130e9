import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { BehindItem } from '#lib/features/behind-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What each quarter brought so far, and what each that is left has to bring; null where there is no such pace. */
export function paceSentence({ pace, isCeiling, row }: BehindItem, locale: Locale): string | null {
  if (!pace || pace.met) return null;
  const t = translator(locale, 'overview');
  if (pace.needs === null) return t('item.over', { period: periodLabel(row.period, locale), short: pace.short });
  return t(isCeiling ? 'item.ceiling' : 'item.needs', { needs: pace.needs, has: pace.has });
}
