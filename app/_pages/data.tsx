import './reading.css';
import './data.css';
import type { Metadata } from 'next';
import { DataScreen } from '#components/dataset/DataScreen.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadData } from '#lib/features/dataset-list/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, open, type PageProps } from './open.tsx';

const here = { page: 'data' } as const;

export function dataPage(locale: Locale) {
  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    const asked = await open(locale, params, here);
    if ('instead' in asked) return {};
    const { place, context } = asked.opened;
    const t = translator(locale, 'dataset');
    return pageMetadata(place, here, context, { title: t('metaTitle'), description: t('metaDescription') });
  }

  async function page({ params }: PageProps) {
    const asked = await open(locale, params, here);
    if ('instead' in asked) return asked.instead;
    const { place, context, release } = asked.opened;
    const view = await loadData(release, context.profile, locale);
    return (
      <Framed place={place} here={here} context={context}>
        <Static>
          <DataScreen place={place} view={view} release={release.name} />
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
