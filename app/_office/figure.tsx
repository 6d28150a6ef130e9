import './review.css';
import './review-form.css';
import './review-narrow.css';
import './figure.css';
import { notFound } from 'next/navigation';
import { HistoryScreen } from '#components/history/HistoryScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadFigureHistory } from '#lib/features/figure-history/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** The history of one figure of one period. */
export function figurePage(locale: Locale) {
  return officePage(locale, {
    here: ({ indicator = '', unit = '', period = '' }) => ({ page: 'figure', indicator, unit, period }),
    title: translator(locale, 'history')('page'),
    async render({ session, params, query }) {
      const { indicator = '', unit = '', period = '' } = params;
      const asked = { indicator, unit, period, dimension: one(query.dimension) };
      const history = await loadFigureHistory(session, asked, { day: one(query.asOf), locale });
      return history ? <HistoryScreen locale={locale} history={history} /> : notFound();
    },
  });
}

function one(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
