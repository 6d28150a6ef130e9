import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#lib/domain/calendar-day.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { lastPeriod, openPeriods } from '#lib/domain/submission/opening.ts';
import { FREQUENCIES } from '#lib/domain/vocabulary.ts';

const quarterly = { frequency: 'quarter', opensAfterDays: 1 } as const;

describe('the periods that a form is open for', () => {
  it('begin with the first that ends after the county was set up', () => {
    expect(openPeriods(quarterly, { since: '2022-08-03', today: '2022-09-30' })).toEqual([]);
    expect(openPeriods(quarterly, { since: '2022-08-03', today: '2022-10-01' })).toEqual(['2022Q3']);
    expect(openPeriods(quarterly, { since: '2022-08-03', today: '2023-01-01' })).toEqual(['2022Q3', '2022Q4']);
  });

  it('hold the one that ends on the very day', () => {
    expect(openPeriods(quarterly, { since: '2022-09-30', today: '2022-10-01' })).toEqual(['2022Q3']);
    expect(openPeriods(quarterly, { since: '2022-10-01', today: '2022-10-01' })).toEqual([]);
  });

  it('wait for the days that the form grants', () => {
    const late = { frequency: 'month', opensAfterDays: 5 } as const;
    expect(openPeriods(late, { since: '2022-08-01', today: '2022-09-04' })).toEqual([]);
    expect(openPeriods(late, { since: '2022-08-01', today: '2022-09-05' })).toEqual(['2022M08']);
  });

  it('know the terms of a school year', () => {
    const term = { frequency: 'term', opensAfterDays: 1 } as const;
    expect(openPeriods(term, { since: '2022-03-01', today: '2022-09-02' })).toEqual(['2021T2']);
  });

  it('are all over, none before the county, and in order', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2020-01-01', count));
    fc.assert(
      fc.property(
        fc.constantFrom(...FREQUENCIES),
        fc.integer({ min: 0, max: 40 }),
        day,
        day,
        (frequency, opensAfterDays, since, today) => {
          const found = openPeriods({ frequency, opensAfterDays }, { since, today });
          const ends = found.map((period) => periodEnd(period) ?? '');
          expect([...ends].sort()).toEqual(ends);
          for (const end of ends) {
            expect(end >= since).toBe(true);
            expect(daysBetween(end, today)).toBeGreaterThanOrEqual(opensAfterDays);
          }
        },
      ),
    );
  });
});

describe('the last period that is over', () => {
  it.each([
    ['quarter', '2022-10-01', '2022Q3'],
    ['quarter', '2022-09-30', '2022Q2'],
    ['half_year', '2022-10-01', '2022H1'],
    ['year', '2022-10-01', '2021'],
    ['month', '2022-10-01', '2022M09'],
  ] as const)('of kind %s on %s is %s', (frequency, day, period) => {
    expect(lastPeriod(frequency, day)).toBe(period);
  });

  it('is over on any day, and the next one is not', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((at) => addDays('2020-01-01', at));
    fc.assert(
      fc.property(days, fc.constantFrom(...FREQUENCIES), (day, frequency) => {
        const end = periodEnd(lastPeriod(frequency, day) ?? '') ?? '';
        expect(end < day).toBe(true);
        expect(daysBetween(end, day)).toBeLessThanOrEqual(366);
      }),
    );
  });
});
