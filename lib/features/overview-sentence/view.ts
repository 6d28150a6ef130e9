import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { NAME, TOTAL } from '../overview-filter/view.ts';
import type { Scope } from '../overview-scope/view.ts';
import { sentenceCase } from '../wording/view.ts';

/** What is shown, as a sentence: under the heading, on paper where no filter can be seen, and in a file. */
export function overviewSentence(scope: Scope, locale: Locale): string {
  const t = translator(locale, 'overview');
  const { filter, book, units, domain } = scope;
  const zh = locale === 'zh';
  const among = filter.sort ? t(`units.${filter.sort}`, { n: units.length }) : t('units.all', { n: units.length });
  const parts = [
    periodLabel(book.period, locale),
    among,
    domain ? (zh ? domain.nameZh : domain.nameEn) : t('domains', { n: scope.domains.length }),
    ...(filter.shape === 'heat' || filter.shape === 'map' ? [t(`measure.${filter.measure}`)] : []),
    ...(filter.behind ? [t('onlyBehind')] : []),
    ...(filter.doubt ? [t('onlyDoubt')] : []),
    ...(filter.asOf ? [t('asOf', { day: startOfDay(filter.asOf) })] : []),
    ...(filter.shape === 'heat' ? [orderWords(scope, locale)] : []),
  ];
  return sentenceCase(t('sentence', { parts: parts.join(zh ? '，' : ', ') }));
}

function orderWords({ filter: { by }, columns }: Scope, locale: Locale): string {
  const t = translator(locale, 'overview');
  if (by === NAME) return t('sorted.code');
  const column = columns.find(({ code }) => code === by)?.name;
  return t('sorted.by', { column: column ?? t(by === TOTAL ? 'total' : 'filed') });
}
