import './domain.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DomainsScreen } from '#components/domain/DomainsScreen.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadDomains } from '#lib/features/domain/loaders.ts';
import { domainsView } from '#lib/features/domain/view.ts';
import { findingTitle, leadSentence } from '#lib/features/finding/view.ts';
import { standingsOf } from '#lib/features/summary/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, type Opened, open, type PageProps } from './open.tsx';

const here = { page: 'domains' } as const;

export function domainsPage(locale: Locale) {
  async function look({ release }: Opened) {
    const rows = await loadDomains(release);
    if (!rows) notFound();
    const standings = standingsOf(rows);
    return {
      title: findingTitle(standings, locale),
      lead: leadSentence(standings, release.period, locale),
      domains: domainsView({ ...rows, period: release.period }, locale),
    };
  }

  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    const asked = await open(locale, params, here);
    if ('instead' in asked) return {};
    const { title, domains } = await look(asked.opened);
    const t = translator(locale, 'domain');
    return pageMetadata(asked.opened.place, here, asked.opened.context, {
      title: translator(locale, 'shell')('domains', { count: domains.length }),
      description: t('domainsMeta', { title }),
    });
  }

  async function page({ params }: PageProps) {
    const asked = await open(locale, params, here);
    if ('instead' in asked) return asked.instead;
    const { place, context, release } = asked.opened;
    const view = await look(asked.opened);
    return (
      <Framed place={place} here={here} context={context}>
        <Static>
          <DomainsScreen place={place} {...view} demonstration={release.demonstration} />
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
