import './detail.css';
import './place.css';
import './detail-narrow.css';
import './live.css';
import { notFound } from 'next/navigation';
import { OfficeIndicatorScreen } from '#components/office-indicator/OfficeIndicatorScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { isOneLate } from '#lib/features/late-page/loaders.ts';
import { loadOfficeIndicator } from '#lib/features/office-indicator/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { asked, one } from './asked.ts';
import { officePage } from './open.tsx';

/** Apart from the other pages, since it alone carries a chart that the browser takes over. */
export function officeIndicatorPage(locale: Locale) {
  return officePage(locale, {
    here: ({ code = '' }) => ({ page: 'office', part: 'indicators', id: code }),
    title: translator(locale, 'office-detail')('pageIndicator'),
    isLate: ({ session, params, query }) => isOneLate(session, asked(query), { indicator: params.code ?? '' }),
    async render({ session, params, query }) {
      const where = { ...asked(query), code: params.code ?? '', unit: one(query.unit) };
      const found = await loadOfficeIndicator(session, where, locale);
      return found ? <OfficeIndicatorScreen {...found} /> : notFound();
    },
  });
}
