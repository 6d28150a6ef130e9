import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { FREQUENCIES } from '#lib/domain/vocabulary.ts';
import { dayAfter, ownPeriods, quarterIndex, seasonOf } from '#seed/demonstration/calendar.ts';

const codes = (frequency: (typeof FREQUENCIES)[number], end = '2022Q2') =>
  ownPeriods(frequency, '2021Q1', end).map(({ period }) => period);

describe('the periods in which an indicator has demonstration figures', () => {
  it('are its own kind: months are shown by quarter, terms and years begin one earlier', () => {
    expect(codes('quarter')).toEqual(['2021Q1', '2021Q2', '2021Q3', '2021Q4', '2022Q1', '2022Q2']);
    expect(codes('month')).toEqual(codes('quarter'));
    expect(codes('half_year')).toEqual(['2021H1', '2021H2', '2022H1']);
    expect(codes('year')).toEqual(['2020', '2021']);
    expect(codes('term').at(0)).toBe('2020T1');
  });

  it('hold no year, half-year or term that is not over', () => {
    expect(codes('year', '2022Q4')).toContain('2022');
    expect(codes('year', '2022Q3')).not.toContain('2022');
    expect(codes('half_year', '2022Q1')).not.toContain('2022H1');
  });

  it('come in time, each once, none later than the end, whatever the end', () => {
    const end = fc.tuple(fc.integer({ min: 2021, max: 2035 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(fc.constantFrom(...FREQUENCIES), end, (frequency, [year, quarter]) => {
        const last = `${year}Q${quarter}`;
        const moments = ownPeriods(frequency, '2021Q1', last);
        const places = moments.map(({ at }) => at);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(moments.every(({ period }) => (periodEnd(period) ?? '9') <= (periodEnd(last) ?? ''))).toBe(true);
      }),
    );
  });
});

describe('a moment', () => {
  it('is counted in quarters, a longer period as the quarter that it closes', () => {
    expect(quarterIndex('2022Q1') - quarterIndex('2021Q4')).toBe(1);
    expect(quarterIndex('2022H1')).toBe(quarterIndex('2022Q2'));
    expect(quarterIndex('2022')).toBe(quarterIndex('2022Q4'));
    expect(seasonOf(quarterIndex('2022Q3'))).toBe(2);
  });

  it('that is none is refused by name', () => {
    expect(() => quarterIndex('2022Q5')).toThrow('2022Q5');
    expect(() => dayAfter('soon', 1, 9)).toThrow('soon');
  });

  it('of filing is in the time of the county, whatever the clock of the machine', () => {
    expect(dayAfter('2022Q2', 28, 9).toISOString()).toBe('2022-07-28T01:00:00.000Z');
    expect(dayAfter('2021', 1, 0).toISOString()).toBe('2021-12-31T16:00:00.000Z');
  });
});
