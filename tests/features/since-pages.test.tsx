import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AsOfNote } from '#components/as-of/AsOfNote.tsx';
import { AsOfScreen } from '#components/as-of/AsOfScreen.tsx';
import { SinceScreen } from '#components/since-look/SinceScreen.tsx';
import { SinceStrip } from '#components/since-look/SinceStrip.tsx';
import { LOCALES } from '#lib/domain/vocabulary.ts';
import { loadAsOfDifference } from '#lib/features/as-of-difference/loaders.ts';
import { markSeen } from '#lib/features/last-look/mutations.ts';
import { loadSinceLook } from '#lib/features/since-look/loaders.ts';
import { working } from '#lib/server/working.ts';
import { BROKEN } from '#tests/charts/drawn.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { person } from '#tests/support/open-form.ts';
import { CLERK, HEAD, REVIEWER } from '#tests/support/review-county.ts';
import { reviewedCounty, sessionOf } from '#tests/support/reviewed.ts';

const LEADER = person('leader', 'leader', 'u-C/');
const ANY = { reason: null, unit: null, turned: false, page: 1 };

let fresh: Fresh;
beforeAll(async () => {
  fresh = await reviewedCounty();
});
afterAll(async () => {
  await working().$disconnect();
  await fresh.remove();
});

const nowhere = () => {};
const router = {
  ...{ back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere },
  ...{ hmrRefresh: nowhere, bfcacheId: '0' },
};

function drawn(screen: ReactElement): string {
  const html = renderToStaticMarkup(<AppRouterContext value={router as never}>{screen}</AppRouterContext>);
  // React's own script for forms that are sent before they are ready speaks of null.
  expect(html.replace(/<script>.*?<\/script>/g, '')).not.toMatch(BROKEN);
  expect(html).not.toMatch(/ style="/);
  return html;
}
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function sinceOf(who = LEADER, asked: string | null = null, locale: 'zh' | 'en' = 'zh') {
  const since = await loadSinceLook(sessionOf(who), asked, locale);
  if (!since) throw new Error('no right');
  return since;
}

describe('what changed since the last look', () => {
  it('is for whoever leads anything, and for nobody who only fills forms', async () => {
    expect(await loadSinceLook(sessionOf(CLERK), null, 'zh')).toBeNull();
    expect((await sinceOf(HEAD)).look.since.basis).toBe('month');
  });

  it.each(LOCALES)('stands on its page and in one line (%s), and only the button marks it', async (locale) => {
    const since = await sinceOf(REVIEWER, '2022-01-01', locale);
    expect(since.look.since).toMatchObject({ basis: 'asked', day: '2022-01-01' });
    expect(since.look.counts.figures).toBeGreaterThan(0);
    const page = drawn(<SinceScreen locale={locale} since={since} />);
    expect(page).toContain(`value="${since.madeAt}"`);
    expect(page.match(/<button/g)).toHaveLength(2);
    const strip = drawn(<SinceStrip locale={locale} look={since.look} />);
    expect(strip).toContain(locale === 'zh' ? 'href="/office/changes"' : 'href="/en/office/changes"');
    expect(await fresh.door.client.lastLook.count()).toBe(0);
  });

  it('is worked out once for whoever has the same rights, and never shown to anybody else', async () => {
    const day = '2022-01-01';
    const [one, two] = [await sinceOf(LEADER, day), await sinceOf(person('deputy', 'leader', 'u-C/'), day)];
    expect(two.look).toBe(one.look);
    const west = await sinceOf(person('west', 'first_reviewer', 'u-C/u-T2/'), day);
    expect([one.look.counts.figures, west.look.counts.figures]).toEqual([1, 0]);
    expect((await sinceOf(LEADER, day, 'en')).look).not.toBe(one.look);
  });

  it('passes over a day that there is not, or that has not come', async () => {
    expect((await sinceOf(LEADER, '2022-02-30')).look.since.basis).toBe('month');
    expect((await sinceOf(LEADER, '2999-01-01')).look.since.basis).toBe('month');
  });

  it('begins at the look that was marked, and says that nothing happened after it', async () => {
    const order = { countyCode: COUNTY, actor: LEADER, now: new Date() };
    await markSeen({ ...order, input: { seenAt: new Date().toISOString() } }, fresh.door);
    const since = await sinceOf();
    expect(since.look.since.basis).toBe('look');
    expect(words(drawn(<SinceScreen locale="zh" since={since} />))).toContain('这段时间没有变化。');
    expect((await sinceOf(REVIEWER)).look.since.basis).toBe('month');
  });
});

describe('a past day beside now', () => {
  const pageOf = async (asked: object, who = LEADER, locale: 'zh' | 'en' = 'zh') => {
    const page = await loadAsOfDifference(sessionOf(who), { ...ANY, ...asked }, locale);
    if (!page) throw new Error('no right');
    return page;
  };

  it('is for whoever may look at the office', async () => {
    expect(await loadAsOfDifference(sessionOf(CLERK), ANY, 'zh')).toBeNull();
  });

  it('asks for a day where none is given, or none that is past', async () => {
    for (const asked of [{}, { asOf: 'yesterday' }, { asOf: '2999-01-01' }]) {
      const page = await pageOf(asked);
      expect(page).toMatchObject({ asOf: null, difference: null });
      expect(words(drawn(<AsOfScreen locale="zh" page={page} />))).toContain('选一个过去的日子');
    }
  });

  it.each(LOCALES)('tells every figure that came since, with the way to its history (%s)', async (locale) => {
    const page = await pageOf({ asOf: '2022-01-01' }, LEADER, locale);
    expect(page.difference?.total).toBeGreaterThan(0);
    expect(page.difference?.lines.every(({ why }) => why.join('').length > 3)).toBe(true);
    const html = drawn(<AsOfScreen locale={locale} page={page} />);
    expect(html).toMatch(/\/figures\/WAT\d+\/\w+\/2022Q3\?asOf=2022-01-01/);
    expect(html).toContain('reason=coverage');
  });

  it('keeps what is chosen in its links, and goes from page to page', async () => {
    const page = await pageOf({ asOf: '2022-01-01', reason: 'reported', unit: 'T1', turned: true });
    expect(words(drawn(<AsOfScreen locale="zh" page={page} />))).toContain('这样选，没有差别。');
    const { difference } = await pageOf({ asOf: '2022-01-01' });
    if (!difference) throw new Error('no difference');
    const second = { ...page, difference: { ...difference, page: 2, pages: 3 } };
    const html = drawn(<AsOfScreen locale="en" page={second} />);
    expect([html.includes('page=1'), html.includes('page=3')]).toEqual([true, true]);
  });

  it('says on every page that it is past, and leads back', () => {
    const html = drawn(<AsOfNote locale="zh" day="2022-08-01" period="2022Q2" back="/office" />);
    expect(words(html)).toContain('截至2022年8月1日');
    expect(html).toContain('href="/office/as-of?asOf=2022-08-01&amp;period=2022Q2"');
    expect(html).toContain('href="/office"');
    const newest = drawn(<AsOfNote locale="en" day="2022-08-01" period={null} back="/en/office" />);
    expect(words(newest)).toContain('on August 1, 2022');
    expect(newest).toContain('href="/en/office/as-of?asOf=2022-08-01"');
  });
});
