import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { overviewOf } from '#lib/features/overview/view.ts';
import { overviewCsv } from '#lib/features/overview-csv/view.ts';
import { filterOf, MEASURES, type Query, SHAPES } from '#lib/features/overview-filter/view.ts';
import type { Book } from '#lib/features/progress-book/view.ts';
import { OFFICE_UNITS, officeBook } from '#tests/support/office-book.ts';

function table(query: Query = {}, locale: 'zh' | 'en' = 'zh', book: Book = officeBook()): string[][] {
  const rest = { quarters: [], day: '2022-08-01', today: '2022-08-01', isPast: false, notes: new Map(), unfiled: null };
  const text = overviewCsv(overviewOf({ ...rest, book, filter: filterOf(query) }, locale), locale);
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text, { bom: true });
}

describe('the file of an overview', () => {
  it('has one line a cell, the county last, in the order of the screen', () => {
    const [head, ...lines] = table({ by: 'care', way: 'desc' });
    expect(head).toEqual(['代码', '单位', '列', '显示值', '状态', '序时比', '应报', '已报', '演示']);
    expect(lines).toHaveLength(15);
    expect(lines.map(([code]) => code).filter((code, at, all) => code !== all[at - 1])).toEqual([
      ...['T2', 'S1', 'T1', 'T3'],
      'C',
    ]);
    expect(lines[0]).toEqual(['T2', 'T2镇', '供水', '100', '达序时', '1', '2', '2', 'true']);
    expect(lines.at(-3)?.slice(0, 3)).toEqual(['C', '某县', '供水']);
  });

  it('has as many columns in every line, whatever is shown, and nothing that no reader can read', () => {
    for (const locale of ['zh', 'en'] as const)
      for (const view of SHAPES)
        for (const show of MEASURES)
          for (const domain of ['', 'care']) {
            const lines = table({ view, show, domain }, locale);
            expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
            expect(lines.flat().join()).not.toMatch(/undefined|NaN|\[object/);
          }
  });

  it('says why somebody has no place, and since when somebody is behind', () => {
    const ranked = table({ view: 'rank', by: 'care' });
    expect(ranked.find(([code]) => code === 'T3')?.[2]).toBe('不排名：资料不全');
    const behind = table({ view: 'behind' }, 'en');
    expect(behind.find(([name, unit]) => name === 'Indicator B' && unit === 'Town T1')).toEqual([
      ...['Indicator B', 'Town T1', 'behind', '20 / 100 pieces', '-30', '2022Q1'],
      ...['10 pieces', '40 pieces', 'A Bureau', '', 'true'],
    ]);
  });

  it('runs no name as a formula', () => {
    const units = OFFICE_UNITS.map((unit) => (unit.code === 'T1' ? { ...unit, nameZh: '=1+1' } : unit));
    expect(table({}, 'zh', officeBook({ units })).flat()).toContain("'=1+1");
  });
});
