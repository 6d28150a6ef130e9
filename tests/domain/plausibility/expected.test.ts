import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedAt } from '#lib/domain/plausibility/expected.ts';
import { context, madeUp, real } from './contexts.ts';

const stock = (period: string) => context({ period });
const flow = (period: string) => context({ period, indicator: { kind: 'flow' } });

describe('what the figures known lead one to expect', () => {
  it('is the figure itself at its own period', () => {
    const source = real('2022Q2', 40);
    expect(expectedAt([source], stock('2022Q2'))).toEqual({ value: 40, years: 0, demonstration: false, source });
  });

  it('lies on the line between two figures, half-way half-way through', () => {
    const found = expectedAt([real('2021Q4', 100), real('2022Q4', 200)], stock('2022Q2'));
    expect(found?.value).toBeCloseTo(150, 0);
    expect(found?.years).toBe(0);
  });

  it('names the nearer of the two', () => {
    const known = [real('2020', 100), real('2023', 400)];
    expect(expectedAt(known, stock('2021'))?.source.period).toBe('2020');
    expect(expectedAt(known, stock('2022'))?.source.period).toBe('2023');
  });

  it('is the last figure beyond the ends, with the years that have passed since', () => {
    expect(expectedAt([real('2020', 10), real('2021', 30)], stock('2023'))).toMatchObject({ value: 30, years: 2 });
    expect(expectedAt([real('2021', 30)], stock('2019'))).toMatchObject({ value: 30, years: 2 });
  });

  it('of a flow is for as many months as the period has', () => {
    expect(expectedAt([real('2021', 1200)], flow('2022Q2'))?.value).toBe(300);
    expect(expectedAt([real('2022Q1', 300)], flow('2022H1'))?.value).toBe(600);
    expect(expectedAt([real('2021', 1200)], stock('2022Q2'))?.value).toBe(1200);
  });

  it('follows a real figure where a made-up one ends on the same day', () => {
    const both = expectedAt([madeUp('2022Q2', 900), real('2022H1', 40)], stock('2022Q2'));
    expect(both).toMatchObject({ value: 40, demonstration: false });
    expect(expectedAt([madeUp('2022Q2', 900)], stock('2022Q2'))).toMatchObject({ value: 900, demonstration: true });
  });

  it('is nothing where nothing is known', () => {
    expect(expectedAt([], stock('2022Q2'))).toBeNull();
  });

  it('never leaves the range of what is known, in whatever order it is given', () => {
    const known = fc.uniqueArray(
      fc.record({ year: fc.integer({ min: 2010, max: 2030 }), value: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
      { minLength: 1, maxLength: 6, selector: ({ year }) => year },
    );
    fc.assert(
      fc.property(known, fc.integer({ min: 2005, max: 2035 }), (years, asked) => {
        const list = years.map(({ year, value }) => real(String(year), value));
        const found = expectedAt(list, stock(String(asked)));
        const values = years.map(({ value }) => value);
        const hair = 1e-6;
        expect(found?.value).toBeGreaterThanOrEqual(Math.min(...values) - hair);
        expect(found?.value).toBeLessThanOrEqual(Math.max(...values) + hair);
        expect(expectedAt([...list].reverse(), stock(String(asked)))).toEqual(found);
      }),
    );
  });
});
