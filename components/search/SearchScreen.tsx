import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { Section } from '#components/ui/Section.tsx';
import { LONGEST_QUERY, type Query } from '#lib/features/search/schema.ts';
import type { Found } from '#lib/features/search/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';
import { SearchForm } from './SearchForm.tsx';
import { WayOn } from './WayOn.tsx';

/** The heading of the page and of the window: what was found. */
export function searchTitle(place: Place, query: Query, found: readonly Found[]): string {
  const t = translator(place.locale, 'search');
  if (query.kind === 'empty') return t('emptyTitle');
  if (query.kind === 'long') return t('longTitle');
  const n = found.reduce((sum, group) => sum + group.total, 0);
  return n === 0 ? t('noneTitle', { query: query.text }) : t('resultsTitle', { query: query.text, n });
}

type SearchProps = { place: Place; query: Query; found: readonly Found[]; domains: number };

export function SearchScreen({ place, query, found, domains }: SearchProps) {
  const t = translator(place.locale, 'search');
  const none = query.kind === 'words' && found.length === 0;
  return (
    <>
      <Breadcrumb
        label={t('title')}
        crumbs={[{ text: t('pages.summary.name'), href: href(place, { page: 'summary' }) }, { text: t('title') }]}
      />
      <h1 className="page-title">{searchTitle(place, query, found)}</h1>
      {query.kind === 'long' ? <p className="note">{t('longText', { max: LONGEST_QUERY, n: query.length })}</p> : null}
      {none ? <p className="lead">{t('noneText')}</p> : null}
      <SearchForm locale={place.locale} value={query.kind === 'words' ? query.text : ''} />
      {found.map((group) => (
        <Group key={group.group} place={place} group={group} />
      ))}
      {found.length === 0 ? <WayOn place={place} domains={domains} /> : null}
    </>
  );
}

function Group({ place, group }: { place: Place; group: Found }) {
  const t = translator(place.locale, 'search');
  const rest = group.total - group.entries.length;
  return (
    <Section id={group.group} title={t('groupCount', { group: t(`group.${group.group}`), n: group.total })}>
      <ul className="hits">
        {group.entries.map((entry) => (
          <li key={entry.key}>
            <a href={entry.href}>{entry.title}</a>
            <span className="dim">{entry.detail}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="hint">{t('more', { n: rest })}</p> : null}
    </Section>
  );
}
