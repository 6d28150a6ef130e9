import type { IndicatorInput } from '#lib/features/indicator-page/view.ts';
import type { SummaryInput } from '#lib/features/summary/view.ts';
import { domainRow, progressRow, townRow } from '#tests/support/public-rows.ts';
import { figureRow, indicatorRow, targetRow } from '#tests/support/released-rows.ts';
import { versionRow } from '#tests/support/rows.ts';

/** A name as a careless or a hostile hand might type it. */
export const ODD = `<b onclick="x()">A&B's</b>`;
const named = { nameZh: ODD, nameEn: ODD, shortZh: ODD, shortEn: ODD };

export const county = { code: 'C', nameZh: ODD, nameEn: ODD, sort: 'county' as const };
export const townships = [
  townRow('T1', { ...named, tileCol: 0, tileRow: 0 }),
  townRow('T2', { ...named, sort: 'street', tileCol: 1, tileRow: 0 }),
  townRow('T3', named),
];
export const domain = domainRow('elderly', 6, { nameZh: ODD, nameEn: ODD, whatZh: ODD, whatEn: ODD });

const { indicatorCode: _code, dimension: _dimension, ...version } = versionRow('A');
export const indicator = {
  ...version,
  ...indicatorRow('A', { ...named, headline: true, unitZh: '<所>', unitEn: '<centres>' }),
  definitionZh: ODD,
  definitionEn: ODD,
  targetNoteZh: ODD,
  targetNoteEn: ODD,
  departmentZh: ODD,
  departmentEn: ODD,
  dimensionName: null,
  note: ODD,
};

/** Real figures where `demonstration` is false, all of them made up where it is true. */
export function figuresOf(demonstration: boolean) {
  const common = { demonstration, sourceZh: ODD, sourceEn: ODD, noteZh: ODD, noteEn: ODD };
  const judged = { status: 'behind', ratio: 0.75, completion: 0.375, expected: 0.5 } as const;
  return [
    figureRow('A', '2021Q2', { ...common, value: 70 }),
    // The level its target sets out from, so that nothing about it is made up.
    figureRow('A', '2021Q4', { ...common, value: 80 }),
    figureRow('A', '2022Q1', { ...common, value: null, state: 'missing' }),
    figureRow('A', '2022Q2', {
      ...common,
      ...judged,
      said: ODD,
      saidValue: 950,
      doubtKind: 'unit_slip',
      doubtZh: ODD,
      doubtEn: ODD,
      factId: 'F001',
    }),
  ].map((row) => ({ ...row, unitCode: 'C' }));
}

export function indicatorInput(demonstration: boolean): IndicatorInput {
  const below = townships.map(({ code }, n) =>
    figureRow('A', '2022Q2', {
      unitCode: code,
      value: n === 2 ? null : n,
      state: n === 2 ? 'missing' : 'reported',
      ratio: n === 2 ? null : n,
      status: n === 2 ? 'no_data' : 'behind',
      demonstration,
      late: true,
    }),
  );
  return {
    period: '2022Q2',
    indicator,
    domain,
    county,
    townships,
    series: figuresOf(demonstration),
    below,
    targets: [targetRow('A', { demonstration })],
    shares: [],
    references: [],
  };
}

export function summaryInput(demonstration: boolean): SummaryInput {
  return {
    period: '2022Q2',
    county,
    domains: [domain],
    indicators: [indicator],
    figures: figuresOf(demonstration),
    targets: [targetRow('A', { demonstration })],
    progress: [
      progressRow('C', 0.75, { domainCode: 'elderly' }),
      ...townships.slice(0, 2).map(({ code }, n) => progressRow(code, n, { domainCode: 'elderly' })),
    ],
    townships,
    changes: [
      {
        order: 0,
        kind: 'correction',
        indicatorCode: 'A',
        unitCode: 'T1',
        period: '2022Q2',
        valueBefore: 3,
        valueAfter: 2,
        reasonZh: ODD,
        reasonEn: ODD,
        demonstration,
      },
    ],
    outline: null,
    doubts: 1,
  };
}
