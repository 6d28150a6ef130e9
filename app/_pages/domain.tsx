import './domain.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DomainScreen } from '#components/domain/DomainScreen.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadDomain } from '#lib/features/domain/loaders.ts';
import { domainView } from '#lib/features/domain/view.ts';
import { loadFrame } from '#lib/features/frame/loaders.ts';
import { releaseWords } from '#lib/features/frame/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, type Opened, open, type PageProps } from './open.tsx';

/** One of the domains; base figures are listed with the county, not here. */
export function domainPage(locale: Locale) {
  async function look({ release, code }: Opened) {
    const rows = await loadDomain(release, code);
    if (!rows || rows.domain.order === 0) notFound();
    return domainView({ ...rows, period: release.period }, locale);
  }

  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    const here = { page: 'domain', code: (await params).code ?? '' } as const;
    const asked = await open(locale, params, here);
    if ('instead' in asked) return {};
    const { title, name, what } = await look(asked.opened);
    const description = translator(locale, 'domain')('metaDescription', { title, what });
    return pageMetadata(asked.opened.place, here, asked.opened.context, { title: name, description });
  }

  async function page({ params }: PageProps) {
    const here = { page: 'domain', code: (await params).code ?? '' } as const;
    const asked = await open(locale, params, here);
    if ('instead' in asked) return asked.instead;
    const { place, context, release } = asked.opened;
    const view = await look(asked.opened);
    const { domains } = await loadFrame(release);
    return (
      <Framed place={place} here={here} context={context}>
        <Static>
          <DomainScreen place={place} view={view} domains={domains} release={releaseWords(release, locale)} />
        </Static>
      </Framed>
    );
  }

  return { Page: page, generateMetadata, generateStaticParams };
}

/** Drawn when first asked for, and kept. */
function generateStaticParams(): { code: string }[] {
  return [];
}
