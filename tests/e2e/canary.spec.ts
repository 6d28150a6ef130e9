import { type APIRequestContext, expect, test } from '@playwright/test';
import { CANARY_NUMBER, CANARY_WORD } from '#tests/support/canary.ts';
import { addressIn, KINDS, LOCALES } from './addresses.ts';

const NUMBER = String(CANARY_NUMBER);
/** The number as pages would write it: plain, grouped, in 万 or 亿. */
const FORMS = [CANARY_WORD, NUMBER, '7,391,846', '739184.6', '739,184', '73.918', '73.92亿'];

const OF_EACH_KIND = 4;

function assertClean(body: string, where: string): void {
  for (const form of FORMS) expect(body.includes(form), `${form} in ${where}`).toBe(false);
}

async function text(
  request: APIRequestContext,
  address: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const response = await request.get(address, { headers });
  expect(response.status(), address).toBeLessThan(500);
  return response.text();
}

/** Addresses on this host that a page links to, downloads included. */
function linksOf(html: string): string[] {
  const found = [...html.matchAll(/(?:href|src)=["'](\/[^"'#]*)/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );
  return [...new Set(found)].filter((link) => !link.startsWith('/_next/static'));
}

test('nothing unpublished is in any page, payload, download or picture', async ({ request }) => {
  test.setTimeout(600_000);
  const queue = LOCALES.flatMap((locale) => Object.values(KINDS).map((address) => addressIn(locale, address)));
  const seen = new Set<string>();
  const read: string[] = [];
  const perKind = new Map<string, number>();
  while (queue.length > 0) {
    const address = queue.shift() ?? '/';
    if (seen.has(address)) continue;
    seen.add(address);
    // Hundreds of pages of one kind say nothing new; a few of each are read.
    const kind = address.replace(/\?.*/, '').replace(/\d{9}|[A-Z]{3}\d\d|20\d\dQ\d(-v\d)?/g, '*');
    perKind.set(kind, (perKind.get(kind) ?? 0) + 1);
    if ((perKind.get(kind) ?? 0) > OF_EACH_KIND) continue;
    read.push(address);
    const body = await text(request, address);
    assertClean(body, address);
    if (/^\s*<!doctype html/i.test(body)) {
      queue.push(...linksOf(body));
      assertClean(await text(request, address, { RSC: '1' }), `${address} as a payload`);
    }
  }
  expect(read.length).toBeGreaterThan(100);
  expect(read.some((address) => address.endsWith('.csv'))).toBe(true);
  expect(read.some((address) => address.endsWith('.json'))).toBe(true);
  expect(read.some((address) => address.endsWith('.png'))).toBe(true);
});

test('a guessed address of the unpublished quarter gives nothing away', async ({ request }) => {
  for (const address of [
    '/releases/2022Q3',
    '/en/releases/2022Q3',
    '/api/releases/2022Q3/tables/figures.csv',
    '/api/releases/2022Q3-v1/indicators/ELD03.json',
  ]) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(404);
    assertClean(await response.text(), address);
  }
});
