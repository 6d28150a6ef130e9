import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { beforeAll, describe, expect, it } from 'vitest';
import { read, sourceFiles } from '#tests/architecture/sources.ts';
import { maySee, PAGES } from './page-table.ts';
import { ANONYMOUS, comesAs, FORGED, openCounty, RIGHTLESS, VISITORS, type Visitor } from './visitors.ts';
import { SECRET_NAMES } from './world.ts';

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<ReactNode>;

const files = sourceFiles().filter((file) => /^app\/\((zh|en)\)\/.*page\.tsx$/.test(file));
const addressOf = (file: string) => file.replace(/^app\/\((zh\)|en\)\/en)\/?/, '').replace(/\/?page\.tsx$/, '');
/** Pages behind the sign-in, or before it; the others know nothing but releases, which the arrows hold. */
const behind = files.filter((file) => /_office\//.test(read(file)));

beforeAll(async () => {
  await openCounty();
}, 120_000);

/** What came of opening a page: shown, missing, led to the sign-in, or led elsewhere; and all that it told. */
async function open(file: string, visitor: Visitor): Promise<{ end: string; told: string }> {
  comesAs(visitor);
  const { default: page } = (await import(/* @vite-ignore */ `../../${file}`)) as { default: Page };
  const { params = {} } = PAGES[addressOf(file)] ?? {};
  try {
    const node = await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) });
    const { prelude } = await prerender(node);
    return { end: 'shown', told: await new Response(prelude).text() };
  } catch (error) {
    const digest = String((error as { digest?: unknown }).digest ?? '');
    if (digest.endsWith(';404')) return { end: 'missing', told: '' };
    if (/^NEXT_REDIRECT;.*\/sign-in\?next=/.test(digest)) {
      // The way back holds the address that was asked for, and nothing else.
      return { end: 'sign-in', told: Object.values(params).reduce((text, part) => text.replace(part, ''), digest) };
    }
    if (digest.startsWith('NEXT_REDIRECT')) return { end: digest, told: digest };
    throw error;
  }
}

describe('the table of pages', () => {
  it('names every page behind the sign-in in both languages, and no other', () => {
    const found = new Set(behind.map(addressOf));
    expect([...found].sort()).toEqual(Object.keys(PAGES).sort());
    expect(behind).toHaveLength(2 * found.size);
  });

  it('leaves out only pages that read nothing but releases', () => {
    const open = files.filter((file) => !behind.includes(file));
    expect(open.length).toBeGreaterThan(30);
    expect(open.filter((file) => !/_pages\/|notFound|\[\.\.\.rest\]/.test(read(file)))).toEqual([]);
  });
});

describe.each(behind.filter((file) => file.startsWith('app/(zh)')))('%s', (file) => {
  const { sees } = PAGES[addressOf(file)] ?? { sees: { who: 'county' as const, roles: [] } };
  const isOpen = sees.who === 'anybody';

  it.each([ANONYMOUS, FORGED])('leads whoever is not signed in to the sign-in and tells nothing', async (visitor) => {
    const { end, told } = await open(file, visitor);
    expect(end).toBe(isOpen ? 'shown' : 'sign-in');
    expect(SECRET_NAMES.filter((name) => told.includes(name))).toEqual([]);
  });

  it('is shown to whom it is meant for, and is not there for anybody else', { timeout: 60_000 }, async () => {
    const faults: string[] = [];
    for (const visitor of [...VISITORS, RIGHTLESS]) {
      const { role, place } = visitor;
      const { end, told } = await open(file, visitor);
      const wanted = maySee(sees, role, place) ? 'shown' : 'missing';
      if (!isOpen && end !== wanted) faults.push(`${role} ${place}: ${end}, not ${wanted}`);
      // A page that is everybody's shows each their own; what is of another town is on nobody else's.
      // The office shows a department what it answers for in every town.
      const isOffice = /^(office|figures)\//.test(addressOf(file)) || addressOf(file) === 'office';
      const elsewhere = place === 'sibling' || place === null || (place === 'department' && !isOffice);
      const named = elsewhere ? SECRET_NAMES.filter((name) => told.includes(name)) : [];
      if (sees.who !== 'county' && named.length > 0) faults.push(`${role} ${place} reads ${named}`);
    }
    expect(faults).toEqual([]);
  });
});
