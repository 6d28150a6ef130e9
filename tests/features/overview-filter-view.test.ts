import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterOf,
  MEASURES,
  type OverviewFilter,
  overviewHref,
  questionOf,
  SHAPES,
} from '#lib/features/overview-filter/view.ts';

const word = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
const filters: fc.Arbitrary<OverviewFilter> = fc.record({
  period: fc.option(fc.constantFrom('2022Q2', '2021Q4')),
  asOf: fc.option(fc.constantFrom('2022-08-01')),
  domain: fc.option(word),
  sort: fc.option(fc.constantFrom('street' as const, 'town' as const)),
  measure: fc.constantFrom(...MEASURES),
  shape: fc.constantFrom(...SHAPES),
  behind: fc.boolean(),
  doubt: fc.boolean(),
  by: word,
  way: fc.constantFrom('asc' as const, 'desc' as const),
  page: fc.integer({ min: 1, max: 99 }),
  cell: fc.option(fc.record({ unit: word, column: word })),
});

describe('the address of an overview', () => {
  it('leads back to the very view that it was made from', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterOf(Object.fromEntries(questionOf(filter)))).toEqual(filter);
      }),
    );
  });

  it('says nothing where everything is as usual', () => {
    expect(overviewHref('zh', filterOf({}))).toBe('/office');
    expect(overviewHref('en', filterOf({}))).toBe('/en/office');
    expect(overviewHref('en', filterOf({}), { shape: 'rank', by: 'care' })).toBe('/en/office?view=rank&by=care');
  });

  it('leaves pages and explanations of another view behind', () => {
    const filter = filterOf({ page: '3', cell: 'T1.care', domain: 'care' });
    expect(overviewHref('zh', filter, { behind: true })).toBe('/office?domain=care&behind=1');
  });

  it('passes over what makes no sense', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('period', 'units', 'show', 'view', 'behind', 'by', 'way', 'page', 'cell', 'x'),
          fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined)),
        ),
        (query) => {
          const found = filterOf(query);
          expect(SHAPES).toContain(found.shape);
          expect(MEASURES).toContain(found.measure);
          expect(found.page).toBeGreaterThanOrEqual(1);
          expect(found.by.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
