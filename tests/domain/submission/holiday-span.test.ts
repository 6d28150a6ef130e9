import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/domain/calendar-day.ts';
import { daysOf, type HolidaySpan, spanFault, spanMark, spansOf } from '#lib/domain/submission/holiday-span.ts';

const span = (first: string, last: string, working = false, nameZh = '国庆节'): HolidaySpan => ({
  ...{ first, last, working, nameZh, nameEn: 'National Day' },
});

describe('holidays', () => {
  it('are put together day by day while name and kind are the same', () => {
    const spans = [
      span('2022-09-10', '2022-09-12', false, '中秋节'),
      span('2022-10-01', '2022-10-07'),
      span('2022-10-08', '2022-10-09', true),
    ];
    expect(spansOf(spans.flatMap(daysOf).reverse())).toEqual(spans);
  });

  it('keep each day, whatever the spans', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(starts, (offsets) => {
        const days = offsets.flatMap((at) => daysOf(span(addDays('2022-12-20', at), addDays('2022-12-20', at))));
        const again = spansOf(days).flatMap(daysOf);
        expect(again).toEqual([...days].sort((a, b) => a.day.localeCompare(b.day)));
      }),
    );
  });

  it('are named as they were seen: any change makes another name', () => {
    const seen = span('2022-10-01', '2022-10-07');
    for (const change of [{ last: '2022-10-08' }, { working: true }, { nameZh: '国庆' }, { nameEn: 'Day' }])
      expect(spanMark({ ...seen, ...change })).not.toBe(spanMark(seen));
  });

  it.each([
    ['2022-10-07', '2022-10-01', false, 'ends_early'],
    ['2022-10-01', '2022-10-16', false, 'too_long'],
    ['2022-10-01', '2022-10-15', false, null],
    ['2022-09-30', '2022-10-01', false, null],
    ['2022-09-12', '2022-09-13', false, 'taken'],
    ['2022-10-08', '2022-10-09', true, null],
    ['2022-10-08', '2022-10-10', true, 'weekday'],
  ])('%s to %s, worked %s: %s', (first, last, working, fault) => {
    expect(spanFault({ first, last, working }, [span('2022-09-10', '2022-09-12')])).toBe(fault);
  });
});
