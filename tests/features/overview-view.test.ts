import { describe, expect, it } from 'vitest';
import { cellWhy } from '#lib/features/cell-why/view.ts';
import { type Overview, overviewOf } from '#lib/features/overview/view.ts';
import { overviewCsv } from '#lib/features/overview-csv/view.ts';
import { filterOf, type Query } from '#lib/features/overview-filter/view.ts';
import type { Book } from '#lib/features/progress-book/view.ts';
import { bookWithin } from '#lib/features/progress-book/view.ts';
import { OFFICE_UNITS, officeBook } from '#tests/support/office-book.ts';

const rest = {
  quarters: ['2022Q2', '2022Q1'],
  day: '2022-08-01',
  today: '2022-08-01',
  isPast: false,
  notes: new Map(),
  unfiled: null,
};
const view = (query: Query = {}, book: Book = officeBook(), locale: 'zh' | 'en' = 'zh'): Overview =>
  overviewOf({ ...rest, book, filter: filterOf(query) }, locale);
const names = ({ grid }: Overview) => grid.rows.map(({ unit }) => unit.code);
const texts = ({ grid }: Overview, code: string) =>
  grid.rows.find(({ unit }) => unit.code === code)?.cells.map(({ text, word }) => text || word);

describe('the heat table', () => {
  it('stands with the slowest on top, and what is not rated last', () => {
    const found = view();
    expect(found.grid.columns.map(({ name }) => name)).toEqual(['供水', '养老']);
    expect(names(found)).toEqual(['T1', 'S1', 'T2', 'T3']);
    expect(found.grid.rows[3]?.total).toMatchObject({ status: 'not_rated', text: '', heat: null });
    expect(texts(found, 'T1')).toEqual(['60', '40']);
    expect(texts(found, 'T3')).toEqual(['120', '不评']);
  });

  it('puts those of one place in the order of how much of their schedule they keep, and gives nobody another place', () => {
    const book = officeBook();
    const kept: Record<string, number> = { T1: 5, T2: 2, S1: 7 };
    const progress = book.progress.map((row) => {
      const onSchedule = row.domainCode === 'all' && row.period === book.period ? kept[row.unitCode] : undefined;
      return onSchedule === undefined ? row : { ...row, ratio: 1, onSchedule, rated: 10 };
    });
    const even = { ...book, progress };
    expect(names(view({}, even))).toEqual(['T2', 'T1', 'S1', 'T3']);
    expect(names(view({ way: 'desc' }, even))).toEqual(['S1', 'T1', 'T2', 'T3']);
    expect(names(view({ show: 'rank' }, even))).toEqual(['S1', 'T1', 'T2', 'T3']);
    expect(view({}, even).grid.rows.map(({ place }) => place?.rank)).toEqual([1, 1, 1, null]);
    const lines = view({ view: 'rank' }, even).ranking?.lines ?? [];
    expect(lines.map(({ unit, rank }) => [unit.code, rank])).toEqual([
      ['S1', 1],
      ['T1', 1],
      ['T2', 1],
      ['T3', null],
    ]);
  });

  it('is sorted by any column, either way, with gaps at the end', () => {
    expect(names(view({ by: 'care' }))).toEqual(['T1', 'S1', 'T2', 'T3']);
    expect(names(view({ by: 'care', way: 'desc' }))).toEqual(['T2', 'S1', 'T1', 'T3']);
    expect(names(view({ by: 'name' }))).toEqual(['T1', 'T2', 'T3', 'S1']);
    expect(names(view({ by: 'filed' }))[0]).toBe('T3');
    expect(names(view({ by: 'no such column' }))).toEqual(names(view()));
  });

  it('shows the indicators of a domain, those that townships have', () => {
    const found = view({ domain: 'water', show: 'figure' });
    expect(found.grid.columns.map(({ code }) => code)).toEqual(['A']);
    expect(texts(found, 'T1')).toEqual(['30']);
    expect(found.grid.county?.cells[0]).toMatchObject({ text: '47', doubt: true, demonstration: false });
  });

  it('shows the change on last year, the gap to the schedule, and places', () => {
    expect(texts(view({ show: 'change' }), 'T2')).toEqual(['+40', '+30']);
    expect(texts(view({ show: 'change', domain: 'water' }), 'T2')).toEqual(['+66.7%']);
    expect(texts(view({ show: 'gap' }), 'T1')).toEqual(['−20', '−30']);
    expect(texts(view({ show: 'rank' }), 'T3')).toEqual(['1', '不评']);
    expect(texts(view({ show: 'rank' }), 'T1')).toEqual(['4', '3']);
  });

  it('has only streets, only what is behind, or only what is in doubt', () => {
    expect(names(view({ units: 'street' }))).toEqual(['S1']);
    expect(names(view({ behind: '1' }))).toEqual(['T1']);
    expect(names(view({ doubt: '1' }))).toEqual([]);
    expect(view({ units: 'village' }).scope.filter.sort).toBeNull();
  });
});

describe('the figures and the heading', () => {
  it('count what the county keeps, and what it will miss at this pace', () => {
    expect(view().figures).toEqual({
      domains: { on: 0, slow: 1, late: 0, unrated: 1 },
      behind: { count: 0, slow: 2, targeted: 2 },
      outlook: { misses: 2, far: 0, known: 2 },
      filed: { asked: 8, reported: 7 },
      doubts: { count: 1, undecided: 0, followed: 0 },
    });
  });

  it('name who is furthest behind and where the weak spots are', () => {
    expect(view().title).toBe('T1和S1落后最多');
    expect(view({ domain: 'care' }, undefined, 'en').title).toBe('Elderly care: T1 and S1 are furthest behind');
  });

  it('say what is shown', () => {
    expect(view({ domain: 'care', behind: '1', by: 'B' }).sentence).toBe(
      '2022年第二季度，4个乡镇街道，养老，进度 ÷ 序时（%），只看滞后，按B排。',
    );
    expect(view({ view: 'rank' }, undefined, 'en').sentence).toBe('Second quarter of 2022, 4 townships, 2 domains.');
  });
});

describe('a county without', () => {
  it('figures says so, and has its table of units', () => {
    const found = view({}, officeBook({ figures: [], rollups: [] }));
    expect(found.title).toBe('2022年第二季度还没有审核通过的数');
    expect(found.behind).toEqual([]);
    expect(found.figures.filed).toEqual({ asked: 0, reported: 0 });
  });

  it('townships, or with a single one, still stands', () => {
    const [county, only] = OFFICE_UNITS;
    if (!county || !only) throw new Error('no units');
    expect(view({}, officeBook({ units: [county] })).grid.rows).toEqual([]);
    const one = view({}, officeBook({ units: [county, only] }));
    expect(one.grid.rows.map(({ place }) => place)).toEqual([null]);
    expect(one.title).toBe('T1镇总体落后，短板在供水和养老');
  });

  it('anything but one township in reach has that township at its head', () => {
    const own = bookWithin(officeBook(), [{ unitPath: 'u-C/u-T1/', departmentCode: null }]);
    const found = view({}, own);
    expect(found.scope.head?.code).toBe('T1');
    expect(found.behind.map(({ indicator }) => indicator.code)).toEqual(['B', 'A']);
    expect(found.grid.county).toBeNull();
  });
});

describe('why a cell shows what it shows', () => {
  const why = (cell: string, query: Query = {}) => {
    const { scope } = view(query);
    return cellWhy({ ...scope, filter: { ...scope.filter, cell: filterOf({ cell }).cell } }, 'zh');
  };

  it('is told of a domain by its indicators, and since when', () => {
    const found = why('T1.care');
    expect(found).toMatchObject({ title: 'T1镇 · 养老', verdict: { figure: '40%', light: 'late' } });
    expect(found?.lines).toMatchObject([{ name: '指标B', figure: '20个', middle: true }]);
    expect(found?.since).toBe('自2022年一季度起滞后，已连续2期');
    expect(found?.links.map(({ href }) => href)).toEqual([
      '/office/units/T1',
      '/office?period=2022Q2&domain=care',
      '/office?period=2022Q2&view=rank&by=care',
    ]);
  });

  it('is told of an indicator with the working put in, and of the whole', () => {
    const found = why('T1.B', { domain: 'care' });
    expect(found?.working).toContain('指标B：20个（2022年目标 100个）');
    expect(found?.working).toContain('c = (v − b) ÷ (T − b) = (20 − 0) ÷ (100 − 0) = 20%');
    expect(found?.links[0]?.href).toBe('/figures/B/T1/2022Q2');
    expect(why('T1.total')?.lines.map(({ name }) => name)).toEqual(['指标B', '指标A']);
  });

  it('is nothing for a cell that there is not', () => {
    expect([why('T9.care'), why('T1.nothing'), why('')]).toEqual([null, null, null]);
  });
});

describe('what is taken along', () => {
  it('is what is shown, with its mark of demonstration', () => {
    const [head, first] = overviewCsv(view(), 'zh').slice(1).split('\r\n');
    expect(head).toBe('代码,单位,列,显示值,状态,序时比,应报,已报,演示');
    expect(first).toBe('T1,T1镇,供水,60,滞后,0.6,2,2,true');
    expect(overviewCsv(view({ view: 'rank' }), 'en').split('\r\n')).toHaveLength(6);
    expect(overviewCsv(view({ view: 'behind' }), 'zh')).toContain('指标F,某县,略慢');
  });
});
