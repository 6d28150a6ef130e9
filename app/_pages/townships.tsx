import './reading.css';
import './township.css';
import type { Metadata } from 'next';
import { TownshipsScreen, townshipsTitle } from '#components/township/TownshipsScreen.tsx';
import { Static } from '#components/ui/Static.tsx';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadTownships } from '#lib/features/township-list/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, open, type PageProps } from './open.tsx';

const here = { page: 'townships' } as const;

export function townshipsPage(locale: Locale) {
  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    const asked = await open(locale, params, here);
    if ('instead' in asked) return {};
    const { place, context, release } = asked.opened;
    const title = townshipsTitle(place, await loadTownships(release, locale));
    const description = translator(locale, 'township')('metaDescription', {
      period: periodLabel(release.period, locale),
    });
    return pageMetadata(place, here, context, { title, description });
  }

  async function page({ params }: PageProps) {
    const asked = await open(locale, params, here);
    if ('instead' in asked) return asked.instead;
    const { place, context, release } = asked.opened;
    return (
      <Framed place={place} here={here} context={context}>
        <Static>
          <TownshipsScreen
            place={place}
            view={await loadTownships(release, locale)}
            period={periodLabel(release.period, locale)}
            release={release.name}
            demonstration={release.demonstration}
          />
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
