import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorView } from '#lib/features/indicator-page/view.ts';
import { county, domain, locale, rows, split, townships } from '#tests/support/odd-rows.ts';

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
          {
            period: '2022Q2',
            indicator: given,
            domain,
            county,
            townships,
            ...split(blank),
            targets,
            shares: [],
            references: [],
          },
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
