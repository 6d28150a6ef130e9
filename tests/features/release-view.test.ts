import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameContext, releaseWords } from '#lib/features/frame/view.ts';
import type { Profile } from '#lib/features/release/loaders.ts';
import { headNamed, releaseHeads } from '#lib/features/release/view.ts';
import { changeLines, releaseEntry } from '#lib/features/release-log/view.ts';
import { sitePages } from '#lib/features/sitemap/view.ts';
import { fileHref, href, type Target } from '#lib/shared/routes.ts';
import { COUNTY } from '#tests/support/county.ts';
import { headRow, townRow } from '#tests/support/public-rows.ts';
import { indicatorRow } from '#tests/support/released-rows.ts';

const rows = [headRow('2022Q1'), headRow('2022Q2', 2), headRow('2022Q2', 1), headRow('2021Q4')];

describe('the heads of releases', () => {
  const heads = releaseHeads(rows);

  it('stand newest first, the newest version of a period under the period’s own name', () => {
    expect(heads.map(({ name, current }) => `${name} ${current}`)).toEqual([
      '2022Q2 true',
      '2022Q2-v1 false',
      '2022Q1 false',
      '2021Q4 false',
    ]);
  });

  it('are found by period, by period and version, or as the current one', () => {
    expect(headNamed(heads, null)?.id).toBe('2022Q2-v2');
    expect(headNamed(heads, '2022Q2')?.version).toBe(2);
    expect(headNamed(heads, '2022Q2-v2')?.version).toBe(2);
    expect(headNamed(heads, '2022Q2-v1')?.version).toBe(1);
    expect(headNamed(heads, '2022Q1-v1')?.period).toBe('2022Q1');
  });

  it.each(['2022Q3', '2022Q2-v3', '', '__proto__', '2022q2', ' 2022Q2'])('are none under the name %j', (name) => {
    expect(headNamed(heads, name)).toBeNull();
  });

  it('are none where nothing is published', () => {
    expect(releaseHeads([])).toEqual([]);
    expect(headNamed([], null)).toBeNull();
  });

  it('stand in the same order however the rows come, and every name leads back to its head', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 1 }), (some) => {
        const found = releaseHeads(some);
        expect(found).toEqual(releaseHeads([...some].reverse()));
        expect(found.filter(({ current }) => current)).toHaveLength(1);
        for (const head of found) expect(headNamed(found, head.name)).toBe(head);
      }),
    );
  });
});

describe('the log of releases', () => {
  const heads = releaseHeads(rows);
  const change = {
    order: 0,
    kind: 'correction',
    indicatorCode: 'A',
    unitCode: 'T1',
    period: '2022Q2',
    valueBefore: 50,
    valueAfter: 0,
    reasonZh: '重复',
    reasonEn: 'Twice',
    demonstration: true,
  };

  it('says by which version one was corrected, and how much is not shown', () => {
    const [v2, v1] = heads;
    const entry =
      v1 && releaseEntry(v1, heads, changeLines({ changes: [change], indicators: [], units: [] }, 'zh'), 5, 'zh');
    expect(entry).toMatchObject({
      correctedBy: { name: '2022Q2', version: 2 },
      moreChanges: 4,
      period: '2022年第二季度',
      note: '说明',
    });
    expect(v2 && releaseEntry(v2, heads, [], 0, 'en')).toMatchObject({
      correctedBy: null,
      moreChanges: 0,
      note: 'Note',
    });
  });

  it('says a change in words, with zero for zero, and by codes where names are gone', () => {
    const line = (indicators = [indicatorRow('A')]) =>
      changeLines({ changes: [change], indicators, units: [townRow('T1')] }, 'en')[0];
    expect(line()).toMatchObject({
      indicator: { name: 'Village mutual-aid care centres' },
      unit: 'Town T1',
      before: '50 centres',
      after: '0 centres',
      reason: 'Twice',
    });
    expect(line([])).toMatchObject({ indicator: { code: 'A', name: 'A' }, before: null, after: null });
  });
});

const profile: Profile = {
  countyCode: COUNTY,
  nameZh: '试验县',
  nameEn: 'Trial County',
  sealText: '试',
  officeZh: '某办公室',
  officeEn: 'Some office',
  contactPhone: null,
  contactEmail: null,
  contactAddressZh: null,
  contactAddressEn: null,
  icpRecord: null,
  policeRecord: null,
  mapApprovalNumber: null,
  showOutline: false,
  outline: null,
  licenceZh: '许可',
  licenceEn: 'Licence',
  licenceUrl: null,
  privacyZh: null,
  privacyEn: null,
  onlyLanguage: null,
  demonstration: true,
};

describe('what every page says of its release', () => {
  const frame = (change: Partial<Profile> = {}, release = releaseHeads(rows)[0] ?? null, locale: 'zh' | 'en' = 'zh') =>
    frameContext(
      { profile: { ...profile, ...change }, release },
      { sources: [], domains: 9, statements: true },
      { locale, release: null },
    );

  it('names period, moment in Beijing time and version', () => {
    expect(frame({}, headRow('2022Q2', 2)).releaseLine).toBe('2022年第二季度 · 2022年7月28日 09:00 发布 · 第2版');
    expect(frame({}, headRow('2022Q2', 2), 'en').releaseLine).toMatch(
      /second quarter of 2022 · published .*28 July 2022.*|second quarter of 2022 · published .*July 28, 2022.*/i,
    );
    expect(releaseWords(headRow('2022Q2'), 'en')).toMatchObject({
      period: 'Second quarter of 2022',
      demonstration: true,
    });
  });

  it('keeps the day of Beijing where the world’s clock is a day behind', () => {
    expect(frame({}, headRow('2022Q2', 1, { publishedAt: new Date('2022-07-27T16:30:00Z') })).releaseLine).toContain(
      '7月28日 00:30',
    );
    expect(frame({}, headRow('2022Q2', 1, { nextReleaseOn: '2022-10-28' })).nextRelease).toBe(
      '下次发布：2022年10月28日',
    );
    expect(frame().nextRelease).toBeNull();
  });

  it('warns on an earlier release and leads to the newest, in the language of the page', () => {
    const earlier = headRow('2022Q1', 1, { current: false });
    expect(frame().earlier).toBeNull();
    expect(frame({}, earlier).earlier).toMatchObject({ link: '/' });
    expect(frame({}, earlier, 'en').earlier).toMatchObject({
      link: '/en',
      text: expect.stringContaining('not the latest'),
    });
  });

  it('marks demonstration data where the release holds any, and says where nothing is published', () => {
    expect(frame().demonstration).toContain('演示');
    expect(frame({}, headRow('2022Q2', 1, { demonstration: false })).demonstration).toBeNull();
    expect(
      frameContext(
        { profile, release: null },
        { sources: [], domains: 0, statements: false },
        { locale: 'en', release: null },
      ),
    ).toMatchObject({ releaseLine: 'Nothing has been published yet', demonstration: null });
  });

  it('says a word about an outline only where it is shown without an approval number', () => {
    expect(frame({ showOutline: true }).unapprovedOutline).toBe(true);
    expect(frame({ showOutline: true, mapApprovalNumber: 'GS(2022)1' }).unapprovedOutline).toBe(false);
    expect(frame().unapprovedOutline).toBe(false);
  });
});

describe('addresses', () => {
  const targets: Target[] = sitePages({
    domains: [{ code: 'water' }],
    indicators: [{ code: 'WAT05' }],
    townships: [{ code: '999' }],
  });

  it('begin with a slash, carry language and release in the path, and differ from one another', () => {
    for (const locale of ['zh', 'en'] as const)
      for (const release of [null, '2022Q1', '2022Q2-v1']) {
        const found = targets.map((target) => href({ locale, release }, target));
        expect(new Set(found).size).toBe(targets.length);
        for (const address of found) {
          expect(address).toMatch(/^\/([a-zA-Z0-9-]+(\/[a-zA-Z0-9-]+)*)?$/);
          expect(address === '/en' || address.startsWith('/en/')).toBe(locale === 'en');
        }
      }
  });

  it('keep the release where the page is frozen with it, and drop it where it is not', () => {
    const place = { locale: 'en' as const, release: '2022Q1' };
    expect(href(place, { page: 'summary' })).toBe('/en/releases/2022Q1');
    expect(href(place, { page: 'indicator', code: 'WAT05' })).toBe('/en/releases/2022Q1/indicators/WAT05');
    expect(href(place, { page: 'facts', id: 'F052' })).toBe('/en/releases/2022Q1/facts#F052');
    expect(href(place, { page: 'methods', part: 'pace' })).toBe('/en/releases/2022Q1/methods#pace');
    expect((['releases', 'search', 'accessibility'] as const).map((page) => href(place, { page }))).toEqual([
      '/en/releases',
      '/en/search',
      '/en/accessibility',
    ]);
    expect(href({ locale: 'zh', release: null }, { page: 'summary' })).toBe('/');
    expect(fileHref('2022Q1', 'tables/figures.csv')).toBe('/api/releases/2022Q1/tables/figures.csv');
  });

  it('give a search engine every page of the newest release once, and no search', () => {
    expect(targets.map(({ page }) => page)).not.toContain('search');
    expect(targets).toHaveLength(12);
  });
});
