import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OverviewScreen } from '#components/overview/OverviewScreen.tsx';
import { cellWhy } from '#lib/features/cell-why/view.ts';
import type { FlagRow } from '#lib/features/follow-up/data.ts';
import { followUps } from '#lib/features/follow-up/view.ts';
import { overviewOf } from '#lib/features/overview/view.ts';
import { filterOf, type Query } from '#lib/features/overview-filter/view.ts';
import { officeBook } from '#tests/support/office-book.ts';

const flag = (change: Partial<FlagRow> = {}): FlagRow => ({
  ...{ kind: 'flagged', indicatorCode: 'A', period: '2022Q2', dimension: '', text: '请核对口径' },
  ...{ at: new Date('2022-07-20T01:00:00Z'), unitCode: 'T1', unitPath: 'u-C/u-T1/', nameZh: 'T1镇', nameEn: 'Town T1' },
  ...change,
});
const VILLAGE = { unitCode: 'V1', unitPath: 'u-C/u-T2/u-V1/', nameZh: '甲村', nameEn: 'Village V1' };
const COUNTY = { unitCode: 'C', unitPath: 'u-C/', indicatorCode: 'F', nameZh: '某县', nameEn: 'County' };

const book = officeBook();
const WHOLE = [{ unitPath: 'u-C/', departmentCode: null as string | null }];
const seen = (rows: FlagRow[], reach = WHOLE, until: Date | null = null) =>
  followUps(rows, { reach, departmentsOf: book.departmentsOf, until });

function view(rows: FlagRow[], query: Query = {}, locale: 'zh' | 'en' = 'zh') {
  const rest = {
    quarters: ['2022Q2'],
    day: '2022-08-01',
    today: '2022-08-01',
    isPast: false,
    notes: new Map(),
    unfiled: null,
  };
  return overviewOf({ ...rest, book, filter: filterOf(query), followUps: seen(rows) }, locale);
}

describe('what is to be followed up', () => {
  it('is each figure’s last word, as far as a person may look', () => {
    const rows = [flag(), flag(VILLAGE), flag(COUNTY), flag({ ...VILLAGE, kind: 'unflagged' })];
    expect(seen(rows).map(({ unitCode }) => unitCode)).toEqual(['T1', 'C']);
    expect(seen(rows, [{ unitPath: 'u-C/u-T1/', departmentCode: null }]).map(({ unitCode }) => unitCode)).toEqual([
      'T1',
    ]);
    expect(seen(rows, [{ unitPath: 'u-C/', departmentCode: 'bureau' }])).toHaveLength(2);
    expect(seen(rows, [{ unitPath: 'u-C/', departmentCode: 'another' }])).toEqual([]);
    expect(seen(rows, [])).toEqual([]);
  });

  it('is on a past day what was flagged by then', () => {
    const rows = [flag(), flag({ kind: 'unflagged', at: new Date('2022-07-25T01:00:00Z') })];
    expect(seen(rows, WHOLE, new Date('2022-07-22T00:00:00Z'))).toHaveLength(1);
    expect(seen(rows, WHOLE, new Date('2022-07-26T00:00:00Z'))).toEqual([]);
    expect(seen(rows, WHOLE, new Date('2022-07-19T00:00:00Z'))).toEqual([]);
  });
});

describe('on the overview', () => {
  it('it counts beside what is in doubt, and a figure that is both once', () => {
    const doubted = view([]).figures.doubts;
    expect(doubted).toEqual({ count: 1, undecided: 0, followed: 0 });
    expect(view([flag(), flag(VILLAGE)]).figures.doubts).toEqual({ count: 3, undecided: 0, followed: 2 });
    const same = book.figures.find(({ doubtKind, period }) => doubtKind !== 'none' && period === '2022Q2');
    const both = flag({ ...COUNTY, indicatorCode: same?.indicatorCode ?? '', unitCode: same?.unitCode ?? '' });
    expect(view([both]).figures.doubts).toEqual({ count: 1, undecided: 0, followed: 1 });
  });

  it('it is of the quarter and the domain that are shown', () => {
    expect(view([flag({ period: '2022Q1' })]).figures.doubts.followed).toBe(0);
    expect(view([flag()], { domain: 'care' }).figures.doubts.followed).toBe(0);
    expect(view([flag()], { domain: 'water' }).figures.doubts.followed).toBe(1);
    expect(view([flag()], { units: 'street' }).figures.doubts.followed).toBe(0);
  });

  it('it marks the cell of its place, a village’s that of its township, and the filter finds it', () => {
    const found = view([flag(), flag(VILLAGE)]);
    const marked = found.grid.all.map(({ unit, cells }) => [unit.code, cells.map(({ followed }) => followed)]);
    expect(marked).toEqual([
      ['T1', [true, false]],
      ['T2', [true, false]],
      ['T3', [false, false]],
      ['S1', [false, false]],
    ]);
    expect(view([flag(VILLAGE)], { doubt: '1' }).grid.rows.map(({ unit }) => unit.code)).toEqual(['T2']);
  });

  it.each([
    ['zh', '要跟进：甲村的指标A，“请核对口径”', '60 滞后，要跟进', '要跟进'],
    ['en', 'To follow up: Indicator A, Village V1: “请核对口径”', '60 behind, to be followed up', 'to follow up'],
  ] as const)('it says so in words, and leads to where it is (%s)', (locale, why, label, kpi) => {
    const overview = view([flag(), flag(VILLAGE)], {}, locale);
    const { scope } = overview;
    const told = (cell: string) => cellWhy({ ...scope, filter: filterOf({ cell }) }, locale)?.marks ?? [];
    expect(told('T2.water').map(({ text }) => text)).toContain(why);
    expect(told('T2.water').map(({ href }) => href.replace('/en/', '/'))).toContain('/figures/A/V1/2022Q2');
    expect(told('T1.care')).toEqual([]);
    expect(told('T1.total').length).toBe(told('T1.water').length);
    const html = renderToStaticMarkup(
      <AppRouterContext value={{ push: () => {} } as never}>
        <OverviewScreen
          locale={locale}
          overview={overview}
          why={cellWhy({ ...scope, filter: filterOf({ cell: 'T2.water' }) }, locale)}
        />
      </AppRouterContext>,
    );
    expect(html).toContain(label);
    expect(html).toMatch(/<dd><a href='[^']*doubt=1'>3<\/a> <small>/);
    expect(html).toContain(kpi);
    expect(html).toContain("<ul class='ov-marks'>");
  });
});
