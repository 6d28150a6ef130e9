import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay, weekday } from '#lib/domain/calendar-day.ts';
import { dayOf, hourOf, startOfDay } from '#lib/shared/county-day.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

describe('a day of the county', () => {
  it('begins at midnight there, which is four in the afternoon of the day before in London', () => {
    expect(dayOf(new Date('2022-09-30T15:59:59Z'))).toBe('2022-09-30');
    expect(dayOf(new Date('2022-09-30T16:00:00Z'))).toBe('2022-10-01');
    expect(startOfDay('2022-10-01').toISOString()).toBe('2022-09-30T16:00:00.000Z');
    expect([hourOf(new Date('2022-09-30T16:30:00Z')), hourOf(new Date('2022-09-30T15:59:00Z'))]).toEqual([0, 23]);
  });

  it('is reached over the ends of months and leap years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2022-01-01', -1)).toBe('2021-12-31');
  });

  it('is as far from another as was stepped', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it('agrees with the calendar of the machine over two thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -354_285, max: 376_200 }), (days) => {
        const machine = new Date(days * 86_400_000);
        const text = machine.toISOString().slice(0, 10);
        expect(addDays('1970-01-01', days)).toBe(text);
        expect(daysBetween('1970-01-01', text)).toBe(days);
        expect(weekday(text)).toBe(machine.getUTCDay());
      }),
    );
  });

  it('falls on the weekday that a calendar shows', () => {
    expect([weekday('2022-10-01'), weekday('2022-10-02'), weekday('2022-10-10')]).toEqual([6, 0, 1]);
  });

  it.each(['2022-02-30', '2022-13-01', '2022-1-1', '2022-09-31', '', '2022-10-01T00:00', 'today'])(
    'is not “%s”',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('is any day that can be stepped to', () => {
    fc.assert(fc.property(anyDay, (day) => isDay(day)));
  });
});
