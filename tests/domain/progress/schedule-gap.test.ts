import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianGap, scheduleGap } from '#lib/domain/progress/schedule-gap.ts';

const way = { kind: 'to_date', direction: 'higher' } as const;

describe('the gap to the schedule', () => {
  it('is what is done less what was due, in points', () => {
    expect(scheduleGap({ ...way, completion: 0.375, expected: 0.5 })).toBe(-12.5);
    expect(scheduleGap({ ...way, completion: 0.45, expected: 0.1 })).toBe(35);
  });

  it('of a ceiling turns round: 3 of 10 used in the first quarter are 5 points too many', () => {
    expect(scheduleGap({ kind: 'flow', direction: 'lower', completion: 0.3, expected: 0.25 })).toBe(-5);
    expect(scheduleGap({ kind: 'stock', direction: 'lower', completion: 0.4, expected: 0.5 })).toBe(-10);
  });

  it('is nothing where nothing is due, or nothing known', () => {
    expect(scheduleGap({ ...way, completion: null, expected: 0.5 })).toBeNull();
    expect(scheduleGap({ ...way, completion: 0.2, expected: null })).toBeNull();
  });
});

describe('the gap of many', () => {
  it('is the one in the middle, or between the two', () => {
    expect(medianGap([-30, 5, -10])).toBe(-10);
    expect(medianGap([-30, 5, null, -10, 0])).toBe(-5);
    expect(medianGap([null])).toBeNull();
    expect(medianGap([])).toBeNull();
  });

  it('is not carried away by one that is far out', () => {
    expect(medianGap([900, 900, -10, -20])).toBe(45);
  });

  it('lies between the least and the greatest, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1 }), (gaps) => {
        const found = medianGap(gaps) ?? Number.NaN;
        expect(found).toBeGreaterThanOrEqual(Math.min(...gaps));
        expect(found).toBeLessThanOrEqual(Math.max(...gaps));
        expect(medianGap([...gaps].reverse())).toBe(found);
      }),
    );
  });
});
