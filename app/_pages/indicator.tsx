import './indicator.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IndicatorScreen } from '#components/indicator/IndicatorScreen.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { changeNote } from '#lib/features/change-note/view.ts';
import { loadHistory, loadIndicator } from '#lib/features/indicator/loaders.ts';
import { indicatorView } from '#lib/features/indicator-page/view.ts';
import { revisionsOf, versionsOf } from '#lib/features/indicator-versions/view.ts';
import { pageMetadata } from './metadata.ts';
import { Framed, type Opened, open, type PageProps } from './open.tsx';

export function indicatorPage(locale: Locale) {
  async function look({ release, code }: Opened) {
    const rows = await loadIndicator(release, code);
    if (!rows) notFound();
    return { rows, view: indicatorView({ ...rows, period: release.period }, locale) };
  }

  /** What this release and those before it said. */
  async function history({ context, release, code }: Opened, { rows, view }: Awaited<ReturnType<typeof look>>) {
    const releases = context.releases.filter(({ publishedAt }) => publishedAt <= release.publishedAt);
    const ids = releases.map(({ id }) => id);
    const found = await loadHistory({ countyCode: release.countyCode, unitCode: rows.county.code }, ids, code);
    const units = [rows.county, ...rows.townships];
    const corrections = found.corrections.filter(({ kind }) => kind === 'correction');
    const explained = new Set(
      corrections.filter(({ unitCode }) => unitCode === rows.county.code).map((row) => row.releaseId + row.period),
    );
    return {
      versions: versionsOf(view.current, releases, found.earlier, rows.indicator, locale),
      revisions: revisionsOf(releases, found.earlier, rows.indicator, locale).filter(({ key }) => !explained.has(key)),
      corrections: corrections.map((row) => ({
        ...changeNote(row, [rows.indicator], units, locale),
        key: `${row.releaseId}${row.order}`,
      })),
    };
  }

  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    const here = { page: 'indicator', code: (await params).code ?? '' } as const;
    const asked = await open(locale, params, here);
    if ('instead' in asked) return {};
    const { view } = await look(asked.opened);
    const description = `${view.finding}${locale === 'zh' ? '。' : '. '}${view.facts.definition}`;
    return pageMetadata(asked.opened.place, here, asked.opened.context, { title: view.name, description });
  }

  async function page({ params }: PageProps) {
    const here = { page: 'indicator', code: (await params).code ?? '' } as const;
    const asked = await open(locale, params, here);
    if ('instead' in asked) return asked.instead;
    const { place, context, release } = asked.opened;
    const found = await look(asked.opened);
    const past = await history(asked.opened, found);
    return (
      <Framed place={place} here={here} context={context}>
        <Static>
          <IndicatorScreen place={place} view={found.view} history={past} release={release} />
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
