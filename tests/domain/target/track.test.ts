import { describe, expect, it } from 'vitest';
import { trackOf } from '#lib/domain/target/track.ts';

const quarters = (from: number, ...values: (number | null)[]) =>
  values.map((value, at) => ({ period: `${from + Math.floor(at / 4)}Q${(at % 4) + 1}`, value }));

describe('what came before a target', () => {
  it('of a running total: where last year ended, what it brought, what single quarters brought', () => {
    const points = [{ period: '2020Q4', value: 40 }, ...quarters(2021, 50, 54, 70, 80, 86, 95)];
    expect(trackOf(points, 2022, { kind: 'to_date', frequency: 'quarter' })).toEqual({
      ...{ base: 80, lastYear: 40, gains: [10, 4, 16, 10, 6, 9], latest: 95, passed: 2, of: 4 },
      path: [0.25, 0.35, 0.75, 1],
    });
  });

  it('of a flow: it starts from nothing, and its year is the sum of its quarters', () => {
    const points = quarters(2021, 10, 30, 40, 20, 12, 15);
    expect(trackOf(points, 2022, { kind: 'flow', frequency: 'quarter' })).toEqual({
      ...{ base: 0, lastYear: 100, gains: [10, 30, 40, 20, 12, 15], latest: 27, passed: 2, of: 4 },
      path: [0.1, 0.4, 0.8, 1],
    });
  });

  it('says nothing where a quarter is missing', () => {
    const stock = trackOf(quarters(2021, 50, null, 70, null), 2022, { kind: 'stock', frequency: 'quarter' });
    expect(stock).toMatchObject({ base: null, lastYear: null, gains: [], latest: null, passed: 0, path: null });
    const flow = trackOf(quarters(2021, 10, null, 40, 20), 2022, { kind: 'flow', frequency: 'quarter' });
    expect(flow).toMatchObject({ base: 0, lastYear: null, gains: [10, 40, 20], path: null });
  });

  it('of a year not begun stands at the end of the one before', () => {
    const points = quarters(2021, 1, 2, 3, 4);
    expect(trackOf(points, 2022, { kind: 'stock', frequency: 'quarter' })).toMatchObject({ base: 4, latest: null });
    expect(trackOf(points, 2023, { kind: 'stock', frequency: 'quarter' })).toMatchObject({ base: null, passed: 0 });
  });

  it('of what is collected by year or by term goes by its own periods', () => {
    const years = [52.1, 53, 54.2].map((value, at) => ({ period: `${2020 + at}`, value }));
    const yearly = trackOf(years, 2022, { kind: 'ratio', frequency: 'year' });
    expect(yearly).toMatchObject({ base: 53, lastYear: 0.9, gains: [0.9, 1.2], latest: 54.2, passed: 1, of: 1 });
    // The spring term of 2021 stands at the middle of 2022, the autumn term of 2021 closed 2021.
    const terms = ['2020T1', '2020T2', '2021T1', '2021T2'].map((period, at) => ({ period, value: 10 + at }));
    const school = trackOf(terms, 2022, { kind: 'stock', frequency: 'term' });
    expect(school).toMatchObject({ base: 12, lastYear: 2, latest: 13, passed: 1, of: 2, path: null });
  });

  it('leaves out periods of another kind', () => {
    const points = [...quarters(2021, 1, 2, 3, 4), { period: '2021', value: 99 }];
    expect(trackOf(points, 2022, { kind: 'stock', frequency: 'quarter' }).base).toBe(4);
  });

  it('has no path where the year moved nothing', () => {
    const points = [{ period: '2020Q4', value: 5 }, ...quarters(2021, 5, 6, 6, 5)];
    expect(trackOf(points, 2022, { kind: 'stock', frequency: 'quarter' }).path).toBeNull();
  });
});
