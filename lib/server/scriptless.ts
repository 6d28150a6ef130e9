import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A public page as it is sent. */
export type Scriptless = { html: Buffer; gzip: Buffer; styleHashes: string[] };

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
  return { html: bytes, gzip: gzipSync(bytes), styleHashes: styleHashesOf(html) };
}

/** What names the style sheets written into a page, so that no other may be put in: the SHA-256 of each, base64. */
export function styleHashesOf(html: string): string[] {
  const hashes = [...html.matchAll(STYLE)].map(([, css = '']) => createHash('sha256').update(css).digest('base64'));
  return [...new Set(hashes)];
}

const MOST_KEPT = 64 * 1024 * 1024;

/** Keeps what it made of a page for as long as the page stays the same; the oldest go first when it is full. */
export class ScriptlessPages {
  readonly #kept = new Map<string, { page: Buffer; made: Scriptless }>();
  readonly #sheetOf: SheetOf;
  #size = 0;

  constructor(sheetOf: SheetOf) {
    this.#sheetOf = sheetOf;
  }

  of(address: string, page: Buffer): Scriptless {
    const known = this.#kept.get(address);
    // Comparing bytes takes less than any hash of them, and cannot be wrong.
    if (known?.page.equals(page)) return known.made;
    this.#forget(address);
    const made = scriptless(page, this.#sheetOf);
    this.#kept.set(address, { page, made });
    this.#size += weight(page, made);
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= MOST_KEPT) break;
      this.#forget(oldest);
    }
    return made;
  }

  #forget(address: string): void {
    const known = this.#kept.get(address);
    if (!known) return;
    this.#size -= weight(known.page, known.made);
    this.#kept.delete(address);
  }
}

function weight(page: Buffer, made: Scriptless): number {
  return page.length + made.html.length + made.gzip.length;
}
