import type { Locale } from '#lib/domain/vocabulary.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { FigureRow } from '../figure/view.ts';
import { sourceLine } from '../figure-words/view.ts';
import { type IndicatorRow, indicatorName } from '../indicator/view.ts';

/** Where a figure of the brief comes from: the number of its source, and the address at which its history stands. */
export type Mark = { number: number; href: string; note: string };

/** Numbers sources in the order in which figures name them; those of one source share a number. */
export function sourceBook(locale: Locale) {
  const known = new Map<string, number>();
  return {
    mark(row: FigureRow, indicator: IndicatorRow): Mark {
      const source = locale === 'zh' ? row.sourceZh : row.sourceEn;
      const number = known.get(source) ?? known.size + 1;
      known.set(source, number);
      const { indicatorCode, unitCode, period } = row;
      return {
        number,
        href: officeHref(locale, { page: 'figure', indicator: indicatorCode, unit: unitCode, period }),
        note: `${indicatorName(indicator, locale)}${locale === 'zh' ? '：' : ': '}${sourceLine(row, indicator, locale)}`,
      };
    },
    list: () => [...known].map(([text, number]) => ({ number, text })),
  };
}

export type SourceBook = ReturnType<typeof sourceBook>;
