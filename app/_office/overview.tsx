import './overview.css';
import './overview-cell.css';
import './overview-panel.css';
import './overview-table.css';
import './overview-why.css';
import { notFound } from 'next/navigation';
import { OverviewScreen } from '#components/overview/OverviewScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadOverview } from '#lib/features/overview/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

export function overviewPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'office' }),
    title: translator(locale, 'overview')('page'),
    async render({ session, query }) {
      const open = await loadOverview(session, query, locale);
      if (!open) notFound();
      return <OverviewScreen locale={locale} overview={open.overview} why={open.why} />;
    },
  });
}
