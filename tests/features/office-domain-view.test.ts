import { describe, expect, it } from 'vitest';
import { officeDomain } from '#lib/features/office-domain/view.ts';
import { bookWithin } from '#lib/features/progress-book/view.ts';
import { smallBook } from '#tests/support/book.ts';

const book = smallBook();
const at = (code: string, unit: string | null = null, from = book) => {
  const found = officeDomain(from, { code, unit }, 'zh');
  if (!found) throw new Error(`nothing of ${code}`);
  return found;
};

describe('the page of a domain', () => {
  it('has its finding as its title, and the sorted list with the middle marked', () => {
    const { title, working, verdict } = at('water', null, smallBook({}, '2022Q1'));
    // A: 3 of 40 are gone where 10 were due; F: 5 of 20, just what was due.
    expect(title).toBe('供水：2项评定指标中1项赶上进度，指标A最慢');
    expect(working.lines.map(({ code, counted, middle }) => [code, counted, middle])).toEqual([
      ['A', '30%', true],
      ['F', '100%', true],
    ]);
    expect(working.others.map(({ code }) => code)).toEqual(['K', 'W', 'G']);
    expect(verdict.figure).toBe('65%');
  });

  it('is not rated while too much of it is missing', () => {
    const { title, verdict } = at('water');
    expect(title).toBe('供水：2项有目标的指标只报了1项，暂不评定');
    expect(verdict).toMatchObject({ light: 'none', figure: '' });
  });

  it('has every township in every indicator that is not the county’s alone, each with its light', () => {
    const { columns, lines, countyOnly } = at('water');
    expect(columns.map(({ code }) => code)).toEqual(['A']);
    expect(countyOnly).toBe(4);
    expect(lines.map(({ code, cells }) => [code, cells[0]?.figure, cells[0]?.verdict.light, cells[0]?.heat])).toEqual([
      ['T1', '24', 'go', 4],
      ['T2', '20', 'late', 1],
      // What was not given is no nought and has no ground.
      ['T3', '未报', 'none', null],
    ]);
    expect(lines.find(({ code }) => code === 'T1')?.total.light).toBe('go');
  });

  it('takes what is achieved for on schedule, whatever its ratio', () => {
    const cell = at('care').lines.find(({ code }) => code === 'T3')?.cells[0];
    expect(cell).toMatchObject({ figure: '90', verdict: { light: 'done' }, heat: 5 });
  });

  it('speaks of one township where it is asked to, or where no more is seen', () => {
    expect(at('water', 'T2')).toMatchObject({
      place: { code: 'T2' },
      lines: [],
      title: '供水：1项评定指标中0项赶上进度，指标A最慢',
    });
    const head = bookWithin(book, [{ unitPath: '/u-C/u-T1/', departmentCode: null }]);
    expect(at('water', 'C', head).place.code).toBe('T1');
  });

  it('leads to the domains beside it', () => {
    expect(at('water')).toMatchObject({ previous: null, next: { code: 'care', name: '养老' } });
  });

  it('is not there for whoever sees nothing of it, but is empty where a county has nothing in it', () => {
    const bureau = bookWithin(book, [{ unitPath: '/u-C/u-T1/', departmentCode: 'other' }]);
    expect(officeDomain(bureau, { code: 'water', unit: null }, 'zh')).toBeNull();
    expect(officeDomain(bureau, { code: 'care', unit: null }, 'zh')).not.toBeNull();
    expect(officeDomain(book, { code: 'nothing', unit: null }, 'zh')).toBeNull();
    const bare = smallBook({ indicators: [], indicatorVersions: [], figures: [], rollups: [], targets: [] });
    expect(officeDomain(bare, { code: 'water', unit: null }, 'zh')).toMatchObject({ rows: [], columns: [] });
  });
});
