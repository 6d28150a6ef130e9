import fc from 'fast-check';
import * as words from '#lib/domain/vocabulary.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import type { TargetRow } from '#lib/features/indicator/view.ts';
import { domainRow, townRow } from './public-rows.ts';
import { figureRow, indicatorRow, targetRow } from './released-rows.ts';
import { versionRow } from './rows.ts';

/*
 * Rows as odd as the database could hold them: any state beside any value, any verdict beside any ratio,
 * of indicator A in county C with townships T1 and T2.
 */

const finite = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.1, 95, 1e-9, 999_999_999),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
);
export const perhaps = fc.option(finite, { nil: null, freq: 4 });
const period = fc.constantFrom(
  '2020',
  '2021',
  '2021H2',
  '2021Q1',
  '2021Q2',
  '2021Q4',
  '2021T1',
  '2021T2',
  '2022H1',
  '2022M06',
  '2022Q1',
  '2022Q2',
);
export const locale = fc.constantFrom(...words.LOCALES);

const figure = fc
  .record({
    period,
    dimension: fc.constantFrom('', '', '', 'grid_level=middle'),
    value: perhaps,
    judgedValue: perhaps,
    quartersReported: perhaps,
    numerator: perhaps,
    denominator: perhaps,
    saidValue: perhaps,
    operator: fc.constantFrom(...words.OPERATORS),
    state: fc.constantFrom(...words.FIGURE_STATES),
    doubtKind: fc.constantFrom(...words.DOUBT_KINDS),
    status: fc.option(fc.constantFrom(...words.STATUSES), { nil: null }),
    ratio: perhaps,
    completion: perhaps,
    expected: perhaps,
    demonstration: fc.boolean(),
    unitCode: fc.constantFrom('C', 'T1', 'T2'),
  })
  .map((change): FigureRow => figureRow('A', change.period, change));

const indicator = fc
  .record({
    kind: fc.constantFrom(...words.INDICATOR_KINDS),
    direction: fc.constantFrom(...words.DIRECTIONS),
    frequency: fc.constantFrom(...words.FREQUENCIES),
    overTime: fc.constantFrom(...words.OVER_TIME),
    decimals: fc.integer({ min: 0, max: 4 }),
    unit: fc.constantFrom(
      ['%', '%'],
      ['所', 'centres'],
      ['万元', '10,000 yuan'],
      ['', 'coefficient'],
      ['级', 'grade'],
      ['升/人·日', 'litres per person per day'],
    ),
    bandLow: perhaps,
    bandHigh: perhaps,
    dimensionName: fc.constantFrom(null, null, 'grid_level'),
  })
  .map(({ unit: [unitZh = '', unitEn = ''], ...change }) => {
    const { indicatorCode: _code, dimension: _dimension, ...version } = versionRow('A');
    return {
      ...version,
      ...indicatorRow('A'),
      departmentZh: '某局',
      departmentEn: 'A bureau',
      unitZh,
      unitEn,
      headline: true,
      ...change,
    };
  });

const target = fc
  .record({
    year: fc.constantFrom(2021, 2022),
    baseline: perhaps,
    target: finite,
    path: fc.constantFrom(null, [0.1, 0.3, 0.7, 1], 'odd', [1]),
  })
  .map((change): TargetRow => targetRow('A', change));

export const rows = fc.record({
  figures: fc.uniqueArray(figure, { maxLength: 8, selector: (row) => `${row.unitCode}${row.period}${row.dimension}` }),
  indicator,
  targets: fc.uniqueArray(target, { maxLength: 2, selector: ({ year }) => year }),
});

export const county = { code: 'C', nameZh: '试验县', nameEn: 'Trial County', sort: 'county' as const };
export const townships = [townRow('T1'), townRow('T2', { sort: 'street' })];
export const domain = domainRow('elderly', 6);
/** Figures as the page of the county reads them: its own, and those of the places below. */
export const split = (figures: FigureRow[]) => ({
  series: figures.filter(({ unitCode }) => unitCode === 'C'),
  below: figures.filter(({ unitCode }) => unitCode !== 'C'),
});
