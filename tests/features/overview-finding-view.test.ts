import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '#lib/features/overview-figures/view.ts';
import { filterOf } from '#lib/features/overview-filter/view.ts';
import { findingOf } from '#lib/features/overview-finding/view.ts';
import { gridOf } from '#lib/features/overview-grid/view.ts';
import { scopeOf } from '#lib/features/overview-scope/view.ts';
import type { Book } from '#lib/features/progress-book/view.ts';
import type { Figure } from '#lib/generated/sqlite/whole/client.ts';
import { officeBook, officeRows } from '#tests/support/office-book.ts';
import { figureRow, targetRow } from '#tests/support/rows.ts';

type Values = Record<string, readonly [number | null, number | null]>;

/** A book in which each township has so much of A and B at the end of June; 50 is due. */
function bookOfValues(values: Values, change: (figure: Figure) => Figure = (figure) => figure): Book {
  const figures = Object.entries(values).flatMap(([unit, pair]) =>
    pair.map((value, at) =>
      change(
        figureRow(at === 0 ? 'A' : 'B', unit, '2022Q2', value, { state: value === null ? 'missing' : 'reported' }),
      ),
    ),
  );
  return officeBook({ figures, rollups: [] });
}

function told(book: Book, query = {}, locale: 'zh' | 'en' = 'zh') {
  const scope = scopeOf(book, filterOf(query), locale);
  const grid = gridOf(scope, locale);
  return { title: findingOf(scope, grid, locale), figures: figuresOf(scope, grid), grid, scope };
}

describe('the heading of the overview', () => {
  it('names three at most, the furthest behind first', () => {
    const book = bookOfValues({ T1: [10, 20], T2: [40, 20], T3: [30, 20], S1: [48, 30] });
    expect(told(book).title).toBe('T1、T3和T2落后最多，短板集中在养老和供水');
    expect(told(book, {}, 'en').title).toBe(
      'T1, T3 and T2 are furthest behind; the weak spots are in elderly care and water supply',
    );
  });

  it('praises nobody alone, and names weak spots where all keep up on the whole', () => {
    const fine = bookOfValues({ T1: [50, 50], T2: [60, 50], T3: [70, 80], S1: [50, 90] });
    expect(told(fine).title).toBe('参评的4个乡镇街道都赶上进度');
    const mixed = bookOfValues({ T1: [80, 30], T2: [80, 30], T3: [80, 30], S1: [80, 30] });
    expect(told(mixed).title).toBe('参评的4个乡镇街道总体都赶上进度，短板集中在养老');
    expect(told(fine, {}, 'en').title).toBe('All 4 townships that are rated keep their schedule');
  });

  it('counts nobody whose returns are incomplete', () => {
    const book = bookOfValues({ T1: [10, null], T2: [60, 60], T3: [60, 60], S1: [null, null] });
    expect(told(book).title).toBe('参评的2个乡镇街道都赶上进度');
    const none = bookOfValues({ T1: [10, null], T2: [null, 5], T3: [null, null], S1: [null, null] });
    expect(told(none).title).toBe('2022年第二季度4个乡镇街道报得不全，暂不评定');
  });

  it('speaks of the domain that was chosen', () => {
    const book = bookOfValues({ T1: [10, 60], T2: [60, 60], T3: [60, 60], S1: [60, 60] });
    expect(told(book, { domain: 'water' }).title).toBe('供水：T1落后最多');
    expect(told(book, { domain: 'care' }).title).toBe('养老：参评的4个乡镇街道都赶上进度');
  });

  it('speaks of the only place by its name, and gives it no place', () => {
    const alone = { units: officeRows().units.filter(({ code }) => code === 'C' || code === 'T1') };
    const of = (a: number, b: number, locale: 'zh' | 'en' = 'zh') => {
      const figures = [figureRow('A', 'T1', '2022Q2', a), figureRow('B', 'T1', '2022Q2', b)];
      return told(officeBook({ ...alone, figures, rollups: [] }), {}, locale);
    };
    expect(of(60, 50).title).toBe('T1镇总体赶上进度');
    expect(of(80, 30).title).toBe('T1镇总体赶上进度，短板在养老');
    expect(of(80, 30, 'en').title).toBe('Town T1 keeps its schedule overall; the weak spots are in elderly care');
    expect(of(10, 10).title).toMatch(/^T1镇总体落后，短板在/);
    expect(of(60, 50).grid.all[0]?.place).toBeNull();
  });

  it('never names somebody who keeps up as behind, whatever the figures', () => {
    const value = fc.option(fc.integer({ min: 0, max: 120 }));
    const pair = fc.tuple(value, value);
    fc.assert(
      fc.property(fc.record({ T1: pair, T2: pair, T3: pair, S1: pair }), (values) => {
        const { title, grid } = told(bookOfValues(values));
        const behind = /^(.*?)落后/.exec(title)?.[1] ?? '';
        for (const { unit, total } of grid.all)
          if (behind.includes(unit.shortZh)) expect(total.ratio ?? 1).toBeLessThan(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the table, whatever the figures', () => {
  const value = fc.option(fc.integer({ min: 0, max: 120 }));
  const pair = fc.tuple(value, value);
  const by = fc.constantFrom('name', 'total', 'filed', 'water', 'care');
  const show = fc.constantFrom('schedule', 'change', 'gap', 'rank');
  const way = fc.constantFrom('asc', 'desc');

  it('loses no township, and every cell has a word', () => {
    fc.assert(
      fc.property(
        fc.record({ T1: pair, T2: pair, T3: pair, S1: pair }),
        by,
        show,
        way,
        (values, column, measure, turn) => {
          const { grid } = told(bookOfValues(values), { by: column, show: measure, way: turn });
          expect(grid.rows.map(({ unit }) => unit.code).sort()).toEqual(['S1', 'T1', 'T2', 'T3']);
          for (const { cells, total } of grid.rows)
            for (const cell of [...cells, total]) {
              expect(cell.word).not.toBe('');
              expect(cell.text).not.toMatch(/NaN|undefined|Infinity/);
            }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has as many cells reported as were', () => {
    const book = bookOfValues({ T1: [10, null], T2: [60, 60], T3: [60, null], S1: [1, 1] });
    const { figures, grid } = told(book);
    expect(figures.filed).toEqual({ asked: 8, reported: 6 });
    expect(grid.county?.filed).toMatchObject({ asked: 8, reported: 6, missing: 2, share: 0.75, low: true });
    expect(grid.all.find(({ unit }) => unit.code === 'T1')?.filed.low).toBe(true);
  });
});

describe('a county that sets its own limits', () => {
  it('is judged by them', () => {
    const rows = officeRows();
    const county = { ...rows.county, thresholds: { slightlyBehind: 0.5, coverageShare: 0.4 } };
    const { grid } = told(officeBook({ county }));
    expect(grid.all.find(({ unit }) => unit.code === 'T1')?.cells.map(({ status }) => status)).toEqual([
      'slightly_behind',
      'behind',
    ]);
    expect(grid.all.find(({ unit }) => unit.code === 'T3')?.total.status).toBe('on_schedule');
  });

  it('counts a doubtful figure that no reading was decided for', () => {
    const undecided = figureRow('A', 'T1', '2022Q2', null, { saidValue: 5, doubtKind: 'ambiguous' });
    const book = officeBook({ figures: [undecided], targets: [targetRow('A', 'T1', 2022, 0, 100)] });
    expect(told(book).figures.doubts).toEqual({ count: 1, undecided: 1, followed: 0 });
    expect(told(book, { doubt: '1' }).grid.rows.map(({ unit }) => unit.code)).toEqual(['T1']);
  });
});
