import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Look } from '#lib/shared/office-look.ts';
import type { AskedBook, OpenBook } from '../progress-book/loaders.ts';
import { sentenceCase } from '../wording/view.ts';

/** Quarter and day that a page of the office speaks of, and what else may be chosen. */
export function lookBar({ book, quarters, today, asOf }: OpenBook, asked: AskedBook, locale: Locale) {
  const known = quarters.includes(book.period) ? quarters : [book.period, ...quarters];
  const look: Look = { locale, period: asked.period === book.period ? book.period : null, asOf };
  return {
    look,
    period: { code: book.period, name: sentenceCase(periodLabel(book.period, locale)) },
    quarters: known.map((code) => ({ code, name: sentenceCase(periodLabel(code, locale, 'short')) })),
    today,
    asOf,
    demonstration: book.county.demonstration,
  };
}

export type LookBar = ReturnType<typeof lookBar>;
