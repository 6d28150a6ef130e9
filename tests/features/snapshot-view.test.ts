import { describe, expect, it } from 'vitest';
import { belongsBy } from '#lib/features/snapshot/view.ts';
import { thePack } from '#tests/seed/pack.ts';

const HALF_YEAR = '2022-06-30';

describe('a statement belongs in a release', () => {
  it.each([
    ['2022H1', true],
    ['2022Q2', true],
    ['2021', true],
    ['2022', false],
    ['2022Q3', false],
    ['nonsense', false],
  ])('as a figure once its period is over: %s %s', (period, expected) => {
    expect(belongsBy({ period, context: false }, HALF_YEAR)).toBe(expected);
  });

  it.each([
    ['2022', true],
    ['2022H1', true],
    ['2022Q3', false],
    ['2023', false],
    ['nonsense', false],
  ])('as context once its period has begun: %s %s', (period, expected) => {
    expect(belongsBy({ period, context: true }, HALF_YEAR)).toBe(expected);
  });

  it('always where it names no period', () => {
    expect(belongsBy({ period: null, context: true }, '2021-03-31')).toBe(true);
    expect(belongsBy({ period: null, context: false }, '2021-03-31')).toBe(true);
  });

  it('so that none of the speech is in no release', () => {
    expect(thePack().facts.rows.filter((row) => !belongsBy(row, HALF_YEAR))).toEqual([]);
  });
});
