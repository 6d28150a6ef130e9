import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { AccessibilityScreen } from '#components/accessibility/AccessibilityScreen.tsx';
import { DomainScreen } from '#components/domain/DomainScreen.tsx';
import { DomainsScreen } from '#components/domain/DomainsScreen.tsx';
import { FactsScreen } from '#components/fact/FactsScreen.tsx';
import { IndicatorScreen } from '#components/indicator/IndicatorScreen.tsx';
import { MethodsScreen } from '#components/methods/MethodsScreen.tsx';
import { MissingScreen } from '#components/missing/MissingScreen.tsx';
import { ReleasesScreen } from '#components/release/ReleasesScreen.tsx';
import { SearchScreen } from '#components/search/SearchScreen.tsx';
import { SummaryScreen } from '#components/summary/SummaryScreen.tsx';
import { TownshipsScreen } from '#components/township/TownshipsScreen.tsx';
import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import { domainsView, domainView } from '#lib/features/domain/view.ts';
import { factsView } from '#lib/features/fact/view.ts';
import { releaseWords } from '#lib/features/frame/view.ts';
import { indicatorView } from '#lib/features/indicator-page/view.ts';
import { methodsView } from '#lib/features/methods/view.ts';
import { changeLines, releaseEntry } from '#lib/features/release-log/view.ts';
import { readQuery } from '#lib/features/search/schema.ts';
import { found } from '#lib/features/search/view.ts';
import { searchIndex } from '#lib/features/search-index/view.ts';
import { summaryView } from '#lib/features/summary/view.ts';
import { townshipsView } from '#lib/features/township-list/view.ts';
import type { Place } from '#lib/shared/routes.ts';
import { attributesOf, BROKEN, drawn } from '#tests/charts/drawn.ts';
import { domainRow, factRow, factUnit, headRow, progressRow } from '#tests/support/public-rows.ts';
import {
  county,
  domain,
  figuresOf,
  indicator,
  indicatorInput,
  ODD,
  summaryInput,
  townships,
} from './county-of-odd-names.ts';

const change = {
  order: 0,
  kind: 'correction',
  indicatorCode: 'A',
  unitCode: 'T1',
  period: '2022Q2',
  valueBefore: 3,
  valueAfter: null,
  reasonZh: ODD,
  reasonEn: ODD,
  demonstration: true,
};

/** Every screen for one reader; `demonstration` says whether all of its figures are made up or none. */
function screens(place: Place, demonstration: boolean): Record<string, ReactElement> {
  const { locale } = place;
  const release = { name: '2022Q2', period: '2022Q2', demonstration };
  const head = headRow('2022Q2', 2, { noteZh: ODD, noteEn: ODD, demonstration });
  const progress = [
    progressRow('C', 0.75, { domainCode: 'elderly' }),
    ...townships.map(({ code }, n) => progressRow(code, n === 2 ? null : n, { domainCode: 'elderly' })),
  ];
  const domainRows = { period: '2022Q2', county, indicators: [indicator], figures: figuresOf(demonstration), progress };
  const all = progress.map((row) => ({ ...row, domainCode: 'all' }));
  const index = searchIndex(
    {
      indicators: [indicator],
      units: townships.map((unit) => ({ ...unit, parentCode: 'C' })),
      facts: [factRow('F001', { nameZh: ODD, nameEn: ODD, said: ODD })],
      domains: [domain],
    },
    locale,
  );
  const query = readQuery(ODD);
  const facts = [
    factRow('F001', {
      said: ODD,
      domainCode: 'elderly',
      value: 180000,
      doubtKind: 'unit_slip',
      doubtZh: ODD,
      doubtEn: ODD,
    }),
    factRow('F002', { context: true, domainCode: null, nameZh: ODD, nameEn: ODD, accepted: null }),
  ];
  const entry = releaseEntry(
    head,
    [head],
    changeLines({ changes: [change], indicators: [indicator], units: townships }, locale),
    1,
    locale,
  );
  return {
    summary: (
      <SummaryScreen
        place={place}
        view={summaryView(summaryInput(demonstration), locale)}
        release={{ ...releaseWords(head, locale), demonstration }}
      />
    ),
    domains: (
      <DomainsScreen
        place={place}
        title={ODD}
        lead={ODD}
        domains={domainsView({ ...domainRows, domains: [domain] }, locale)}
        demonstration={demonstration}
      />
    ),
    domain: (
      <DomainScreen
        place={place}
        view={domainView({ ...domainRows, domain, targets: [], townships, thresholds: null }, locale)}
        domains={9}
        release={release}
      />
    ),
    indicator: (
      <IndicatorScreen
        place={place}
        view={indicatorView(indicatorInput(demonstration), locale)}
        history={{ versions: [], revisions: [], corrections: [] }}
        release={release}
      />
    ),
    townships: (
      <TownshipsScreen
        place={place}
        view={townshipsView(
          { units: townships, domains: [domain], progress: [...progress, ...all], filed: [] },
          { period: '2022Q2', earlier: null },
          locale,
        )}
        period="2022Q2"
        release="2022Q2"
        demonstration={demonstration}
      />
    ),
    facts: (
      <FactsScreen
        place={place}
        view={factsView(
          facts,
          new Map([['A', factUnit]]),
          [domainRow('elderly', 6, { nameZh: ODD, nameEn: ODD })],
          locale,
        )}
        release="2022Q2"
      />
    ),
    releases: <ReleasesScreen place={place} entries={[entry]} />,
    search: (
      <SearchScreen
        place={place}
        query={query}
        found={query.kind === 'words' ? found(index, query.words) : []}
        domains={9}
      />
    ),
    methods: (
      <MethodsScreen
        place={place}
        methods={{
          view: methodsView(DEFAULT_THRESHOLDS, locale),
          doubts: [{ kind: 'unit_slip', n: 2 }],
          base: [],
          demonstration,
        }}
      />
    ),
    accessibility: (
      <AccessibilityScreen
        place={place}
        contact={{ county: ODD, office: ODD, phone: null, email: null, address: null }}
        privacy={[ODD]}
      />
    ),
    missing: <MissingScreen place={place} domains={9} />,
  };
}

const places: Place[] = [
  { locale: 'zh', release: null },
  { locale: 'en', release: '2022Q1' },
];

describe.each(places)('in $locale every screen', (place) => {
  const made = Object.entries(screens(place, true)).map(([name, element]) => [name, drawn(element)] as const);

  it.each(made)('%s: writes names as text, never as markup', (_name, html) => {
    expect(html).not.toContain('<b onclick');
    expect(html).not.toMatch(/<所>|<centres>/);
    expect(html).not.toMatch(/&amp;(lt|amp|quot|#x?\d+);/);
  });

  it.each(made)('%s: says nothing broken', (_name, html) => {
    expect(html.replace(/<[^>]*>/g, ' ')).not.toMatch(BROKEN);
    expect(html).not.toMatch(/="[^"]*(NaN|undefined|Infinity)/);
  });

  it.each(made)('%s: has one heading of the first rank, and skips none below it', (_name, html) => {
    const ranks = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks[0]).toBe(1);
    for (const [at, rank] of ranks.entries())
      expect(rank - (ranks[at - 1] ?? 0), `heading ${at}`).toBeLessThanOrEqual(1);
  });

  it.each(made)('%s: names every part once, and links to parts that exist', (name, html) => {
    const ids = attributesOf(html, 'id');
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const inside = attributesOf(html, 'href').filter((address) => address.startsWith('#') && address !== '#main');
    expect(
      inside.filter((address) => !ids.includes(address.slice(1))),
      name,
    ).toEqual([]);
  });

  it.each(made)('%s: keeps its links in the language and the release of the page', (name, html) => {
    const links = attributesOf(html, 'href').filter(
      (address) => address.startsWith('/') && !address.startsWith('/api/'),
    );
    if (name !== 'releases')
      expect(
        links.filter((address) => (address === '/en' || address.startsWith('/en/')) !== (place.locale === 'en')),
      ).toEqual([]);
    for (const address of attributesOf(html, 'href')) expect(address).toMatch(/^(\/|#|https?:|mailto:|tel:)/);
  });

  it.each(made)('%s: begins no line with a comma', (_name, html) => {
    expect(html).not.toMatch(/<wbr\/?>\s*[，；,;]/);
  });

  it.each(made)('%s: names every drawing, and heads every table', (_name, html) => {
    for (const [svg] of html.matchAll(/<svg[^>]*>/g))
      expect(svg).toMatch(/aria-label=("[^"]+"|'[^']+')|aria-hidden=["']true/);
    for (const [table] of html.matchAll(/<table[\s\S]*?<\/table>/g)) {
      expect(table).toContain('<thead');
      expect(table).toMatch(/<th [^>]*scope=["']col/);
    }
  });
});

describe('demonstration data', () => {
  const MARKED = ['summary', 'domain', 'domains', 'indicator', 'townships'];

  it.each(MARKED)('are marked on the screen %s, and real figures are not', (name) => {
    for (const place of places) {
      const [made, real] = [true, false].map((demonstration) => drawn(screens(place, demonstration)[name] ?? <br />));
      const word = place.locale === 'zh' ? '演示' : /demonstration/i;
      expect(made).toMatch(word);
      expect(made).toMatch(/class="[^"]*demo/);
      if (name === 'indicator') expect(real).not.toMatch(/class="demo"/);
    }
  });
});
