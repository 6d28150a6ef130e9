import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbour } from '#components/overview/grid-keys.ts';

const ROWS = [
  ['by-name', 'by-water'],
  ['u-T1', 'c-T1.water', 'c-T1.total'],
  ['none'],
  ['u-C', 'c-C.water', 'c-C.total'],
];
const { NEGATIVE_INFINITY: FIRST, POSITIVE_INFINITY: LAST } = Number;

describe('the arrow keys in the heat table', () => {
  it('go from cell to cell, and stay at the edge', () => {
    expect(neighbour(ROWS, 'u-T1', [0, 1])).toBe('c-T1.water');
    expect(neighbour(ROWS, 'c-T1.water', [-1, 0])).toBe('by-water');
    expect(neighbour(ROWS, 'by-name', [-1, -1])).toBe('by-name');
  });

  it('find the nearest cell in a row that is shorter', () => {
    expect(neighbour(ROWS, 'c-T1.total', [1, 0])).toBe('none');
    expect(neighbour(ROWS, 'c-T1.total', [-1, 0])).toBe('by-water');
  });

  it('reach the ends of a row and of the table at once', () => {
    expect(neighbour(ROWS, 'c-T1.water', [0, FIRST])).toBe('u-T1');
    expect(neighbour(ROWS, 'c-T1.water', [0, LAST])).toBe('c-T1.total');
    expect(neighbour(ROWS, 'by-name', [LAST, LAST])).toBe('c-C.total');
  });

  it('lead nowhere from outside, and never out of the table', () => {
    expect(neighbour(ROWS, 'elsewhere', [1, 0])).toBeNull();
    fc.assert(
      fc.property(fc.constantFrom(...ROWS.flat()), fc.integer(), fc.integer(), (from, down, right) => {
        expect(ROWS.flat()).toContain(neighbour(ROWS, from, [down, right]));
      }),
    );
  });
});
