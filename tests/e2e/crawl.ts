import { type APIRequestContext, expect } from '@playwright/test';
import { addressIn, KINDS, LOCALES } from './addresses.ts';

/** Hundreds of pages of one kind say nothing new; a few of each are read. */
const OF_EACH_KIND = 4;

/** What an address answers; it never fails for the server's part. */
export async function textOf(
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

/**
 * Reads pages in both languages, the payloads behind them, and every kind of thing they link to.
 * @param look is shown each text and where it was read
 * @returns the addresses that were read
 */
export async function crawl(
  request: APIRequestContext,
  look: (body: string, where: string) => void,
  { base = '', from = [], ofEach = OF_EACH_KIND }: { base?: string; from?: readonly string[]; ofEach?: number } = {},
): Promise<string[]> {
  const queue = [...from, ...LOCALES.flatMap((locale) => Object.values(KINDS).map((at) => addressIn(locale, at)))];
  const seen = new Set<string>();
  const read: string[] = [];
  const perKind = new Map<string, number>();
  while (queue.length > 0) {
    const address = queue.shift() ?? '/';
    if (seen.has(address)) continue;
    seen.add(address);
    const kind = address.replace(/\?.*/, '').replace(/\d{9}|[A-Z]{3}\d\d|20\d\dQ\d(-v\d)?/g, '*');
    perKind.set(kind, (perKind.get(kind) ?? 0) + 1);
    if ((perKind.get(kind) ?? 0) > ofEach && !from.includes(address)) continue;
    read.push(address);
    const body = await textOf(request, `${base}${address}`);
    look(body, address);
    if (/^\s*<!doctype html/i.test(body)) {
      queue.push(...linksOf(body));
      look(await textOf(request, `${base}${address}`, { RSC: '1' }), `${address} as a payload`);
    }
  }
  return read;
}
