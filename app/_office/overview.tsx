import './overview.css';
import './overview-shape.css';
import './overview-cell.css';
import './overview-panel.css';
import './overview-table.css';
import './overview-why.css';
import { notFound } from 'next/navigation';
import { AsOfNote } from '#components/as-of/AsOfNote.tsx';
import { OverviewScreen } from '#components/overview/OverviewScreen.tsx';
import { SinceStrip } from '#components/since-look/SinceStrip.tsx';
import { Kept } from '#components/ui/Kept.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadOverview } from '#lib/features/overview/loaders.ts';
import { overviewHref } from '#lib/features/overview-filter/view.ts';
import { loadSinceLook } from '#lib/features/since-look/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

export function overviewPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'office' }),
    title: translator(locale, 'overview')('page'),
    async render({ session, query }) {
      const open = await loadOverview(session, query, locale);
      if (!open) notFound();
      const since = await loadSinceLook(session, null, locale);
      const { filter } = open.overview.scope;
      return (
        <>
          {filter.asOf ? (
            <AsOfNote
              locale={locale}
              day={filter.asOf}
              period={filter.period}
              back={overviewHref(locale, filter, { asOf: null })}
            />
          ) : null}
          <OverviewScreen locale={locale} overview={open.overview} why={open.why} />
          {since ? (
            <Kept from={since.look} part="strip" draw={() => <SinceStrip locale={locale} look={since.look} />} />
          ) : null}
        </>
      );
    },
  });
}
