import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseThresholds } from '#lib/domain/progress/thresholds.ts';
import { percentOf, readToleranceLines, shareOf, toleranceLines } from '#lib/domain/progress/tolerance-lines.ts';

describe('tolerances of single indicators', () => {
  it.each([
    ['', {}],
    ['WAT05 5', { WAT05: 0.05 }],
    ['wat05：2.5%\n\n  ELD03,10 ％ ', { WAT05: 0.025, ELD03: 0.1 }],
    ['ＷＡＴ０５ ５', { WAT05: 0.05 }],
    ['A 0\nB 100', { A: 0, B: 1 }],
  ])('are read from %j', (text, tolerances) => expect(readToleranceLines(text)).toEqual({ tolerances }));

  it.each([
    ['WAT05', 1],
    ['A 1\n5 A', 2],
    ['A 101', 1],
    ['A 1\n\nA 2', 3],
    ['A -1', 1],
    ['A 1 2', 1],
    ['__proto__ 1', 1],
  ])('of %j are not understood in line %i', (text, wrongLine) =>
    expect(readToleranceLines(text)).toEqual({ wrongLine }),
  );

  const code = fc.stringMatching(/^[A-Z]{3}[0-9]{2}$/);
  const points = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => shareOf(hundredths / 100));

  it('come back as they were written, and are what the rules take', () => {
    fc.assert(
      fc.property(fc.dictionary(code, points), (given) => {
        const tolerances = { ...given };
        expect(readToleranceLines(toleranceLines(tolerances))).toEqual({ tolerances });
        expect(parseThresholds({ tolerances }).tolerances).toEqual(tolerances);
      }),
    );
  });

  it('never change by being shown as per cent', () => {
    fc.assert(
      fc.property(points, (share) => {
        expect(shareOf(percentOf(share))).toBe(share);
      }),
    );
  });
});
