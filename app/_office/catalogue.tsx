import './catalogue.css';
import { notFound } from 'next/navigation';
import { CatalogueScreen } from '#components/catalogue/CatalogueScreen.tsx';
import { DefinitionScreen } from '#components/catalogue/DefinitionScreen.tsx';
import { NewIndicatorScreen } from '#components/catalogue/NewIndicatorScreen.tsx';
import { References } from '#components/catalogue/References.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type DefinitionPage, definitionPage, newIndicator } from '#lib/features/definition-page/view.ts';
import { catalogueDomains } from '#lib/features/definition-words/view.ts';
import { loadCatalogue, loadDefinition } from '#lib/features/indicator-definition/loaders.ts';
import { referenceLines } from '#lib/features/reference-value/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** The catalogue of indicators, for whoever keeps it. */
export function cataloguePage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'admin', part: 'indicators' }),
    title: translator(locale, 'catalogue')('page'),
    async render({ session }) {
      const { rows, day } = (await loadCatalogue(session)) ?? notFound();
      return <CatalogueScreen locale={locale} domains={catalogueDomains(rows, day, locale)} />;
    },
  });
}

export function newIndicatorPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'admin', part: 'indicators', id: 'new' }),
    title: translator(locale, 'catalogue')('new'),
    async render({ session, query }) {
      const loaded = (await loadCatalogue(session)) ?? notFound();
      const asked = typeof query.domain === 'string' ? query.domain : (loaded.rows.domains[0]?.code ?? '');
      const page = newIndicator(loaded, asked, locale) ?? notFound();
      return <NewIndicatorScreen locale={locale} page={page} />;
    },
  });
}

/** One indicator with its versions. */
export function definitionAdminPage(locale: Locale) {
  return officePage(locale, {
    here: ({ code = '' }) => ({ page: 'admin', part: 'indicators', id: code }),
    title: translator(locale, 'catalogue')('page'),
    async render({ session, params, query }) {
      const code = params.code ?? '';
      const loaded = (await loadDefinition(session, code)) ?? notFound();
      const page = definitionPage({ ...loaded, code }, locale) ?? notFound();
      return (
        <DefinitionScreen
          locale={locale}
          page={page}
          beside={
            <References
              locale={locale}
              indicator={code}
              measure={measureOf(page, locale)}
              lines={referenceLines(loaded.references, locale)}
              chosen={typeof query.value === 'string' ? query.value : null}
            />
          }
        />
      );
    },
  });
}

/** What its values are counted in, as its newest definition says. */
function measureOf({ known }: DefinitionPage, locale: Locale): string {
  return locale === 'zh' ? known.unitZh : known.unitEn;
}
