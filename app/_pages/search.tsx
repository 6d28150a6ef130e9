import './reading.css';
import './search.css';
import type { Metadata } from 'next';
import { SearchScreen, searchTitle } from '#components/search/SearchScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadFrame } from '#lib/features/frame/loaders.ts';
import { loadContext } from '#lib/features/release/loaders.ts';
import { loadFound } from '#lib/features/search/loaders.ts';
import { readQuery } from '#lib/features/search/schema.ts';
import { translator } from '#lib/i18n/translator.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, open } from './open.tsx';

type SearchProps = { searchParams: Promise<{ q?: string | string[] }> };

const here = { page: 'search' } as const;

/** Reads a query, and so is made for each visit, as only comparisons are beside it. */
export function searchPage(locale: Locale) {
  async function look({ searchParams }: SearchProps) {
    const query = readQuery((await searchParams).q);
    const context = await loadContext(null);
    const found = context?.release ? await loadFound(context.release, locale, query) : [];
    return { query, context, found };
  }

  async function generateMetadata(props: SearchProps): Promise<Metadata> {
    const { query, context, found } = await look(props);
    if (!context) return {};
    const place = { locale, release: null };
    const title = searchTitle(place, query, found);
    const description = translator(locale, 'search')('metaDescription');
    return { ...pageMetadata(place, here, context, { title, description }), robots: { index: false } };
  }

  async function page(props: SearchProps) {
    const asked = await open(locale, Promise.resolve({}), here);
    if ('instead' in asked) return asked.instead;
    const { place, context, release } = asked.opened;
    const { query, found } = await look(props);
    const { domains } = await loadFrame(release);
    return (
      <Framed place={place} here={here} context={context}>
        <SearchScreen place={place} query={query} found={found} domains={domains} />
      </Framed>
    );
  }

  return { Page: page, generateMetadata };
}
