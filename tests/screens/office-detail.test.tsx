import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OfficeDepartmentScreen } from '#components/office-department/OfficeDepartmentScreen.tsx';
import { OfficeDomainScreen } from '#components/office-domain/OfficeDomainScreen.tsx';
import { OfficeIndicatorScreen } from '#components/office-indicator/OfficeIndicatorScreen.tsx';
import { OfficeUnitScreen } from '#components/office-unit/OfficeUnitScreen.tsx';
import { VillageScreen } from '#components/office-village/VillageScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { lookBar } from '#lib/features/look-bar/view.ts';
import { officeDepartment } from '#lib/features/office-department/view.ts';
import { officeDomain } from '#lib/features/office-domain/view.ts';
import { officeIndicator } from '#lib/features/office-indicator/view.ts';
import { officeUnit } from '#lib/features/office-unit/view.ts';
import { villagesOf, villageTable } from '#lib/features/office-village/view.ts';
import type { Book } from '#lib/features/progress-book/view.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { smallBook } from '#tests/support/book.ts';
import { figureRow } from '#tests/support/rows.ts';

const full = smallBook();
const empty = smallBook({ figures: [], rollups: [], targets: [] });
const bare = smallBook({ figures: [], rollups: [], targets: [], indicators: [], indicatorVersions: [] });

const barOf = (book: Book, locale: Locale, asOf: string | null = null) =>
  lookBar(
    { book, quarters: ['2022Q2', '2022Q1'], reach: [], today: '2022-09-01', asOf },
    { period: '2022Q2', asOf: asOf ?? undefined },
    locale,
  );
const text = (node: ReactNode) => renderToStaticMarkup(node);
function there<T>(found: T | null): T {
  if (found === null) throw new Error('nothing there');
  return found;
}

function indicator(code: string, { book = full, unit = null, locale = 'zh', asOf = null }: Told = {}) {
  const view = there(officeIndicator(book, { code, unit }, locale));
  return text(<OfficeIndicatorScreen bar={barOf(book, locale, asOf)} view={view} item={null} />);
}
type Told = { book?: Book; unit?: string | null; locale?: Locale; asOf?: string | null };

const VILLAGES = ['V1', 'V2'].map((code) => ({
  ...{ id: `u-${code}`, code, nameZh: `${code}村`, nameEn: `Village ${code}`, sort: 'village' as const },
}));
const COUNTED = { unitZh: '个', unitEn: 'pieces', decimals: 0, kind: 'to_date' as const };
const given = [figureRow('A', 'V1', '2022Q1', 1), figureRow('A', 'V1', '2022Q2', 3), figureRow('A', 'V2', '2022Q2', 0)];

function unit(
  code: string,
  {
    book = full,
    locale = 'zh',
    show = null,
    chosen = null,
  }: Told & { show?: string | null; chosen?: string | null } = {},
) {
  const view = there(officeUnit(book, { code, show, indicator: chosen }, locale));
  const villages = villagesOf(VILLAGES, given, { indicator: COUNTED, period: '2022Q2' }, locale);
  const step = { key: '1', at: '7月20日', what: '批准', who: '指标办公室', value: '24个', before: null, why: null };
  const way = [{ ...step, tone: 'version' as const }];
  return text(
    <OfficeUnitScreen
      bar={barOf(book, locale)}
      page={{
        ...{ bar: barOf(book, locale), view, places: VILLAGES },
        villages,
        way,
        item: officeHref(locale, { page: 'office', part: 'supervision', id: 'new' }),
      }}
    />,
  );
}

function domain(code: string, { book = full, locale = 'zh', unit: at = null }: Told = {}) {
  return text(
    <OfficeDomainScreen bar={barOf(book, locale)} view={there(officeDomain(book, { code, unit: at }, locale))} />,
  );
}

function department(code: string, { book = full, locale = 'zh' }: Told = {}) {
  const debt = {
    ...{ id: 'own', form: '供水季报', formId: 'f', period: '2022年三季度', filer: null, state: 'filling' as const },
    ...{ withFiler: true, dueOn: '2022-08-20', overdue: 12 },
  };
  const debts = [debt, { ...debt, id: 'town', filer: 'T1镇' }];
  return text(
    <OfficeDepartmentScreen
      bar={barOf(book, locale)}
      view={there(officeDepartment(book, code, locale))}
      debts={debts}
    />,
  );
}

function village(locale: Locale = 'zh', figures = given) {
  const view = {
    ...{ unit: { code: 'V1', name: '甲村', sort: 'village' as const }, parent: { code: 'T1', name: 'T1镇' } },
    ...{ previous: null, next: { code: 'V2', name: '乙村' }, table: villageTable(figures, full, locale) },
  };
  return text(<VillageScreen bar={barOf(full, locale)} view={view} />);
}

describe('the long list of a place', () => {
  const html = unit('T2');

  it('has a heading a domain that counts what is behind, and its rows below it', () => {
    expect(html.match(/scope=['"]rowgroup['"]/g)).toHaveLength(2);
    expect(html.replace(/<[^>]+>/g, '')).toContain('供水1项 · 滞后 1');
    expect(html.match(/<tbody/g)).toHaveLength(2);
  });

  it('folds what is collected for the county alone into one line, with a way to each', () => {
    const folded = html.slice(html.indexOf('class="disc apart"'));
    expect(folded).toContain('只在全市一级统计的4项，乡镇不适用');
    for (const code of ['F', 'K', 'W', 'G']) expect(folded).toContain(`/office/indicators/${code}?`);
    expect(html).not.toContain('不适用</td>');
    expect(unit('C')).not.toContain('disc apart');
  });

  it('marks what calls for nothing, for paper to leave it out', () => {
    expect(html.match(/<tr class=['"](on )?quiet['"]/g) ?? []).toHaveLength(0);
    expect(unit('T1').match(/<tbody class=['"]quiet['"]/g)).toHaveLength(2);
    expect(html).toContain('这页纸只列滞后和略慢的指标');
  });
});

describe.each<Locale>(['zh', 'en'])('in %s', (locale) => {
  const pages: [string, () => string][] = [
    ...['A', 'B', 'F', 'K', 'W', 'G'].map((code): [string, () => string] => [
      `indicator ${code}`,
      () => indicator(code, { locale }),
    ]),
    ['indicator of a town', () => indicator('A', { unit: 'T1', locale })],
    ['indicator of the county alone, at a town', () => indicator('K', { unit: 'T1', locale })],
    ['indicator without a figure', () => indicator('A', { book: empty, locale })],
    ['domain', () => domain('water', { locale })],
    ['domain of a town', () => domain('care', { unit: 'T2', locale })],
    ['domain without a figure', () => domain('water', { book: empty, locale })],
    ['domain without an indicator', () => domain('water', { book: bare, locale })],
    ['township', () => unit('T1', { locale })],
    ['township without a figure', () => unit('T1', { book: empty, locale })],
    ['county as a place', () => unit('C', { locale })],
    ['place without an indicator', () => unit('C', { book: bare, locale })],
    ['department', () => department('bureau', { locale })],
    ['department that answers for nothing', () => department('bureau', { book: bare, locale })],
    ['village', () => village(locale)],
    ['village without a figure', () => village(locale, [])],
  ];

  it.each(pages)('the page of a %s has one heading, every sentence, and no broken number', (_name, page) => {
    const html = page();
    expect(html.match(/<h1/g)).toHaveLength(1);
    // An unknown message is written as its own key.
    expect(html).not.toMatch(/office-detail\.|indicator\.[a-z]+[A-Z.]|undefined|NaN|\[object/);
    if (locale === 'en')
      expect(html.replace(/某局|供水。|养老。|国家公报/g, '')).not.toMatch(/还需|报告期|不适用|未报|上一个/);
  });

  it.each(pages)('the page of a %s leads to this language only, and back to the overview', (_name, page) => {
    const links = [...page().matchAll(/href=["']([^"'#]+)/g)].map(([, href = '']) => href.replace(/&amp;/g, '&'));
    const inner = links.filter((href) => !href.startsWith('/api/'));
    expect(inner.filter((href) => href.startsWith('/en') !== (locale === 'en'))).toEqual([]);
    expect(inner.some((href) => /^(\/en)?\/office(\?|$)/.test(href))).toBe(true);
  });
});

describe('a figure', () => {
  const history = (html: string) => [...html.matchAll(/href=["'](\/figures\/[^"']+)/g)].map(([, href]) => href);

  it('opens its way here from every page', () => {
    expect(history(indicator('B'))).toEqual(
      expect.arrayContaining(['/figures/B/C/2022Q2', '/figures/B/C/2021Q1', '/figures/B/T3/2022Q2']),
    );
    expect(history(indicator('G'))).toContain('/figures/G/C/2022Q2?dimension=middle');
    expect(history(domain('care'))).toContain('/figures/B/C/2022Q2');
    expect(history(unit('T1'))).toContain('/figures/A/T1/2022Q2');
    expect(history(department('bureau'))).toContain('/figures/B/C/2022Q2');
    expect(history(village())).toEqual(['/figures/A/V1/2022Q1', '/figures/A/V1/2022Q2']);
  });

  it('that is demonstration data is hatched, and one in doubt says so', () => {
    expect(unit('T1')).toContain("class='num dm'");
    expect(indicator('W')).toContain('18亿');
  });
});

describe('a link', () => {
  it('keeps quarter and day', () => {
    const html = indicator('B', { asOf: '2022-07-07' }).replace(/&amp;/g, '&');
    expect(html).toContain('/office/units/T1?period=2022Q2&asOf=2022-07-07');
    expect(html).toContain('/api/office/tables/indicators/B?period=2022Q2&asOf=2022-07-07&unit=C');
    expect(html).toContain('按2022-07-07当天已批准的数');
  });

  it('leads from a township to its neighbours, its villages and the indicator that is looked at', () => {
    const html = unit('T2', { chosen: 'B' }).replace(/&amp;/g, '&');
    for (const to of [
      '/office/units/T1?',
      '/office/units/T3?',
      '/office/units/V1?',
      '/office/indicators/B?period=2022Q2&unit=T2',
    ])
      expect(html).toContain(to);
    expect(html).toContain('2个村（社区），1个已有');
  });

  it('of a filter is marked where it is on', () => {
    expect(unit('T2', { show: 'late' })).toMatch(/show=late" aria-current="true"/);
    expect(unit('T1', { show: 'late' })).toContain('没有这样的指标。');
  });
});

describe('what is owed', () => {
  it('is told form by form, a township’s with the townships that still have it', () => {
    const html = department('bureau');
    expect(html).toContain('还欠1张表');
    expect(html).toContain('已超期12天');
    expect(html).toContain('1家没有交，0家待审核');
    expect(html).toContain('T1镇');
  });
});
