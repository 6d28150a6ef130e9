import { describe, expect, it } from 'vitest';
import { CompareScreen } from '#components/compare/CompareScreen.tsx';
import type { CompareLinks } from '#components/compare/links.ts';
import { PastDay } from '#components/compare/PastDay.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { CompareRows } from '#lib/features/compare/view.ts';
import { comparePage } from '#lib/features/compare-page/view.ts';
import { attributesOf, BROKEN, drawn } from '#tests/charts/drawn.ts';
import { COMPARE_ROWS, compareFigure, compareIndicator } from '#tests/support/compare-rows.ts';
import { COUNTY } from '#tests/support/county.ts';
import { ODD } from './county-of-odd-names.ts';

const LINKS: CompareLinks = {
  page: '/compare',
  file: (kind, query) => `/files/zh.${kind}?${query}`,
  indicator: (code) => `/indicators/${code}`,
  unit: (code, kind) => (kind === 'county' ? '/' : `/townships/${code}`),
};

function screen(query: Record<string, string>, rows: CompareRows = COMPARE_ROWS, locale: Locale = 'zh'): string {
  return drawn(<CompareScreen locale={locale} page={comparePage(rows, query, locale)} links={LINKS} source="来处" />);
}

const text = (html: string) => html.replace(/<[^>]+>/g, '');
const linksOf = (html: string) => attributesOf(html, 'href').map((link) => link.replaceAll('&amp;', '&'));
/** Values of the boxes that are ticked. */
const ticked = (html: string) =>
  [...html.matchAll(/<input type="checkbox" name="(\w)" checked="" value="([^"]+)"/g)].map(
    ([, name, value]) => `${name}=${value}`,
  );

describe('before anything is chosen', () => {
  it('there are comparisons to begin with, and a form that works without a script', () => {
    const html = screen({});
    expect(html).toContain('<h1 class="page-title">选指标、单位和时期来比</h1>');
    expect(linksOf(html)).toContain(`/compare?i=ELD03&u=${COUNTY}`);
    expect(html).toMatch(/<form class="builder"[^>]* action="\/compare" method="get"/);
    expect(ticked(html)).toEqual([]);
    expect(html).not.toContain('class="fig"');
  });
});

describe('a past day', () => {
  const day = { asOf: '2022-07-31', today: '2022-08-05' };
  const past = (query: Record<string, string>, asOf: string | null = day.asOf) => {
    const page = comparePage({ ...COMPARE_ROWS, asOf }, query, 'zh');
    const note = <PastDay locale="zh" day={day.asOf} typed={page.typed} differs="这里3个数中，1个不同。" />;
    return drawn(
      <CompareScreen locale="zh" page={page} links={LINKS} day={{ ...day, asOf }} past={asOf ? note : undefined} />,
    );
  };

  it('can be chosen where the office looks, kept in the form, and never where visitors look', () => {
    expect(past({ i: 'ELD03' })).toMatch(/<input type="date"[^>]* max="2022-08-05"[^>]* value="2022-07-31"/);
    expect(past({}, null)).toMatch(/<input type="date"[^>]* name="asOf"/);
    expect(screen({ i: 'ELD03' })).not.toContain('type="date"');
  });

  it('is said on top, with whether the figures are others now and the way back to the same question', () => {
    const html = past({ i: 'ELD03', u: 'T1,T2' });
    expect(text(html)).toContain('这里是截至2022年7月31日所知的情况');
    expect(html.indexOf('这里3个数中，1个不同。')).toBeLessThan(html.indexOf('<h1'));
    expect(linksOf(html)).toContain('/office/compare?i=ELD03&u=T1%2CT2');
    for (const link of linksOf(html).filter((one) => one.startsWith('/files/') || one.startsWith('/compare?')))
      expect(link).toContain('asOf=2022-07-31');
  });
});

describe('what is compared', () => {
  it('is the heading, with its chart, its table and its files', () => {
    const html = screen({ i: 'ELD03', u: 'T1,T2' });
    expect(html).toMatch(/<h1 class="page-title">[^<]*T1镇增加最多/);
    expect(html.match(/data-steps/g)).toHaveLength(2);
    expect(html).toContain('看同一组数的表格');
    for (const kind of ['csv', 'xlsx', 'png'])
      expect(linksOf(html)).toContain(`/files/zh.${kind}?i=ELD03&u=T1,T2&p=2022Q2,2022Q1,2021Q4,2021Q3,2021Q2`);
    expect(text(html)).toContain('来源：来处；某局');
    expect(linksOf(html)).toEqual(expect.arrayContaining(['/townships/T1', '/townships/T2']));
  });

  it('is ticked in the form, all townships by one box', () => {
    expect(ticked(screen({ i: 'WAT01', u: `${COUNTY},townships`, p: '2022Q2' }))).toEqual([
      ...['i=WAT01', 'u=townships', `u=${COUNTY}`, 'p=2022Q2'],
    ]);
    expect(ticked(screen({ i: 'WAT01', u: 'T1' })).filter((box) => box.startsWith('u'))).toEqual(['u=T1']);
  });

  it('can be drawn otherwise, where that is true too; the suggested way first and the present one marked', () => {
    const html = screen({ i: 'ELD03', u: 'T1,T2', p: '2022Q1,2022Q2', chart: 'multiples' });
    const ways = /<nav class="ways.*?<\/nav>/.exec(html)?.[0] ?? '';
    expect(linksOf(ways)).toEqual([
      '/compare?i=ELD03&u=T1,T2&p=2022Q1,2022Q2',
      '/compare?i=ELD03&u=T1,T2&p=2022Q1,2022Q2&chart=multiples',
      '/compare?i=ELD03&u=T1,T2&p=2022Q1,2022Q2&chart=table',
      '#builder',
    ]);
    expect(text(ways)).toBe('折线图（建议）分格小图只要表格选择比什么');
    expect(ways).toMatch(/chart=multiples" aria-current="true"/);
    expect(html.match(/<h4>/g)).toHaveLength(2);
  });

  it('of a single figure is a table that says so, and has no picture', () => {
    const html = screen({ i: 'ELD03', p: '2022Q2' });
    expect(text(html)).toContain('各只有一个数');
    expect(html).not.toContain('twin');
    expect(linksOf(html).some((link) => link.includes('.png'))).toBe(false);
    expect(html).not.toContain('class="ways');
  });

  it('carries lights as words, marks what is made up, and says what is left out', () => {
    const html = screen({ i: 'WAT01', u: 'townships,T9', p: '2022Q2' });
    expect(html).toMatch(/<p class="note am"[^>]*role="status">[^<]*T9/);
    expect(text(html)).toContain('图中都是演示数据');
    expect(text(html)).toContain('比率不能相加，所以没有合计。');
    expect(text(screen({ i: 'ELD03', u: 'townships', p: '2022Q2' }))).toContain('达序时');
  });

  it('marks a figure in doubt and says why', () => {
    const doubt = { doubtKind: 'unit_slip', doubtZh: '单位写错', doubtEn: 'Wrong unit' };
    const rows = { ...COMPARE_ROWS, figures: [compareFigure('ELD03', 'T1', '2022Q2', 9, doubt)] };
    const html = screen({ i: 'ELD03', u: 'T1,T2', p: '2022Q2' }, rows);
    expect(text(html)).toContain('存疑 ELD03：单位写错');
    expect(html).toContain("class='yi'");
    expect(text(html)).toContain('未报');
  });
});

describe('odd names and other languages', () => {
  const odd: CompareRows = {
    ...COMPARE_ROWS,
    indicators: COMPARE_ROWS.indicators.map((row) =>
      compareIndicator(row.code, { ...row, nameZh: ODD, nameEn: ODD, definitionEn: ODD }),
    ),
    units: COMPARE_ROWS.units.map((unit) => ({ ...unit, nameZh: ODD, nameEn: ODD })),
  };

  const questions: Record<string, string>[] = [
    {},
    { i: 'ELD03' },
    { i: 'ELD03,WAT01', u: 'townships' },
    { i: 'WAT01', u: 'townships', p: '2022Q2' },
  ];

  it.each(['zh', 'en'] as const)('nothing breaks and nothing is run (%s)', (locale) => {
    for (const query of questions) {
      const html = screen(query, odd, locale);
      expect(html).not.toMatch(/<script|<img|onerror=["']/);
      expect(html).not.toMatch(BROKEN);
    }
  });

  it('English has no Chinese words of its own', () => {
    const html = text(screen({ i: 'ELD03,WAT01', u: 'T1,T2' }, COMPARE_ROWS, 'en').replaceAll('来处', ''));
    expect(html.match(/\p{Script=Han}+/gu)).toBeNull();
  });
});
