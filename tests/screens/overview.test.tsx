import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OverviewScreen } from '#components/overview/OverviewScreen.tsx';
import { cellWhy } from '#lib/features/cell-why/view.ts';
import { type Overview, overviewOf } from '#lib/features/overview/view.ts';
import { filterOf, type Query } from '#lib/features/overview-filter/view.ts';
import type { Book } from '#lib/features/progress-book/view.ts';
import type { Unfiled } from '#lib/features/unfiled/view.ts';
import { BROKEN } from '#tests/charts/drawn.ts';
import { OFFICE_UNITS, officeBook } from '#tests/support/office-book.ts';

const nowhere = () => {};
const router = {
  ...{ back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere },
  ...{ hmrRefresh: nowhere, bfcacheId: '0' },
};
const UNFILED: Unfiled = {
  ...{ quarter: '2022Q3', forms: 4, handedIn: 1, onTime: 0.5, openIds: ['a', 'b', 'c'], mayRemind: true },
  lines: [
    { key: 'T1', name: 'T1镇', href: '/board?filer=T1', left: 2, state: '已超期3天', late: true },
    { key: 'T2', name: 'T2镇', href: '/board?filer=T2', left: 1, state: '已退回', late: false },
  ],
};

/** What the server sends; a style in an attribute would be refused by the pages' policy. */
function drawn(screen: ReactElement): string {
  const html = renderToStaticMarkup(<AppRouterContext value={router as never}>{screen}</AppRouterContext>);
  expect(html).not.toMatch(BROKEN);
  expect(html).not.toMatch(/ style="/);
  return html;
}

type Given = { query?: Query; book?: Book; locale?: 'zh' | 'en'; unfiled?: Unfiled | null; notes?: Overview['notes'] };

function page({
  query = {},
  book = officeBook(),
  locale = 'zh',
  unfiled = null,
  notes = new Map(),
}: Given = {}): string {
  const filter = filterOf(query);
  const overview = overviewOf(
    {
      book,
      quarters: ['2022Q2', '2022Q1'],
      filter,
      day: '2022-08-01',
      today: '2022-08-01',
      isPast: false,
      notes,
      unfiled,
    },
    locale,
  );
  const { scope } = overview;
  const why = cellWhy({ ...scope, filter: { ...scope.filter, cell: filter.cell } }, locale);
  return drawn(<OverviewScreen locale={locale} overview={overview} why={why} />);
}

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the overview', () => {
  it('keeps the past day, the drawing and the order when a filter is chosen', () => {
    const html = page({ query: { asOf: '2022-07-31', view: 'rank', way: 'desc' } });
    const form = /<form class='ov-bar'.*?<\/form>/s.exec(html)?.[0] ?? '';
    for (const kept of ["name='view' value='rank'", "name='way' value='desc'"])
      expect(form).toContain(`<input type='hidden' ${kept}/>`);
    expect(form).toContain("type='date' name='asOf' value='2022-07-31' max='2022-08-01'");
  });

  it('says its finding first, then what is shown', () => {
    const html = page();
    expect(html).toMatch(/<h1>T1和S1落后最多<\/h1>/);
    expect(textOf(html)).toContain('2022年第二季度，4个乡镇街道，2个领域，进度 ÷ 序时（%），按总进度排。');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('gives every cell a name with unit, column, word and number', () => {
    const html = page();
    expect(html).toContain("aria-label='T1镇 养老：40 滞后'");
    expect(html).toContain("aria-label='T3镇 养老：不评'");
    expect(page({ locale: 'en' })).toContain("aria-label='Town T1, Elderly care: 40 behind'");
  });

  it('gives every cell one shape, drawn by a style where it is a usual one', () => {
    const cells = page().match(/<td class='[^']*'><a [^>]*>.*?<\/a>/g) ?? [];
    expect(cells.length).toBeGreaterThanOrEqual(15);
    const shaped = cells.map((cell) => [/class='[^']*\bs\b/.test(cell), cell.includes('<svg')]);
    expect(shaped.filter(([style, drawn]) => style === drawn)).toEqual([]);
    expect(cells.filter((cell) => cell.includes('late s')).join()).toContain('T1镇 养老：40 滞后');
  });

  it('marks the column it is sorted by, and turns round on a second press', () => {
    const up = page({ query: { by: 'care' } });
    expect(up).toMatch(
      /aria-sort='ascending'><a href='\/office\?period=2022Q2&amp;by=care&amp;way=desc' id='by-care'>/,
    );
    expect(up.match(/aria-sort/g)).toHaveLength(1);
    expect(page({ query: { by: 'care', way: 'desc' } })).toMatch(
      /aria-sort='descending'><a href='[^']*by=care' id='by-care'/,
    );
  });

  it('keeps the rest of the view when one thing of it changes', () => {
    const html = page({ query: { domain: 'water', units: 'town', behind: '1' } });
    expect(html).toMatch(
      /<a id='as-rank' href='\/office\?period=2022Q2&amp;domain=water&amp;units=town&amp;view=rank&amp;behind=1'/,
    );
    expect(html).toContain(
      '/api/office/overview?period=2022Q2&amp;domain=water&amp;units=town&amp;behind=1&amp;locale=zh',
    );
    expect(html).toMatch(/<option value='water' selected=''>/);
    expect(html).toMatch(/name='behind' value='1' checked=''/);
  });

  it('explains a cell with a way to close it that keeps the view', () => {
    const html = page({ query: { units: 'town', cell: 'T1.care' } });
    expect(html).toMatch(/<section id="why"[^>]*aria-label="T1镇 · 养老"/);
    expect(html).toMatch(/<a href='\/office\?period=2022Q2&amp;units=town' id='why-close'>/);
    expect(textOf(html)).toContain('自2022年一季度起滞后，已连续2期');
    expect(page({ query: { cell: 'T9.care' } })).not.toContain('id="why"');
  });

  it('says in words what is not known, and never as a zero', () => {
    const text = textOf(page({ query: { domain: 'care', show: 'figure' } }));
    expect(text).toContain('未报');
    expect(text).toContain('没有滞后的指标。');
  });
});

describe('beside the table', () => {
  const behindBook = () => bookOfTown();

  it('stands what is behind with pace so far, pace needed, who answers, and the last word', () => {
    const notes = new Map([['u-T1 B', { text: '督办：补上', href: '/office/supervision/1', dueOn: '2022-09-30' }]]);
    const text = textOf(page({ book: behindBook(), notes }));
    expect(text).toContain('20 / 100个');
    expect(text).toContain('每季度需40个，前几季度平均10个');
    expect(text).toContain('某局 · 自2022年一季度起');
    expect(text).toContain('督办：补上 · 9月30日前');
  });

  it('stands who has not filed, with a word to all of them for whoever may', () => {
    const html = page({ unfiled: UNFILED });
    expect(textOf(html)).toContain('2022年三季度，已交1/4张 · 按时率50%');
    expect(textOf(html)).toContain('T1镇 还缺2张 已超期3天');
    expect(html).toContain('催报2个单位');
    expect(page({ unfiled: { ...UNFILED, mayRemind: false } })).not.toContain('催报2个单位');
    expect(textOf(page({ unfiled: { ...UNFILED, lines: [] } }))).toContain('都交了。');
  });
});

describe('the other ways to look', () => {
  it('are a ranking with reasons, and one that has no order', () => {
    const text = textOf(page({ query: { view: 'rank', by: 'care' } }));
    expect(text).toContain('养老：高低与进退');
    expect(text).toContain('不排名：资料不全');
    expect(text).toContain('1/2 镇');
  });

  it('are tiles named after the units, and the whole list page by page', () => {
    const map = page({ query: { view: 'map', by: 'water' } });
    expect(map).toContain('T1镇 供水：60 滞后');
    expect(textOf(map)).toContain('示意图，方块不代表实际位置。');
    const list = textOf(page({ query: { view: 'behind', page: '99' } }));
    expect(list).toContain('含乡镇和略慢的共6项');
    expect(list).not.toContain('下一页');
  });

  it('stand in an empty county, in a county without townships, and for one township alone', () => {
    const [county, only] = OFFICE_UNITS;
    if (!county || !only) throw new Error('no units');
    for (const view of ['heat', 'rank', 'map', 'behind'])
      for (const locale of ['zh', 'en'] as const) {
        const empty = textOf(page({ query: { view }, locale, book: officeBook({ figures: [], rollups: [] }) }));
        expect(empty).toContain(locale === 'zh' ? '还没有审核通过的数' : 'No figure has been approved yet');
        page({ query: { view }, locale, book: officeBook({ units: [county] }) });
        page({ query: { view }, locale, book: officeBook({ units: [county, only] }) });
      }
    expect(textOf(page({ book: officeBook({ units: [county] }) }))).toContain('还没有乡镇街道。');
  });
});

/** The only township that somebody may see is the head of the page, and its indicators are what is behind. */
function bookOfTown(): Book {
  const book = officeBook();
  return { ...book, units: book.units.filter(({ code }) => code === 'T1') };
}
