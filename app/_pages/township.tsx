import './reading.css';
import './township.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TownshipScreen, townshipTitle } from '#components/township/TownshipScreen.tsx';
import { Static } from '#components/ui/Static.tsx';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadTownship } from '#lib/features/township/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { pageMetadata } from './metadata.ts';
import { missingMetadata } from './missing.tsx';
import { Framed, open, type PageProps } from './open.tsx';

export function townshipPage(locale: Locale) {
  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    const here = { page: 'township', code: (await params).code ?? '' } as const;
    const asked = await open(locale, params, here);
    if ('instead' in asked) return {};
    const { place, context, release, code } = asked.opened;
    const view = await loadTownship(release, code, locale);
    if (!view) return missingMetadata(locale);
    const description = translator(locale, 'township')('oneMeta', { name: view.line.name });
    return pageMetadata(place, here, context, { title: townshipTitle(place, view), description });
  }

  async function page({ params }: PageProps) {
    const here = { page: 'township', code: (await params).code ?? '' } as const;
    const asked = await open(locale, params, here);
    if ('instead' in asked) return asked.instead;
    const { place, context, release, code } = asked.opened;
    const view = await loadTownship(release, code, locale);
    if (!view) notFound();
    return (
      <Framed place={place} here={here} context={context}>
        <Static>
          <TownshipScreen
            place={place}
            view={view}
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

/** Pages of townships and of earlier releases are drawn when first asked for, and kept. */
function generateStaticParams(): { release: string; code: string }[] {
  return [];
}
