import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepPeriod } from '#lib/domain/period.ts';
import {
  comparePeriods,
  containingPeriod,
  partsOfPeriod,
  periodContains,
  periodEnd,
  periodMonths,
  periodOn,
  periodStart,
} from '#lib/domain/period-dates.ts';
import {
  elapsedShare,
  endYear,
  quarterNumber,
  quarterOf,
  targetSpan,
  yearsBetween,
} from '#lib/domain/period-schedule.ts';
import { FREQUENCIES } from '#lib/domain/vocabulary.ts';
import { anyPeriod } from './generators.ts';

describe('the days of a period', () => {
  it.each([
    ['2022', '2022-01-01', '2022-12-31', 12],
    ['2022H1', '2022-01-01', '2022-06-30', 6],
    ['2022Q3', '2022-07-01', '2022-09-30', 3],
    ['2020M02', '2020-02-01', '2020-02-29', 1],
    ['1900M02', '1900-02-01', '1900-02-28', 1],
    ['2000M02', '2000-02-01', '2000-02-29', 1],
    ['2021T1', '2021-09-01', '2022-01-31', 5],
    ['2021T2', '2022-02-01', '2022-08-31', 7],
  ])('%s: from %s to %s', (code, start, end, months) => {
    expect([periodStart(code), periodEnd(code), periodMonths(code)]).toEqual([start, end, months]);
  });

  it.each(['', '22', '2022Q5', '2022M13', '2022T3', '2022q1', 'null', '2022Q1 '])('are none of %j', (code) => {
    expect([
      periodStart(code),
      periodEnd(code),
      periodMonths(code),
      endYear(code),
      elapsedShare(code),
      targetSpan(code),
    ]).toEqual([null, null, null, null, null, null]);
    expect(partsOfPeriod(code, 'quarter')).toEqual([]);
    expect(periodContains('2022', code)).toBe(false);
  });

  it('end where the next one of the kind begins, with nothing between', () => {
    fc.assert(
      fc.property(anyPeriod, (code) => {
        const next = stepPeriod(code, 1) ?? '';
        const day = new Date(`${periodEnd(code)}T00:00:00Z`);
        day.setUTCDate(day.getUTCDate() + 1);
        expect(day.toISOString().slice(0, 10)).toBe(periodStart(next));
        expect(comparePeriods(code, next)).toBe(-1);
        expect(comparePeriods(next, code)).toBe(1);
      }),
    );
  });
});

describe('the period of a day', () => {
  it.each([
    ['2022-01-15', ['2022M01', '2022Q1', '2022H1', '2021T1', '2022']],
    ['2022-02-01', ['2022M02', '2022Q1', '2022H1', '2021T2', '2022']],
    ['2022-08-31', ['2022M08', '2022Q3', '2022H2', '2021T2', '2022']],
    ['2022-09-01T23:59:00+08:00', ['2022M09', '2022Q3', '2022H2', '2022T1', '2022']],
  ])('%s', (day, codes) => {
    expect(FREQUENCIES.map((kind) => periodOn(day, kind))).toEqual(codes);
  });

  it.each(['2022-02-29', '2022-13-01', '2022-00-10', '2022-1-1', '2022-01-32', '', 'today', '2022-01-015'])(
    'is none for %j',
    (day) => {
      expect(periodOn(day, 'quarter')).toBeNull();
    },
  );

  it('holds the day, whichever kind is asked for', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom(...FREQUENCIES), (code, kind) => {
        const day = periodEnd(code) ?? '';
        const found = periodOn(day, kind) ?? '';
        expect((periodStart(found) ?? '9') <= day && day <= (periodEnd(found) ?? '')).toBe(true);
      }),
    );
  });
});

describe('periods inside periods', () => {
  it('hold their parts in order, and no more', () => {
    expect(partsOfPeriod('2022H1', 'quarter')).toEqual(['2022Q1', '2022Q2']);
    expect(partsOfPeriod('2022', 'half_year')).toEqual(['2022H1', '2022H2']);
    expect(partsOfPeriod('2022Q1', 'year')).toEqual([]);
    expect(partsOfPeriod('2021T2', 'quarter')).toEqual(['2022Q2']);
    expect(partsOfPeriod('2022Q2', 'month')).toEqual(['2022M04', '2022M05', '2022M06']);
  });

  it('are held by a larger one only as a whole', () => {
    expect(containingPeriod('2022Q2', 'half_year')).toBe('2022H1');
    expect(containingPeriod('2022Q2', 'year')).toBe('2022');
    expect(containingPeriod('2021T1', 'year')).toBeNull();
    expect(containingPeriod('2022', 'quarter')).toBeNull();
    expect(periodContains('2022', '2022')).toBe(true);
  });

  it('fill what holds them: the parts of a period are as long as it is', () => {
    fc.assert(
      fc.property(anyPeriod, (code) => {
        const months = partsOfPeriod(code, 'month');
        expect(months).toHaveLength(periodMonths(code) ?? -1);
        for (const month of months) expect(periodContains(code, month)).toBe(true);
      }),
    );
  });
});

describe('how far a year has come', () => {
  it.each([
    ['2022Q2', 2022, 2, '2022Q2', 0.5],
    ['2022H1', 2022, 2, '2022Q2', 0.5],
    ['2022M05', 2022, 1, '2022Q2', 5 / 12],
    ['2022', 2022, 4, '2022Q4', 1],
    ['2021T2', 2022, 2, '2022Q3', 8 / 12],
    ['2021T1', 2022, 0, '2022Q1', 1 / 12],
  ])('%s', (code, year, quarters, quarter, share) => {
    expect([endYear(code), quarterNumber(code), quarterOf(code)]).toEqual([year, quarters, quarter]);
    expect(elapsedShare(code)).toBeCloseTo(share, 12);
  });

  it('is judged for an autumn term by the year it began in, for a spring term at mid-year', () => {
    expect(targetSpan('2021T1')).toEqual({ year: 2021, quarter: 4 });
    expect(targetSpan('2021T2')).toEqual({ year: 2022, quarter: 2 });
    expect(targetSpan('2022M02')).toEqual({ year: 2022, quarter: 0 });
  });

  it('is counted in years between the ends', () => {
    expect(yearsBetween('2021', '2022H1')).toBe(0.5);
    expect(yearsBetween('2022H1', '2021')).toBe(-0.5);
    expect(yearsBetween('2021', 'odd')).toBeNull();
  });
});
