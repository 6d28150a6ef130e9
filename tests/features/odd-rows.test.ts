import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainView } from '#lib/features/domain/view.ts';
import type { IndicatorRow } from '#lib/features/indicator/view.ts';
import { indicatorView } from '#lib/features/indicator-page/view.ts';
import { summaryView } from '#lib/features/summary/view.ts';
import { domainLines } from '#lib/features/township/view.ts';
import { townshipsView } from '#lib/features/township-list/view.ts';
import { county, domain, locale, perhaps, rows, split, townships } from '#tests/support/odd-rows.ts';
import { progressRow } from '#tests/support/public-rows.ts';

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

const progressOf = (ratio: number | null) => [
  progressRow('C', ratio, { domainCode: 'elderly' }),
  progressRow('T1', ratio),
  progressRow('T2', null),
];
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
          references: [],
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
