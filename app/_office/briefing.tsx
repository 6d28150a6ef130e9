import './briefing.css';
import './briefing-paper.css';
import { notFound } from 'next/navigation';
import { BriefScreen } from '#components/briefing/BriefScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadBrief } from '#lib/features/briefing/loaders.ts';
import { isOverviewLate } from '#lib/features/overview/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** The meeting brief of the view that the address asks for. */
export function briefingPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'office', part: 'briefing' }),
    title: translator(locale, 'briefing')('page'),
    isLate: ({ session, query }) => isOverviewLate(session, query),
    async render({ session, query }) {
      const brief = await loadBrief(session, query, locale);
      if (!brief) notFound();
      return <BriefScreen locale={locale} brief={brief} />;
    },
  });
}
