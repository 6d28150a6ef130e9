import { describe, expect, it } from 'vitest';
import type { Place } from '#lib/shared/routes.ts';
import { attributesOf, BROKEN, drawn } from '#tests/charts/drawn.ts';
import { screens } from './public-screens.tsx';

const places: Place[] = [
  { locale: 'zh', release: null },
  { locale: 'en', release: '2022Q1' },
];

describe.each(places)('in $locale every screen', (place) => {
  const made = Object.entries(screens(place, true)).map(([name, element]) => [name, drawn(element)] as const);

  it.each(made)('%s: writes names as text, never as markup', (_name, html) => {
    expect(html).not.toContain('<b onclick');
    expect(html).not.toMatch(/<所>|<centres>/);
    expect(html).not.toMatch(/&amp;(lt|amp|quot|#x?\d+);/);
  });

  it.each(made)('%s: says nothing broken', (_name, html) => {
    expect(html.replace(/<[^>]*>/g, ' ')).not.toMatch(BROKEN);
    expect(html).not.toMatch(/="[^"]*(NaN|undefined|Infinity)/);
  });

  it.each(made)('%s: has one heading of the first rank, and skips none below it', (_name, html) => {
    const ranks = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks[0]).toBe(1);
    for (const [at, rank] of ranks.entries())
      expect(rank - (ranks[at - 1] ?? 0), `heading ${at}`).toBeLessThanOrEqual(1);
  });

  it.each(made)('%s: names every part once, and links to parts that exist', (name, html) => {
    const ids = attributesOf(html, 'id');
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const inside = attributesOf(html, 'href').filter((address) => address.startsWith('#') && address !== '#main');
    expect(
      inside.filter((address) => !ids.includes(address.slice(1))),
      name,
    ).toEqual([]);
  });

  it.each(made)('%s: keeps its links in the language and the release of the page', (name, html) => {
    const links = attributesOf(html, 'href').filter(
      (address) => address.startsWith('/') && !address.startsWith('/api/'),
    );
    if (name !== 'releases')
      expect(
        links.filter((address) => (address === '/en' || address.startsWith('/en/')) !== (place.locale === 'en')),
      ).toEqual([]);
    for (const address of attributesOf(html, 'href')) expect(address).toMatch(/^(\/|#|https?:|mailto:|tel:)/);
  });

  it.each(made)('%s: begins no line with a comma', (_name, html) => {
    expect(html).not.toMatch(/<wbr\/?>\s*[，；,;]/);
  });

  it.each(made)('%s: names every drawing, and heads every table', (_name, html) => {
    for (const [svg] of html.matchAll(/<svg[^>]*>/g))
      expect(svg).toMatch(/aria-label=("[^"]+"|'[^']+')|aria-hidden=["']true/);
    for (const [table] of html.matchAll(/<table[\s\S]*?<\/table>/g)) {
      expect(table).toContain('<thead');
      expect(table).toMatch(/<th [^>]*scope=["']col/);
    }
  });
});

describe('demonstration data', () => {
  const MARKED = ['summary', 'domain', 'domains', 'indicator', 'townships'];

  it.each(MARKED)('are marked on the screen %s, and real figures are not', (name) => {
    for (const place of places) {
      const [made, real] = [true, false].map((demonstration) => drawn(screens(place, demonstration)[name] ?? <br />));
      const word = place.locale === 'zh' ? '演示' : /demonstration/i;
      expect(made).toMatch(word);
      expect(made).toMatch(/class="[^"]*demo/);
      if (name === 'indicator') expect(real).not.toMatch(/class="demo"/);
    }
  });
});
