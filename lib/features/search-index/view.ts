import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place, type Target } from '#lib/shared/routes.ts';
import { type Entry, type Indexed, indexed } from '../search/view.ts';

type Bilingual = { nameZh: string; nameEn: string };

export type NamedRows = {
  indicators: readonly (Bilingual & {
    code: string;
    shortZh: string;
    definitionZh: string;
    definitionEn: string;
    unitZh: string;
    unitEn: string;
    departmentZh: string;
    departmentEn: string;
    domainCode: string;
  })[];
  units: readonly (Bilingual & { code: string; parentCode: string | null; kind: string })[];
  facts: readonly (Bilingual & { id: string; said: string; doubtZh: string | null; doubtEn: string | null })[];
  domains: readonly (Bilingual & { code: string; whatZh: string; whatEn: string })[];
};

/** Pages that are found by their subject rather than by a name in the data. */
const PAGES = [
  'summary',
  'domains',
  'townships',
  'compare',
  'facts',
  'methods',
  'data',
  'releases',
  'accessibility',
] as const satisfies readonly Target['page'][];

/** Everything that can be found in one release, for readers of one language; names match in both. */
export function searchIndex(rows: NamedRows, locale: Locale): Indexed[] {
  const place: Place = { locale, release: null };
  const pick = (row: Bilingual) => (locale === 'zh' ? row.nameZh : row.nameEn);
  return [
    ...indicatorEntries(rows, place, pick),
    ...unitEntries(rows, place, pick),
    ...factEntries(rows, place, pick),
    ...pageEntries(rows, place, pick),
  ].map(indexed);
}

type Pick = (row: Bilingual) => string;

function indicatorEntries(rows: NamedRows, place: Place, pick: Pick): Entry[] {
  const domains = new Map(rows.domains.map((row) => [row.code, pick(row)]));
  return rows.indicators.map((row) => ({
    group: 'indicator',
    key: row.code,
    title: pick(row),
    detail: [row.code, domains.get(row.domainCode), place.locale === 'zh' ? row.unitZh : row.unitEn]
      .filter(Boolean)
      .join(' · '),
    href: href(place, { page: 'indicator', code: row.code }),
    names: [row.code, row.nameZh, row.nameEn, row.shortZh],
    words: [row.definitionZh, row.definitionEn, row.departmentZh, row.departmentEn].join(' '),
  }));
}

function unitEntries(rows: NamedRows, place: Place, pick: Pick): Entry[] {
  const parents = new Map(rows.units.map((row) => [row.code, row]));
  return rows.units.map((row) => {
    const parent = row.kind === 'village' && row.parentCode ? parents.get(row.parentCode) : undefined;
    const page = href(place, { page: 'township', code: parent?.code ?? row.code });
    return {
      group: 'unit',
      key: row.code,
      title: pick(row),
      detail: [parent ? pick(parent) : null, row.code].filter(Boolean).join(' · '),
      href: parent ? `${page}#v${row.code}` : page,
      names: [row.code, row.nameZh, row.nameEn],
      words: parent ? `${parent.nameZh} ${parent.nameEn}` : '',
    };
  });
}

function factEntries(rows: NamedRows, place: Place, pick: Pick): Entry[] {
  return rows.facts.map((row) => ({
    group: 'fact',
    key: row.id,
    title: pick(row),
    detail: row.said && place.locale === 'zh' ? `${row.id} · “${row.said}”` : row.id,
    href: href(place, { page: 'facts', id: row.id }),
    names: [row.id, row.nameZh, row.nameEn],
    words: [row.said, row.doubtZh, row.doubtEn].join(' '),
  }));
}

function pageEntries(rows: NamedRows, place: Place, pick: Pick): Entry[] {
  const here = translator(place.locale, 'search');
  const other = translator(place.locale === 'zh' ? 'en' : 'zh', 'search');
  const count = rows.domains.filter((row) => row.code !== 'base').length;
  const title = (page: (typeof PAGES)[number]) =>
    page === 'domains' ? translator(place.locale, 'shell')('domains', { count }) : here(`pages.${page}.name`);
  const pages: Entry[] = PAGES.map((page) => ({
    group: 'page',
    key: page,
    title: title(page),
    detail: here(`pages.${page}.what`),
    href: href(place, { page }),
    names: [title(page), here(`pages.${page}.name`), other(`pages.${page}.name`)],
    words: `${here(`pages.${page}.what`)} ${other(`pages.${page}.what`)}`,
  }));
  const domains: Entry[] = rows.domains
    .filter((row) => row.code !== 'base')
    .map((row) => ({
      group: 'page',
      key: row.code,
      title: pick(row),
      detail: place.locale === 'zh' ? row.whatZh : row.whatEn,
      href: href(place, { page: 'domain', code: row.code }),
      names: [row.nameZh, row.nameEn, row.code],
      words: `${row.whatZh} ${row.whatEn}`,
    }));
  return [...domains, ...pages];
}
