import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { Movement } from '../book-difference/view.ts';
import { figureWords } from '../figure-words/view.ts';
import { indicatorName } from '../indicator/view.ts';
import type { Judged } from '../judgement/view.ts';
import type { Book } from '../progress-book/view.ts';
import { verdictWords } from '../verdict/view.ts';
import { sentenceCase } from '../wording/view.ts';

/** A figure of a book in words, with its light. */
export function toldFigure(row: Judged, book: Book, locale: Locale) {
  const indicator = book.indicators.find(({ code }) => code === row.indicatorCode);
  return {
    text: indicator ? figureWords({ row, stale: null }, indicator, locale).joined : '',
    period: sentenceCase(periodLabel(row.period, locale, 'short')),
    demonstration: row.demonstration,
    verdict: row.status === null ? null : verdictWords(row, locale, book.thresholds),
  };
}

/** A light or figure that moved: whose, from what to what, and the way to its history. */
export function moveLine({ was, now, steps }: Movement, book: Book, locale: Locale) {
  return {
    key: `${now.indicatorCode}|${now.unitCode}`,
    ...namesOf(now, book, locale),
    steps,
    was: toldFigure(was, book, locale),
    now: toldFigure(now, book, locale),
    href: officeHref(locale, {
      page: 'figure',
      indicator: now.indicatorCode,
      unit: now.unitCode,
      period: now.period,
    }),
  };
}

export type MoveLine = ReturnType<typeof moveLine>;

export function namesOf(
  { indicatorCode, unitCode }: Pick<Judged, 'indicatorCode' | 'unitCode'>,
  book: Book,
  locale: Locale,
) {
  const indicator = book.indicators.find(({ code }) => code === indicatorCode);
  const unit = book.units.find(({ code }) => code === unitCode);
  return {
    indicator: indicator ? indicatorName(indicator, locale) : indicatorCode,
    unit: (locale === 'zh' ? unit?.nameZh : unit?.nameEn) ?? unitCode,
  };
}
