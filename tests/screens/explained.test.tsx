import { describe, expect, it } from 'vitest';
import { IndicatorScreen } from '#components/indicator/IndicatorScreen.tsx';
import { TownshipsScreen } from '#components/township/TownshipsScreen.tsx';
import { indicatorView } from '#lib/features/indicator-page/view.ts';
import { townshipsView } from '#lib/features/township-list/view.ts';
import type { Place } from '#lib/shared/routes.ts';
import { drawn } from '#tests/charts/drawn.ts';
import { progressRow } from '#tests/support/public-rows.ts';
import { figureRow, SHARE, targetRow } from '#tests/support/released-rows.ts';
import { domain, indicator, indicatorInput, townships } from './county-of-odd-names.ts';

const coefficient = { ...indicator, ...SHARE, direction: 'lower' as const, dimensionName: 'school_stage' };

describe.each([
  [{ locale: 'zh', release: null }, '分项列示，不评定', '不分别评定', '恰为100%'],
  [{ locale: 'en', release: null }, 'hown by member, not judged', 'none of them is judged', 'exactly 100%'],
] as [Place, string, string, string][])('%j: a reader is told', (place, byMember, unjudged, hundred) => {
  it('that none of the members of a dimension is judged, whatever target the indicator has', () => {
    const series = ['primary', 'junior'].map((stage) =>
      figureRow('A', '2021', { dimension: `school_stage=${stage}`, value: 0.48, unitCode: 'C' }),
    );
    const given = { ...indicatorInput(true), indicator: coefficient, series, below: [], targets: [targetRow('A')] };
    const html = drawn(
      <IndicatorScreen
        place={place}
        view={indicatorView(given, place.locale)}
        history={{ versions: [], revisions: [], corrections: [] }}
        release={{ name: '2022Q2' }}
      />,
    );
    expect(html).toContain(byMember);
    expect(html).toContain(unjudged);
  });

  it('why so many totals of townships are exactly 100%', () => {
    const progress = townships.map(({ code }) => progressRow(code, 1, { domainCode: 'all' }));
    const rows = { units: townships, domains: [domain], progress, filed: [] };
    const view = townshipsView(rows, { period: '2022Q2', earlier: null }, place.locale);
    const screen = <TownshipsScreen place={place} view={view} period="2022Q2" release="2022Q2" demonstration={false} />;
    expect(drawn(screen)).toContain(hundred);
  });
});
