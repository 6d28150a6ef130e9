import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#lib/domain/calendar-day.ts';
import {
  deadline,
  dueOn,
  extensionFault,
  isWorkingDay,
  opensOn,
  workCalendar,
  workingDayFrom,
} from '#lib/domain/submission/deadline.ts';

/** October 2022: the 1st to the 7th free, the weekend of the 8th and 9th worked. */
const october = workCalendar([
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ day: `2022-10-0${day}`, working: false })),
  { day: '2022-10-08', working: true },
  { day: '2022-10-09', working: true },
]);
const plain = workCalendar([]);
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));

describe('a working day', () => {
  it('is a weekday, unless the calendar says otherwise', () => {
    expect(['2022-10-08', '2022-10-10', '2022-10-15'].map((day) => isWorkingDay(day, plain))).toEqual([
      false,
      true,
      false,
    ]);
    expect(['2022-10-03', '2022-10-08', '2022-10-15'].map((day) => isWorkingDay(day, october))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('comes after the holidays, on a weekend that is worked', () => {
    expect(workingDayFrom('2022-10-01', october)).toBe('2022-10-08');
    expect(workingDayFrom('2022-10-01', plain)).toBe('2022-10-03');
  });

  it('is the first one from the day on', () => {
    fc.assert(
      fc.property(anyDay, fc.array(fc.record({ day: anyDay, working: fc.boolean() })), (day, holidays) => {
        const calendar = workCalendar(holidays);
        const found = workingDayFrom(day, calendar);
        expect(isWorkingDay(found, calendar)).toBe(true);
        for (let at = day; at < found; at = addDays(at, 1)) expect(isWorkingDay(at, calendar)).toBe(false);
      }),
    );
  });

  it('is not searched for ever where a calendar closes the offices for good', () => {
    const closed = new Map(Array.from({ length: 800 }, (_, n) => [addDays('2022-01-01', n), false] as const));
    expect(daysBetween('2022-01-01', workingDayFrom('2022-01-01', closed))).toBe(366);
  });
});

describe('the days of a form', () => {
  it('count from the end of the period', () => {
    expect(opensOn('2022Q3', { opensAfterDays: 1 })).toBe('2022-10-01');
    expect(dueOn('2022Q3', { dueAfterDays: 10 }, october)).toBe('2022-10-10');
  });

  it('move on from a day off to a working day', () => {
    expect(dueOn('2022Q3', { dueAfterDays: 5 }, october)).toBe('2022-10-08');
    expect(dueOn('2021Q4', { dueAfterDays: 8 }, plain)).toBe('2022-01-10');
  });

  it('are none where the code names no period', () => {
    expect(opensOn('2022Q5', { opensAfterDays: 1 })).toBeNull();
    expect(dueOn('soon', { dueAfterDays: 1 }, plain)).toBeNull();
  });
});

describe('a deadline', () => {
  it.each([
    ['2022-10-06', { stage: 'ahead', days: 4 }],
    ['2022-10-07', { stage: 'soon', days: 3 }],
    ['2022-10-09', { stage: 'soon', days: 1 }],
    ['2022-10-10', { stage: 'today', days: 0 }],
    ['2022-10-11', { stage: 'overdue', days: 1 }],
    ['2022-10-31', { stage: 'overdue', days: 21 }],
  ])('of 10 October is seen on %s as %o', (today, seen) => {
    expect(deadline('2022-10-10', today)).toEqual(seen);
  });
});

describe('an extension', () => {
  const asked = { due: '2022-10-10', today: '2022-10-09' };
  it.each([
    ['2022-10-10', 'not_later'],
    ['2022-10-09', 'not_later'],
    ['2022-10-15', 'closed'],
    ['2022-12-10', 'too_far'],
    ['2022-10-14', null],
    ['2022-12-09', null],
  ])('to %s: %s', (to, fault) => {
    expect(extensionFault({ ...asked, to }, october)).toBe(fault);
  });

  it('of what is overdue counts from today and does not end in the past', () => {
    const late = { due: '2022-10-10', today: '2022-11-15' };
    expect(extensionFault({ ...late, to: '2022-11-14' }, plain)).toBe('past');
    expect(extensionFault({ ...late, to: '2022-11-15' }, plain)).toBeNull();
    expect(extensionFault({ ...late, to: '2023-01-13' }, plain)).toBeNull();
  });
});
