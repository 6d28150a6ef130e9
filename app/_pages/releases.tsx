import './reading.css';
import './releases.css';
import type { Metadata } from 'next';
import { ReleasesScreen } from '#components/release/ReleasesScreen.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadReleaseLog } from '#lib/features/release-log/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, open } from './open.tsx';

const here = { page: 'releases' } as const;

export function releasesPage(locale: Locale) {
  async function generateMetadata(): Promise<Metadata> {
    const asked = await open(locale, Promise.resolve({}), here);
    if ('instead' in asked) return {};
    const t = translator(locale, 'release');
    return pageMetadata(asked.opened.place, here, asked.opened.context, {
      title: t('title'),
      description: t('metaDescription'),
    });
  }

  async function page() {
    const asked = await open(locale, Promise.resolve({}), here);
    if ('instead' in asked) return asked.instead;
    const { place, context } = asked.opened;
    return (
      <Framed place={place} here={here} context={context}>
        <Static>
          <ReleasesScreen place={place} entries={await loadReleaseLog(context.releases, locale)} />
        </Static>
      </Framed>
    );
  }

  return { Page: page, generateMetadata };
}
