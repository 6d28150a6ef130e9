import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayMeetTarget, meetsTarget, readingOf } from '#lib/domain/progress/bounds.ts';
import { OPERATORS } from '#lib/domain/vocabulary.ts';

/** So few that a figure often stands right at its target. */
const value = fc.integer({ min: -5, max: 5 });
const operator = fc.constantFrom(...OPERATORS);
const direction = fc.constantFrom('higher', 'lower');

/** Whether a true value may stand behind a figure with that operator. */
const stands: Record<string, (truth: number, said: number) => boolean> = {
  eq: (truth, said) => truth === said,
  ge: (truth, said) => truth >= said,
  gt: (truth, said) => truth > said,
  le: (truth, said) => truth <= said,
  lt: (truth, said) => truth < said,
};
const TRUTHS = Array.from({ length: 81 }, (_, at) => at / 2 - 20);

describe('a figure with a bound', () => {
  it('says of the truth only what the bound proves: better where it points the wanted way', () => {
    expect(readingOf('ge', 'higher')).toBe('at_least_as_good');
    expect(readingOf('ge', 'lower')).toBe('at_most_as_good');
    expect(readingOf('lt', 'lower')).toBe('at_least_as_good');
    expect(readingOf('lt', 'higher')).toBe('at_most_as_good');
    expect(readingOf('about', 'lower')).toBe('exact');
  });

  it('meets its target exactly where every number that may stand behind it does', () => {
    fc.assert(
      fc.property(fc.constantFrom('eq', 'ge', 'gt', 'le', 'lt'), value, value, direction, (how, said, target, way) => {
        const behind = TRUTHS.filter((truth) => stands[how]?.(truth, said));
        const reached = (truth: number) => (way === 'lower' ? truth <= target : truth >= target);
        expect(meetsTarget(said, how, target, way)).toBe(behind.every(reached));
      }),
    );
  });

  it('never both meets the target and leaves open whether it does', () => {
    fc.assert(
      fc.property(operator, value, value, direction, (how, said, target, way) => {
        expect(meetsTarget(said, how, target, way) && mayMeetTarget(said, how, target, way)).toBe(false);
      }),
    );
  });

  it('leaves it open only where some number that may stand behind it does meet the target', () => {
    fc.assert(
      fc.property(fc.constantFrom('ge', 'gt', 'le', 'lt'), value, value, direction, (how, said, target, way) => {
        if (!mayMeetTarget(said, how, target, way)) return;
        const behind = TRUTHS.filter((truth) => stands[how]?.(truth, said));
        expect(behind.some((truth) => (way === 'lower' ? truth <= target : truth >= target))).toBe(true);
      }),
    );
  });

  it('"nearly" counts as reached only beyond the target, and never leaves it open', () => {
    expect(meetsTarget(100, 'nearly', 100, 'higher')).toBe(false);
    expect(meetsTarget(101, 'nearly', 100, 'higher')).toBe(true);
    expect(mayMeetTarget(100, 'nearly', 100, 'higher')).toBe(false);
  });
});
