import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { KeyValueList } from '#components/ui/KeyValueList.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { DataListView } from '#lib/features/dataset-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';
import { Sources } from './Sources.tsx';
import { TableList } from './TableList.tsx';

const HOW = ['how1', 'how2', 'how3', 'how4', 'how5'] as const;

function dataTitle(place: Place, view: DataListView): string {
  return translator(place.locale, 'dataset')('finding', { tables: view.tables.length, rows: view.allRows });
}

export type DataProps = { place: Place; view: DataListView; release: string };

export function DataScreen({ place, view, release }: DataProps) {
  const t = translator(place.locale, 'dataset');
  const { head } = view;
  return (
    <>
      <Breadcrumb
        label={t('title')}
        crumbs={[
          { text: translator(place.locale, 'search')('pages.summary.name'), href: href(place, { page: 'summary' }) },
          { text: t('title') },
        ]}
      />
      <div className="page-head">
        <div>
          <h1>{dataTitle(place, view)}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <KeyValueList
          items={[
            { key: 'period', term: t('period'), value: view.period },
            { key: 'version', term: t('version'), value: head.version },
            { key: 'published', term: t('published'), value: t('publishedAt', { at: head.publishedAt }) },
            {
              key: 'hash',
              term: t('hash'),
              value: <code className="hash">{head.hash.slice(0, 16)}…</code>,
            },
          ]}
        />
      </div>
      <Section id="tables" title={t('tablesHead')}>
        <TableList place={place} view={view} release={release} />
      </Section>
      <div className="two">
        <Section id="more" title={t('indicatorFiles')}>
          <MoreFiles place={place} view={view} release={release} />
        </Section>
        <Section id="how" title={t('howHead')}>
          <ul className="points">
            {HOW.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </Section>
      </div>
      <Sources place={place} view={view} />
    </>
  );
}

/** Addresses that are made up by rule, each shown by one that exists. */
function MoreFiles({ place, view, release }: DataProps) {
  const t = translator(place.locale, 'dataset');
  const { example } = view;
  const tail = `${place.locale}.png`;
  return (
    <>
      {example ? (
        <>
          <p>{t('indicatorFilesNote')}</p>
          <Addresses
            release={release}
            paths={['csv', 'json'].map((format) => `indicators/${example.indicator}.${format}`)}
          />
          <h3 className="sub">{t('scorecardsHead')}</h3>
          <p>{t('scorecardsNote')}</p>
          <Addresses release={release} paths={[`scorecards/${example.unit}.json`]} />
          <h3 className="sub">{t('picturesHead')}</h3>
          <p>{t('picturesNote')}</p>
          <Addresses
            release={release}
            paths={[
              `pictures/wheel/summary.${tail}`,
              `pictures/tiles/all.${tail}`,
              `pictures/tiles/${example.domain}.${tail}`,
              `pictures/indicator/${example.indicator}.${tail}`,
            ]}
          />
        </>
      ) : null}
      <h3 className="sub">{t('stable')}</h3>
      <p>{t('stableNote', { name: view.versionName })}</p>
    </>
  );
}

function Addresses({ paths, release }: { paths: readonly string[]; release: string }) {
  return (
    <ul className="addresses">
      {paths.map((path) => (
        <li key={path}>
          <a href={fileHref(release, path)}>{fileHref(release, path)}</a>
        </li>
      ))}
    </ul>
  );
}
