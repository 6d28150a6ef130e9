import type { ReactNode } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { ComparePage } from '#lib/features/compare-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { Builder } from './Builder.tsx';
import type { Wrap } from './CompareDrawing.tsx';
import { CompareFigure } from './CompareFigure.tsx';
import type { CompareLinks } from './links.ts';

export type CompareProps = {
  locale: Locale;
  page: ComparePage;
  links: CompareLinks;
  /** Where the figures come from, before their own sources. */
  source?: string;
  /** What a person keeps of it. */
  saved?: ReactNode;
  /** The past day that is looked back from, and the last that can be; undefined where only one day is known. */
  day?: { asOf: string | null; today: string };
  /** What has to be said of that day, on top. */
  past?: ReactNode;
  /** What stands around each drawn chart. */
  wrap?: Wrap;
};

/** What is compared, drawn and as a table, and beside it what else can be. */
export function CompareScreen({ locale, page, links, source, saved, day, past, wrap }: CompareProps) {
  const t = translator(locale, 'compare');
  const { shown } = page;
  return (
    <>
      {past}
      <h1 className="page-title">{shown ? shown.title : t('emptyTitle')}</h1>
      {page.leftOut.map((sentence) => (
        <p className="note am" key={sentence} role="status">
          {sentence}
        </p>
      ))}
      {shown ? (
        <div className="comparison">
          <div>
            <CompareFigure locale={locale} shown={shown} links={links} source={source} wrap={wrap} />
            {saved}
          </div>
          <Builder locale={locale} page={page} links={links} day={day} />
        </div>
      ) : (
        <>
          <p className="lead">{t('emptyLead')}</p>
          <Examples locale={locale} page={page} links={links} />
          {saved}
          <Builder locale={locale} page={page} links={links} day={day} />
        </>
      )}
    </>
  );
}

function Examples({ locale, page, links }: Pick<CompareProps, 'locale' | 'page' | 'links'>) {
  const t = translator(locale, 'compare');
  if (page.examples.length === 0) return null;
  return (
    <section className="sec">
      <div className="sech">
        <h2>{t('examples')}</h2>
      </div>
      <ul className="hits">
        {page.examples.map(({ text, query }) => (
          <li key={query}>
            <a href={`${links.page}?${query}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
