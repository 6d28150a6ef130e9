import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionsFor, definitionsOf, definitionsOn } from '#lib/domain/catalogue/definition.ts';

const version = (number: number, validFrom: string, ended: boolean | null = null) => ({
  ...{ indicatorCode: 'A', version: number, validFrom, ended },
});
const first = version(1, '2021-01-01');
const second = version(2, '2022-07-01');
const gone = version(3, '2023-01-01', true);
const all = [gone, first, second];

describe('definitions by day', () => {
  it('hold from their day on, until the next', () => {
    expect(definitionsOn(all, '2022-06-30').get('A')).toBe(first);
    expect(definitionsOn(all, '2022-07-01').get('A')).toBe(second);
    expect(definitionsFor(all, '2022Q2').get('A')).toBe(first);
    expect(definitionsFor(all, '2022Q3').get('A')).toBe(second);
  });

  it('are none before the first and once it is no longer asked for', () => {
    expect(definitionsOn(all, '2020-12-31').size).toBe(0);
    expect(definitionsFor(all, '2022Q4').get('A')).toBe(second);
    expect(definitionsFor(all, '2023Q1').size).toBe(0);
  });

  it('come back where it is asked for again', () => {
    const back = version(4, '2024-01-01');
    expect(definitionsFor([...all, back], '2024Q1').get('A')).toBe(back);
  });
});

describe('definitions by figure', () => {
  const book = definitionsOf(all);
  it('are those of its period, and never missing', () => {
    expect(book.get('A', '2022Q2')).toBe(first);
    expect(book.get('A', '2022Q3')).toBe(second);
    expect(book.get('A', '2019')).toBe(first);
    expect(book.get('A', '2023Q2')).toBe(second);
    expect(book.get('B', '2022Q2')).toBeUndefined();
  });

  it('agree with the day’s wherever that has one, however the rows come', () => {
    const quarter = fc.constantFrom('2020Q4', '2021Q1', '2022Q2', '2022Q3', '2022Q4', '2022', '2023Q1');
    const days = fc.constantFrom('2020-05-01', '2021-01-01', '2022-06-30', '2022-07-01', '2023-01-01');
    const rows = fc.array(fc.tuple(days, fc.option(fc.boolean())), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, quarter, fc.func(fc.integer()), (given, period, order) => {
        const versions = given.map(([day, ended], at) => version(at + 1, day, ended));
        const mixed = [...versions].sort((a, b) => order(a) - order(b));
        const onDay = definitionsFor(versions, period).get('A');
        expect(definitionsFor(mixed, period).get('A')).toBe(onDay);
        if (onDay) expect(definitionsOf(mixed).get('A', period)).toBe(onDay);
      }),
    );
  });
});
