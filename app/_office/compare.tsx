import '../styles/compare.css';
import './changes.css';
import './live.css';
import { notFound } from 'next/navigation';
import { CompareScreen } from '#components/compare/CompareScreen.tsx';
import { livePanels } from '#components/compare/live-panel.tsx';
import { PastDay } from '#components/compare/PastDay.tsx';
import { SavedViews } from '#components/compare/SavedViews.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadCompareBook } from '#lib/features/compare-book/loaders.ts';
import { compareDifference } from '#lib/features/compare-difference/view.ts';
import { comparePage as pageOf } from '#lib/features/compare-page/view.ts';
import { isBookLate } from '#lib/features/progress-book/loaders.ts';
import { loadSavedViews } from '#lib/features/saved-view/loaders.ts';
import { LONGEST_NAME } from '#lib/features/saved-view/schema.ts';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import { compareFileHref, officeHref } from '#lib/shared/office-routes.ts';
import { asked } from './asked.ts';
import { officePage } from './open.tsx';

const here = { page: 'office', part: 'compare' } as const;

/** Comparisons over all that is approved, as far as this person may look. */
export function comparePage(locale: Locale) {
  const t = translator(locale, 'compare');
  return officePage(locale, {
    here: () => here,
    title: t('page'),
    isLate: ({ session, query }) => isBookLate(session, { asOf: asked(query).asOf }),
    async render({ session, query }) {
      const found = await loadCompareBook(session, query);
      if (!found) notFound();
      const path = officeHref('zh', here);
      const page = pageOf(found.rows, query, locale);
      const { asOf } = found.rows;
      const look = { locale, period: null, asOf };
      const differs = compareDifference(found, query, locale);
      const leftOut = found.noDay === null ? [] : [t('leftOut.day', { day: shortened(found.noDay) })];
      const views = await loadSavedViews(session, path);
      const now = page.shown && { name: page.shown.title.slice(0, LONGEST_NAME), query: page.typed };
      const office = (part: 'indicators' | 'units', id: string) => lookHref(look, { page: 'office', part, id });
      return (
        <CompareScreen
          locale={locale}
          page={{ ...page, leftOut: [...page.leftOut, ...leftOut] }}
          wrap={livePanels(locale)}
          day={{ asOf, today: found.today }}
          past={asOf && <PastDay locale={locale} day={asOf} typed={page.typed} differs={differs} />}
          source={t('sourceOffice', { day: found.day })}
          saved={<SavedViews locale={locale} views={views} path={path} page={officeHref(locale, here)} now={now} />}
          links={{
            page: officeHref(locale, here),
            file: (kind, question) => compareFileHref(locale, kind, question),
            indicator: (code) => office('indicators', code),
            unit: (code) => office('units', code),
          }}
        />
      );
    },
  });
}

/** A typed day is repeated to whoever typed it, but not at any length. */
function shortened(day: string): string {
  return day.replace(/\p{C}/gu, '').slice(0, 24);
}
