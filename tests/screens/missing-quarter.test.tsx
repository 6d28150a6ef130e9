import { describe, expect, it } from 'vitest';
import { IndicatorTable } from '#components/domain/IndicatorTable.tsx';
import { IndicatorScreen } from '#components/indicator/IndicatorScreen.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { indicatorView } from '#lib/features/indicator-page/view.ts';
import { indicatorLine } from '#lib/features/indicator-row/view.ts';
import type { Place } from '#lib/shared/routes.ts';
import { drawn } from '#tests/charts/drawn.ts';
import { FLOW, figureRow } from '#tests/support/released-rows.ts';
import { indicator, indicatorInput } from './county-of-odd-names.ts';

const flow = { ...indicator, ...FLOW };
const partial = { value: 27, judgedValue: 27, quartersReported: 1, status: 'behind', ratio: 0.5 } as const;
const series = [figureRow('A', '2022Q2', { ...partial, unitCode: 'C' })];
const below = [figureRow('A', '2022Q2', { ...partial, unitCode: 'T1' })];

describe.each([
  [{ locale: 'zh', release: null }, '2个季度中已报1个'],
  [{ locale: 'en', release: null }, '1 of 2 quarters'],
] as [Place, string][])('a flow that lacks a quarter (%j)', (place, said) => {
  const input = { ...indicatorInput(true), indicator: flow };
  const page = (rows: Partial<typeof input>) =>
    drawn(
      <IndicatorScreen
        place={place}
        view={indicatorView({ ...input, ...rows }, place.locale)}
        history={{ versions: [], revisions: [], corrections: [] }}
        release={{ name: '2022Q2' }}
      />,
    );

  it('says so beside the figure and in the table of its page', () => {
    expect(page({ series, below: [] }).split(said)).toHaveLength(3);
  });

  it('says so of a township, under the bars and in the table', () => {
    expect(page({ series: [], below }).split(said)).toHaveLength(3);
  });

  it('says so in the list of its domain', () => {
    const line = indicatorLine(flow, { figures: series, targets: [], period: '2022Q2' }, place.locale);
    const table = <IndicatorTable place={place} rows={[line]} words={brickWords(place.locale)} caption="A" />;
    expect(drawn(table)).toContain(said);
  });
});
