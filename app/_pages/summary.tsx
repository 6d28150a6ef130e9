import './summary.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SummaryScreen } from '#components/summary/SummaryScreen.tsx';
import { Static } from '#components/ui/Static.tsx';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { releaseWords } from '#lib/features/frame/view.ts';
import { loadSummary } from '#lib/features/summary/loaders.ts';
import { summaryView } from '#lib/features/summary/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, type Opened, open, type PageProps } from './open.tsx';

const here = { page: 'summary' } as const;

/** The front page of the newest release or of an earlier one. */
export function summaryPage(locale: Locale) {
  async function look({ context, release }: Opened) {
    const rows = await loadSummary(release);
    if (!rows) notFound();
    const { showOutline, outline } = context.profile;
    return summaryView({ ...rows, period: release.period, outline: showOutline ? outline : null }, locale);
  }

  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    const asked = await open(locale, params, here);
    if ('instead' in asked) return {};
    const { place, context, release } = asked.opened;
    const { title } = await look(asked.opened);
    const t = translator(locale, 'summary');
    const county = locale === 'zh' ? context.profile.nameZh : context.profile.nameEn;
    return pageMetadata(place, here, context, {
      title: t('metaTitle', { period: periodLabel(release.period, locale) }),
      description: t('metaDescription', { county, title }),
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
          <SummaryScreen place={place} view={view} release={releaseWords(release, locale)} />
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
