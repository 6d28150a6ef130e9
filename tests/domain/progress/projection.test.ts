import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Projection, projectionOf } from '#lib/domain/progress/projection.ts';
import { expectedShare } from '#lib/domain/progress/schedule.ts';

const given = (levels: (number | null)[], change: Partial<Parameters<typeof projectionOf>[0]> = {}) =>
  projectionOf({ baseline: 0, target: { target: 120, path: null }, levels, ...change });

function projected(...asked: Parameters<typeof given>): Projection {
  const found = given(...asked);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('the year’s end, as far as the quarters so far can tell', () => {
  it('goes on as the year so far: 54 of 120 in two quarters come to 108, and 12 are missing', () => {
    const { end, short, pace, stretches } = projected([24, 54]);
    expect(end).toEqual({ low: 102, middle: 108, high: 114 });
    expect(short).toBe(12);
    expect(pace).toEqual({ low: 0.8, middle: 0.9, high: 1 });
    expect(stretches).toBe(2);
  });

  it('starts at the last figure and is told for every quarter left', () => {
    expect(projected([24, 54]).steps).toEqual([
      null,
      { low: 54, middle: 54, high: 54 },
      { low: 78, middle: 81, high: 84 },
      { low: 102, middle: 108, high: 114 },
    ]);
  });

  it('measures each quarter against what was due in it, where a path is approved', () => {
    // 10 % are due in the first quarter and 20 % in the second: 12 and 24 are just what was due.
    const found = projected([12, 36], { target: { target: 120, path: [0.1, 0.3, 0.7, 1] } });
    expect(found.end).toEqual({ low: 120, middle: 120, high: 120 });
    expect(found.steps[2]).toEqual({ low: 84, middle: 84, high: 84 });
    expect(found.short).toBe(0);
  });

  it('counts what came in a quarter in which nothing was due to the quarter beside it', () => {
    const target = { target: 120, path: [0, 0.5, 0.5, 1] };
    expect(projected([6, 60], { target }).pace).toEqual({ low: 1, middle: 1, high: 1 });
    expect(projected([6, 60, 66], { target }).pace).toEqual({ low: 1.1, middle: 1.1, high: 1.1 });
  });

  it('counts two quarters as one stretch where the first was not given', () => {
    expect(projected([null, 54])).toMatchObject({ end: { low: 108, middle: 108, high: 108 }, stretches: 1 });
  });

  it('works downwards, where less is better', () => {
    const found = projected([38, 34], { baseline: 40, target: { target: 24, path: null } });
    expect(found.end).toEqual({ low: 26, middle: 28, high: 30 });
    expect(found.short).toBe(4);
  });

  it('takes a step back into account, and never leaves what is possible', () => {
    const found = projected([85, 84], {
      baseline: 82,
      target: { target: 99, path: null },
      bounds: { min: 0, max: 100 },
    });
    expect(found.pace.low).toBeLessThan(0);
    expect(found.end.low).toBe(82);
    expect(
      projected([97, 98], { baseline: 82, target: { target: 99, path: null }, bounds: { min: 0, max: 100 } }).end.high,
    ).toBe(100);
  });

  it('tells by how much a ceiling will be passed, also where it is passed already', () => {
    const target = { target: 10, path: null };
    expect(projected([2, 6], { target, ceiling: true })).toMatchObject({
      end: { low: 10, middle: 12, high: 14 },
      short: 2,
    });
    expect(projected([2, 4], { target, ceiling: true }).short).toBe(0);
    expect(projected([8, 11], { target, ceiling: true }).short).toBe(12);
  });

  it('says why there is none', () => {
    expect(given([24, null])).toBe('missing');
    expect(given([])).toBe('missing');
    expect(given([24, 48, 70, 90])).toBe('over');
    expect(given([24, 120])).toBe('met');
    expect(given([24], { baseline: null })).toBe('no_way');
    expect(given([24], { baseline: 120 })).toBe('no_way');
    expect(given([24], { target: { target: 120, path: [0, 0.5, 0.5, 1] } })).toBe('no_pace');
  });
});

describe('whatever the figures', () => {
  const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const path = fc.constantFrom(null, [0.1, 0.3, 0.7, 1], [0, 0, 0, 1], [0.25, 0.5, 0.75, 1], [1, 1, 1, 1]);

  it('the middle lies between low and high, and nothing is no number', () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        path,
        fc.array(fc.option(figure), { maxLength: 4 }),
        (baseline, target, way, levels) => {
          const found = projectionOf({ baseline, target: { target, path: way }, levels });
          if (typeof found === 'string') return;
          for (const step of found.steps) {
            if (step === null) continue;
            expect(Object.values(step).every(Number.isFinite)).toBe(true);
            expect(step.low).toBeLessThanOrEqual(step.middle + 1e-6);
            expect(step.middle).toBeLessThanOrEqual(step.high + 1e-6);
          }
          expect(found.short).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('the middle is short of the target exactly where less was done than was due', () => {
    fc.assert(
      fc.property(path, fc.array(fc.integer({ min: 0, max: 119 }), { minLength: 1, maxLength: 3 }), (way, levels) => {
        const found = given(levels, { target: { target: 120, path: way } });
        if (typeof found === 'string') return;
        const ratio = (levels.at(-1) ?? 0) / 120 / expectedShare({ path: way }, levels.length);
        expect(found.short > 1e-9).toBe(ratio < 1 - 1e-12);
      }),
    );
  });

  it('with equal parts due, the middle is the pace of the worked example', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (level) => {
        const found = given([null, level], { target: { target: 200, path: null } });
        expect(typeof found === 'string' ? null : found.end.middle).toBeCloseTo(level * 2, 9);
      }),
    );
  });
});
