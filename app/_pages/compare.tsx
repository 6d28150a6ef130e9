import './reading.css';
import '../styles/compare.css';
import type { Metadata } from 'next';
import { CompareScreen } from '#components/compare/CompareScreen.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Query } from '#lib/features/compare/view.ts';
import { comparePage as pageOf } from '#lib/features/compare-page/view.ts';
import { loadReleasedCompare } from '#lib/features/released-compare/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href } from '#lib/shared/routes.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, open } from './open.tsx';

type CompareProps = { searchParams: Promise<Query> };

const here = { page: 'compare' } as const;

/** Comparisons over the current release; each is made for its visit, since the question is the visitor's own. */
export function comparePage(locale: Locale) {
  async function look({ searchParams }: CompareProps) {
    const asked = await open(locale, Promise.resolve({}), here);
    if ('instead' in asked) return asked;
    const query = await searchParams;
    const page = pageOf(await loadReleasedCompare(asked.opened.release, query), query, locale);
    return { ...asked, page };
  }

  async function generateMetadata(props: CompareProps): Promise<Metadata> {
    const found = await look(props);
    if ('instead' in found) return {};
    const t = translator(locale, 'compare');
    const { shown } = found.page;
    const words = { title: shown?.title ?? t('emptyTitle'), description: t('metaDescription') };
    const metadata = pageMetadata(found.opened.place, here, found.opened.context, words);
    // One page to be found; what can be asked of it has no end.
    return shown ? { ...metadata, robots: { index: false } } : metadata;
  }

  async function page(props: CompareProps) {
    const found = await look(props);
    if ('instead' in found) return found.instead;
    const { place, context, release } = found.opened;
    const t = translator(locale, 'compare');
    return (
      <Framed place={place} here={here} context={context}>
        <Breadcrumb
          label={t('page')}
          crumbs={[
            { text: translator(locale, 'search')('pages.summary.name'), href: href(place, { page: 'summary' }) },
            { text: t('page') },
          ]}
        />
        <CompareScreen
          locale={locale}
          page={found.page}
          links={{
            page: href(place, here),
            file: (kind, question) => fileHref(release.name, `compare/${locale}.${kind}?${question}`),
            indicator: (code) => href(place, { page: 'indicator', code }),
            unit: (code, kind) => href(place, kind === 'county' ? { page: 'summary' } : { page: 'township', code }),
          }}
        />
      </Framed>
    );
  }

  return { Page: page, generateMetadata };
}
