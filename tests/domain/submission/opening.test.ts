import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#lib/domain/calendar-day.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { openPeriods } from '#lib/domain/submission/opening.ts';
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
