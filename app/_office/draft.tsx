import './publish.css';
import { notFound } from 'next/navigation';
import { Later } from '#components/office/Later.tsx';
import { DraftScreen } from '#components/publish/DraftScreen.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadDraft, mayDraft } from '#lib/features/release-draft/loaders.ts';
import { sentenceCase } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Session } from '#lib/server/session.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { officePage } from './open.tsx';

/** Composing the release of one quarter. Its figures take a second to put together, so the page says so meanwhile. */
export function draftPage(locale: Locale) {
  const t = translator(locale, 'publish');
  return officePage(locale, {
    here: ({ period }) => ({ page: 'publish', id: period ?? '' }),
    title: t('composeTitle'),
    render({ session, params: { period = '' } }) {
      if (!mayDraft(session, period)) notFound();
      const title = sentenceCase(periodLabel(period, locale));
      return (
        <>
          <Breadcrumb
            label={t('page')}
            crumbs={[{ text: t('page'), href: officeHref(locale, { page: 'publish' }) }, { text: title }]}
          />
          <h1 className="page-title">
            {t('composeTitle')} · {title}
          </h1>
          <Later
            waiting={
              <p role="status" className="waiting">
                {t('preparing')}
              </p>
            }
            make={() => draftOf(session, period, locale)}
          />
        </>
      );
    },
  });
}

async function draftOf(session: Session, period: string, locale: Locale) {
  const found = await loadDraft(session, period, locale);
  return found ? <DraftScreen locale={locale} draft={found.draft} maySign={found.maySign} /> : null;
}
