import type { ReactElement } from 'react';
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
export function screens(place: Place, demonstration: boolean): Record<string, ReactElement> {
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
