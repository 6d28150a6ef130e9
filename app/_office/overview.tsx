import './overview.css';
import './overview-shape.css';
import './overview-cell.css';
import './overview-panel.css';
import './overview-table.css';
import './overview-why.css';
import { notFound } from 'next/navigation';
import { AsOfNote } from '#components/as-of/AsOfNote.tsx';
import { Later } from '#components/office/Later.tsx';
import { OverviewScreen } from '#components/overview/OverviewScreen.tsx';
import { SinceStrip, SinceWaiting } from '#components/since-look/SinceStrip.tsx';
import { Kept } from '#components/ui/Kept.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { isOverviewLate, loadOverview } from '#lib/features/overview/loaders.ts';
import { overviewHref } from '#lib/features/overview-filter/view.ts';
import { isSinceLate, loadSinceLook } from '#lib/features/since-look/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { pageTexts } from '#lib/shared/page-texts.ts';
import { officePage } from './open.tsx';

export function overviewPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'office' }),
    title: translator(locale, 'overview')('page'),
    isLate: ({ session, query }) => isOverviewLate(session, query),
    async render({ session, query }) {
      const open = await loadOverview(session, query, locale);
      if (!open) notFound();
      const strip = async () => {
        const since = await loadSinceLook(session, null, locale);
        if (!since) return null;
        return <Kept from={since.look} part="strip" draw={() => <SinceStrip locale={locale} look={since.look} />} />;
      };
      // Nobody waits for it to see how the county stands.
      const follows = pageTexts() !== undefined && (await isSinceLate(session, null, locale));
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
          {follows ? <Later waiting={<SinceWaiting locale={locale} />} make={strip} /> : await strip()}
        </>
      );
    },
  });
}
