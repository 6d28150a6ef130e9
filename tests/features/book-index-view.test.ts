import { describe, expect, it } from 'vitest';
import { indexOf } from '#lib/features/book-index/view.ts';
import { officeBook } from '#tests/support/office-book.ts';

const book = officeBook();
const index = indexOf(book);
const indicatorOf = (code: string) => {
  const found = book.indicators.find((one) => one.code === code);
  if (!found) throw new Error(`no indicator ${code}`);
  return found;
};

describe('the index of a book', () => {
  it('is made once as long as the book is kept', () => {
    expect(indexOf(book)).toBe(index);
    expect(indexOf(officeBook())).not.toBe(index);
  });

  it('finds every figure, standing and target that the book has, and no other', () => {
    const pairs = book.units.flatMap(({ code }) => book.indicators.map((one) => [code, one.code] as const));
    const figures = pairs.flatMap(([unit, code]) => index.seriesOf(unit, code));
    expect(new Set(figures)).toEqual(new Set(book.figures));
    expect(figures).toHaveLength(book.figures.length);
    expect(pairs.flatMap(([unit, code]) => index.targetsOf(unit, code))).toHaveLength(book.targets.length);
    const domains = [...book.domains.map(({ code }) => code), 'all'];
    const standings = book.units.flatMap(({ code }) => domains.flatMap((domain) => index.standingsOf(code, domain)));
    expect(standings).toHaveLength(book.progress.length);
  });

  it('takes the quarter of the book where none is named', () => {
    expect(index.standingOf('T1', 'care')).toMatchObject({ period: '2022Q2', ratio: 0.4 });
    expect(index.standingOf('T1', 'care', '2022Q1')).toMatchObject({ period: '2022Q1', ratio: 0.4 });
    expect(index.standingOf('T1', 'care', '1999Q1')).toBeUndefined();
    expect(index.standingOf('nobody', 'care')).toBeUndefined();
    expect(index.lastYear).toBe('2021Q2');
  });

  it('has what stands for an indicator now, blank where the quarter was not reported', () => {
    expect(index.currentOf('T1', indicatorOf('A'))?.row).toMatchObject({ value: 30, period: '2022Q2' });
    const blank = index.currentOf('T3', indicatorOf('B'));
    expect(blank?.row).toMatchObject({ value: null, state: 'missing', status: 'no_data' });
    expect(blank?.stale).toMatchObject({ value: 20, period: '2022Q1' });
    expect(index.currentOf('T1', indicatorOf('F'))).toBeNull();
    expect(index.currentOf('nobody', indicatorOf('A'))).toBeNull();
  });
});
