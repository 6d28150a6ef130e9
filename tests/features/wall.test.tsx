import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WallScreen } from '#components/wall/WallScreen.tsx';
import { type WallSent, wallSent } from '#components/wall/wall-sent.tsx';
import { LOCALES } from '#lib/domain/vocabulary.ts';
import { loadWall } from '#lib/features/wall/loaders.ts';
import type { Session } from '#lib/server/session.ts';
import { working } from '#lib/server/working.ts';
import type { Fresh } from '#tests/support/database.ts';
import { person } from '#tests/support/open-form.ts';
import { CLERK, HEAD } from '#tests/support/review-county.ts';
import { reviewedCounty, sessionOf } from '#tests/support/reviewed.ts';
import { GET } from '../../app/api/office/wall/route.ts';

const LEADER = person('leader', 'leader', 'u-C/');
const who = vi.hoisted(() => ({ session: null as Session | null }));
vi.mock('#lib/server/session.ts', () => ({ currentSession: async () => who.session }));

let fresh: Fresh;
beforeAll(async () => {
  fresh = await reviewedCounty();
});
beforeEach(() => {
  who.session = null;
});
afterAll(async () => {
  await working().$disconnect();
  await fresh.remove();
});

const ask = (locale = 'zh') => GET(new Request(`http://localhost/api/office/wall?locale=${locale}`));

describe('the pages of the wall, asked for anew', () => {
  it('are for whoever is signed in and leads something, and kept by nobody on the way', async () => {
    expect((await ask()).status).toBe(401);
    who.session = sessionOf(CLERK);
    expect((await ask()).status).toBe(404);
    who.session = sessionOf(LEADER);
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  it('are the same as those that the page begins with, in the language that is asked for', async () => {
    who.session = sessionOf(LEADER);
    for (const locale of LOCALES) {
      const wall = await loadWall(who.session, locale);
      if (!wall) throw new Error('no wall');
      const sent = (await (await ask(locale)).json()) as WallSent;
      expect(sent.pages).toEqual(wallSent(wall, new Date(), locale).pages);
    }
  });

  it('reach no further than the grant', async () => {
    const town = await loadWall(sessionOf(HEAD), 'zh');
    expect(town).toMatchObject({ place: 'T1镇', ranking: [] });
    expect(await loadWall(sessionOf(CLERK), 'zh')).toBeNull();
  });
});

it.each(LOCALES)('the screen is complete as the server sends it, with words for its buttons (%s)', async (locale) => {
  const wall = await loadWall(sessionOf(LEADER), locale);
  if (!wall) throw new Error('no wall');
  const html = renderToStaticMarkup(
    <WallScreen locale={locale} sent={wallSent(wall, new Date(), locale)} sealText="都梁" />,
  );
  expect(html).toContain('data-page="overview"');
  expect(html).toContain('data-theme="dark"');
  expect(html.match(/<button/g)).toHaveLength(4);
  expect(html).toContain(locale === 'zh' ? 'href="/office"' : 'href="/en/office"');
  expect(html).not.toMatch(/ style="|class="w-trouble"/);
});
