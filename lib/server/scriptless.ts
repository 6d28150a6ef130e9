import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A public page as it is sent. */
export type Scriptless = {
  html: Buffer;
  gzip: Buffer;
  styleHashes: string[];
  /** Its ETag: the same in either packing. */
  tag: string;
};

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const PRELOAD = /<link\b(?=[^>]*\b(?:as="script"|as="style"|rel="modulepreload"))[^>]*>/g;
const SHEET = /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="(\/_next\/static\/[^"?]+)[^>]*>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
/** The one file public pages run, and what is data and no script. */
const KEPT = /\bsrc="\/duliang\.js"|\btype="application\/ld\+json"/;

/** The text of one of the style sheets that the build made; null where there is none at that address. */
export type SheetOf = (href: string) => string | null;

/**
 * The page without the framework's scripts and the copy of itself that they carry: nothing on a public page needs
 * them. Style sheets are put into the page, so that the first chart waits for no further answer, and named by hash,
 * so that no other may be put in.
 */
export function scriptless(page: Buffer, sheetOf: SheetOf): Scriptless {
  const html = page
    .toString('utf8')
    .replace(SCRIPT, (script, attributes: string) => (KEPT.test(attributes) ? script : ''))
    .replace(PRELOAD, '')
    .replace(SHEET, (link, href: string) => {
      const sheet = sheetOf(href);
      return sheet === null ? link : `<style>${sheet}</style>`;
    });
  const bytes = Buffer.from(html);
  const tag = `W/"${hash('sha256', bytes, 'base64url').slice(0, 22)}"`;
  return { html: bytes, gzip: gzipSync(bytes), styleHashes: styleHashesOf(html), tag };
}

/** What names the style sheets written into a page, so that no other may be put in: the SHA-256 of each, base64. */
export function styleHashesOf(html: string): string[] {
  const hashes = [...html.matchAll(STYLE)].map(([, css = '']) => hash('sha256', css, 'base64'));
  return [...new Set(hashes)];
}
