import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as words from '#lib/domain/vocabulary.ts';
import { domainView } from '#lib/features/domain/view.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import type { IndicatorRow, TargetRow } from '#lib/features/indicator/view.ts';
import { indicatorView } from '#lib/features/indicator-page/view.ts';
import { summaryView } from '#lib/features/summary/view.ts';
import { domainLines } from '#lib/features/township/view.ts';
import { townshipsView } from '#lib/features/township-list/view.ts';
import { domainRow, progressRow, townRow } from '#tests/support/public-rows.ts';
import { figureRow, indicatorRow, targetRow } from '#tests/support/released-rows.ts';
import { versionRow } from '#tests/support/rows.ts';

/** Rows as odd as the database could hold them: any state beside any value, any verdict beside any ratio. */
const finite = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.1, 95, 1e-9, 999_999_999),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
);
const perhaps = fc.option(finite, { nil: null, freq: 4 });
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
const locale = fc.constantFrom(...words.LOCALES);

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

const rows = fc.record({
  figures: fc.uniqueArray(figure, { maxLength: 8, selector: (row) => `${row.unitCode}${row.period}${row.dimension}` }),
  indicator,
  targets: fc.uniqueArray(target, { maxLength: 2, selector: ({ year }) => year }),
});

/** Every text, and every number, that a view holds. */
function oddities(found: unknown, path = ''): string[] {
  if (typeof found === 'string')
    return /\b(NaN|Infinity|undefined|null|\[object)\b|\{\w+\}|^(figure|indicator|summary|domain)\.\w+/.test(found)
      ? [`${path}: ${found}`]
      : [];
  if (typeof found === 'number') return Number.isFinite(found) ? [] : [`${path}: ${found}`];
  if (found === null || typeof found !== 'object') return [];
  return Object.entries(found).flatMap(([key, value]) => oddities(value, `${path}.${key}`));
}

const county = { code: 'C', nameZh: '试验县', nameEn: 'Trial County', sort: 'county' as const };
const townships = [townRow('T1'), townRow('T2', { sort: 'street' })];
const domain = domainRow('elderly', 6);
const progressOf = (ratio: number | null) => [
  progressRow('C', ratio, { domainCode: 'elderly' }),
  progressRow('T1', ratio),
  progressRow('T2', null),
];
const split = (figures: FigureRow[]) => ({
  series: figures.filter(({ unitCode }) => unitCode === 'C'),
  below: figures.filter(({ unitCode }) => unitCode !== 'C'),
});
const holds = <T>(arbitrary: fc.Arbitrary<T>, view: (given: T, locale: 'zh' | 'en') => unknown) =>
  fc.assert(
    fc.property(arbitrary, locale, (given, where) => {
      expect(oddities(view(given, where))).toEqual([]);
    }),
    { numRuns: 150 },
  );

describe('whatever the rows hold, no text says NaN, Infinity, undefined or null', () => {
  it('on the page of an indicator', () => {
    holds(rows, ({ figures, indicator: given, targets }, where) => {
      const { chart, ...rest } = indicatorView(
        {
          period: '2022Q2',
          indicator: given,
          domain,
          county,
          townships,
          ...split(figures),
          targets,
          shares: [{ indicator: given, figures }],
        },
        where,
      );
      return { rest, chart, ticks: chart && [0, 1, -5.5, 1e6].map(chart.tick) };
    });
  });

  it('on the front page', () => {
    holds(fc.tuple(rows, perhaps), ([{ figures, indicator: given, targets }, ratio], where) =>
      summaryView(
        {
          period: '2022Q2',
          county,
          domains: [domain],
          indicators: [given],
          figures: split(figures).series,
          targets,
          progress: progressOf(ratio),
          townships,
          changes: [
            {
              order: 0,
              kind: 'correction',
              indicatorCode: 'A',
              unitCode: 'T1',
              period: '2022Q2',
              valueBefore: ratio,
              valueAfter: null,
              reasonZh: '因',
              reasonEn: 'Why',
              demonstration: true,
            },
          ],
          outline: null,
          doubts: 1,
        },
        where,
      ),
    );
  });

  it('on the page of a domain', () => {
    holds(fc.tuple(rows, perhaps), ([{ figures, indicator: given, targets }, ratio], where) =>
      domainView(
        {
          period: '2022Q2',
          county,
          domain,
          indicators: [given],
          figures: split(figures).series,
          targets,
          progress: progressOf(ratio),
          townships,
          thresholds: null,
        },
        where,
      ),
    );
  });

  it('on the pages of townships', () => {
    holds(fc.tuple(rows, perhaps), ([{ figures, indicator: given, targets }, ratio], where) => {
      const { series, below } = split(figures);
      const filed = below.map((row) => ({ ...row, late: row.demonstration }));
      return [
        domainLines(
          {
            indicators: [{ ...given, level: 'township' } as IndicatorRow],
            figures: below,
            countyFigures: series,
            targets,
          },
          ['elderly'],
          '2022Q2',
          where,
        ),
        townshipsView(
          { units: townships, domains: [domain], progress: progressOf(ratio), filed },
          { period: '2022Q2', earlier: '2022Q1' },
          where,
        ),
      ];
    });
  });
});

describe('a missing figure', () => {
  it('is never drawn, listed or summed as zero', () => {
    fc.assert(
      fc.property(rows, locale, ({ figures, indicator: given, targets }, where) => {
        const blank = figures.map((row) => ({
          ...row,
          value: null,
          judgedValue: null,
          quartersReported: null,
          saidValue: null,
          state: 'missing' as const,
        }));
        const view = indicatorView(
          { period: '2022Q2', indicator: given, domain, county, townships, ...split(blank), targets, shares: [] },
          where,
        );
        expect(view.chart).toBeNull();
        expect(view.figure.absent).toBe(true);
        expect(view.table.every(({ figure: cell }) => cell.absent)).toBe(true);
        expect(view.townships).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
