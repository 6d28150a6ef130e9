import './reading.css';
import './fact.css';
import type { Metadata } from 'next';
import { FactsScreen, factsTitle } from '#components/fact/FactsScreen.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadFacts } from '#lib/features/fact/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, open, type PageProps } from './open.tsx';

const here = { page: 'facts' } as const;

export function factsPage(locale: Locale) {
  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    const asked = await open(locale, params, here);
    if ('instead' in asked) return {};
    const { place, context, release } = asked.opened;
    const title = factsTitle(place, await loadFacts(release, locale));
    return pageMetadata(place, here, context, { title, description: translator(locale, 'fact')('metaDescription') });
  }

  async function page({ params }: PageProps) {
    const asked = await open(locale, params, here);
    if ('instead' in asked) return asked.instead;
    const { place, context, release } = asked.opened;
    return (
      <Framed place={place} here={here} context={context}>
        <Static>
          <FactsScreen place={place} view={await loadFacts(release, locale)} release={release.name} />
        </Static>
      </Framed>
    );
  }

  return { Page: page, generateMetadata, generateStaticParams };
}

/** Earlier releases are drawn when they are first asked for, and kept. */
function generateStaticParams(): { release: string }[] {
  return [];
}
