import type { Locale } from '#lib/domain/vocabulary.ts';
import { findingTitle, leadSentence, type Standing } from '../finding/view.ts';
import type { Book } from '../progress-book/view.ts';

export type Overview = { title: string; lead: string };

/** How the county stands at the end of a quarter, in words. */
export function overviewOf(book: Book, locale: Locale): Overview {
  const { code } = book.county;
  const standings = book.domains
    .filter(({ order }) => order > 0)
    .map(({ code: domain, nameZh, nameEn }): Standing => {
      const found = book.progress.find(
        (row) => row.unitCode === code && row.domainCode === domain && row.period === book.period,
      );
      return { code: domain, nameZh, nameEn, ratio: found?.ratio ?? null, status: found?.status ?? 'no_data' };
    });
  return { title: findingTitle(standings, locale), lead: leadSentence(standings, book.period, locale) };
}
