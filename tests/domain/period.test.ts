import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod, periodCode, periodsFrom, sameLastYear, stepPeriod } from '#lib/domain/period.ts';
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

describe('reading a period', () => {
  test('each of the five kinds is told by its letter', () => {
    expect(parsePeriod('2022')).toEqual({ kind: 'year', year: 2022, part: 1 });
    expect(parsePeriod('2022H1')).toEqual({ kind: 'half_year', year: 2022, part: 1 });
    expect(parsePeriod('2022Q2')).toEqual({ kind: 'quarter', year: 2022, part: 2 });
    expect(parsePeriod('2022M06')).toEqual({ kind: 'month', year: 2022, part: 6 });
    expect(parsePeriod('2021T2')).toEqual({ kind: 'term', year: 2021, part: 2 });
  });

  test('what is not written exactly so is no period', () => {
    for (const text of [
      '',
      '22',
      '2022Q5',
      '2022Q0',
      '2022H3',
      '2022M13',
      '2022M6',
      '2022T3',
      '2022q1',
      '2022Q1 ',
      '0022',
    ])
      expect(parsePeriod(text), text).toBeNull();
  });

  test('reading and writing undo each other', () => {
    fc.assert(
      fc.property(anyPeriod, (code) => {
        const period = parsePeriod(code);
        expect(period && periodCode(period)).toBe(code);
      }),
    );
  });
});

describe('stepping', () => {
  test('steps run over the turn of the year in both directions', () => {
    expect(stepPeriod('2022Q1', -1)).toBe('2021Q4');
    expect(stepPeriod('2022M12', 1)).toBe('2023M01');
    expect(stepPeriod('2021T2', 1)).toBe('2022T1');
    expect(stepPeriod('2022', -3)).toBe('2019');
  });

  test('n steps on and n steps back lead home', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -400, max: 400 }), (code, n) => {
        const there = stepPeriod(code, n);
        fc.pre(there !== null);
        expect(stepPeriod(there ?? '', -n)).toBe(code);
      }),
    );
  });

  test('half a step and a step out of time give nothing', () => {
    expect(stepPeriod('2022Q1', 0.5)).toBeNull();
    expect(stepPeriod('2999Q4', 1)).toBeNull();
    expect(stepPeriod('nonsense', 1)).toBeNull();
  });

  test('the same period of last year keeps its part', () => {
    expect(sameLastYear('2022Q2')).toBe('2021Q2');
    expect(sameLastYear('2022M01')).toBe('2021M01');
    expect(sameLastYear('2022')).toBe('2021');
  });

  test('a range holds both ends and is empty for two kinds or backwards', () => {
    expect(periodsFrom('2021Q3', '2022Q2')).toEqual(['2021Q3', '2021Q4', '2022Q1', '2022Q2']);
    expect(periodsFrom('2022Q2', '2022Q2')).toEqual(['2022Q2']);
    expect(periodsFrom('2022Q2', '2022Q1')).toEqual([]);
    expect(periodsFrom('2022Q2', '2022M12')).toEqual([]);
  });
});

describe('days', () => {
  test('the autumn term ends in January and the spring term in August', () => {
    expect([periodStart('2021T1'), periodEnd('2021T1')]).toEqual(['2021-09-01', '2022-01-31']);
    expect([periodStart('2021T2'), periodEnd('2021T2')]).toEqual(['2022-02-01', '2022-08-31']);
  });

  test('ends know the length of months and leap years', () => {
    expect(periodEnd('2022Q2')).toBe('2022-06-30');
    expect(periodEnd('2024M02')).toBe('2024-02-29');
    expect(periodEnd('2100M02')).toBe('2100-02-28');
    expect(periodEnd('2022H2')).toBe('2022-12-31');
    expect(periodMonths('2022H2')).toBe(6);
  });

  test('periods are ordered by their end, then by their start', () => {
    const mixed = ['2022Q4', '2022', '2022Q1', '2022H2', '2021T1', '2022M12'];
    expect(mixed.sort(comparePeriods)).toEqual(['2021T1', '2022Q1', '2022', '2022H2', '2022Q4', '2022M12']);
  });

  test('the period on any day holds that day', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom(...FREQUENCIES), (code, kind) => {
        const day = periodEnd(code) ?? '';
        const there = periodOn(day, kind) ?? '';
        expect(parsePeriod(there)?.kind).toBe(kind);
        expect((periodStart(there) ?? '9') <= day && day <= (periodEnd(there) ?? '0')).toBe(true);
      }),
    );
  });

  test('January belongs to the autumn term of the year before', () => {
    expect(periodOn('2022-01-31', 'term')).toBe('2021T1');
    expect(periodOn('2022-02-01', 'term')).toBe('2021T2');
    expect(periodOn('2022-09-01T08:00:00', 'term')).toBe('2022T1');
  });

  test('a day that does not exist lies in no period', () => {
    for (const day of ['2022-02-29', '2022-13-01', '2022-00-10', '2022-04-31', '2022-4-1', 'today', '2022-04-300'])
      expect(periodOn(day, 'quarter'), day).toBeNull();
  });
});

describe('one period inside another', () => {
  test('a quarter lies in its half-year and its year, a term in no calendar year', () => {
    expect(containingPeriod('2022Q3', 'half_year')).toBe('2022H2');
    expect(containingPeriod('2022Q3', 'year')).toBe('2022');
    expect(containingPeriod('2021T1', 'year')).toBeNull();
    expect(containingPeriod('2022', 'quarter')).toBeNull();
  });

  test('a half-year holds two quarters and six months', () => {
    expect(partsOfPeriod('2022H1', 'quarter')).toEqual(['2022Q1', '2022Q2']);
    expect(partsOfPeriod('2022H1', 'month')).toHaveLength(6);
    expect(partsOfPeriod('2021T1', 'quarter')).toEqual(['2021Q4']);
    expect(partsOfPeriod('2022Q1', 'year')).toEqual([]);
  });

  test('everything holds itself, and holding means at least as long', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(periodContains(a, a)).toBe(true);
        if (periodContains(a, b)) expect(periodMonths(a)).toBeGreaterThanOrEqual(periodMonths(b) ?? 99);
      }),
    );
  });
});

describe('how much of the year is over', () => {
  test('a half-year counts as two quarters and a month inside a quarter does not finish it', () => {
    expect(['2022Q2', '2022H1', '2022M05', '2022', '2022M01'].map(quarterNumber)).toEqual([2, 2, 1, 4, 0]);
    expect(['2022Q1', '2022H1', '2022'].map(elapsedShare)).toEqual([0.25, 0.5, 1]);
    expect(quarterOf('2022M05')).toBe('2022Q2');
    expect(quarterOf('2022H1')).toBe('2022Q2');
  });

  test('a spring term ends in the year after the one it is named for', () => {
    expect(endYear('2021T2')).toBe(2022);
    expect(quarterNumber('2021T2')).toBe(2);
  });

  test('years between two periods are counted from end to end', () => {
    expect(yearsBetween('2021', '2022Q2')).toBe(0.5);
    expect(yearsBetween('2022Q2', '2021Q2')).toBe(-1);
    expect(yearsBetween('2022', 'later')).toBeNull();
  });
});

test('a school term is judged against the year it closes or stands in the middle of', () => {
  expect(targetSpan('2021T1')).toEqual({ year: 2021, quarter: 4 });
  expect(targetSpan('2021T2')).toEqual({ year: 2022, quarter: 2 });
  expect(targetSpan('2022Q3')).toEqual({ year: 2022, quarter: 3 });
  expect(targetSpan('never')).toBeNull();
});
