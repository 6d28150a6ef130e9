import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisBase } from '#lib/domain/chart/axis-base.ts';

describe('where the value axis of lines starts', () => {
  it('is close below shares that lie together, so that their course can be seen', () => {
    // 92 to 97 %: a tenth of 97 is shown at least, and a quarter of that lies below.
    expect(axisBase([92, 94.5, null, 97])).toBeCloseTo(92 - 9.7 / 4);
    expect(axisBase([60, 100])).toBe(50);
  });

  it('is 0 where they fill half of the axis, or reach down to 0', () => {
    expect(axisBase([40, 97])).toBeNull();
    expect(axisBase([0, 97])).toBeNull();
    expect(axisBase([-3, 97])).toBeNull();
    expect(axisBase([])).toBeNull();
    expect(axisBase([null, undefined, Number.NaN])).toBeNull();
  });

  it('does not make a leap of next to nothing', () => {
    expect(axisBase([99.1, 99.2])).toBeLessThan(97);
    expect(axisBase([100])).toBeCloseTo(97.5);
  });

  it('never hides a value, and never lies below 0', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (given) => {
        const base = axisBase(given);
        if (base === null) return;
        expect(base).toBeGreaterThan(0);
        expect(base).toBeLessThanOrEqual(Math.min(...given));
      }),
    );
  });
});
