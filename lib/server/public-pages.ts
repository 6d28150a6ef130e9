import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { publicPolicy } from './page-policy.ts';
import { type Scriptless, type SheetOf, scriptless } from './scriptless.ts';

type Page = Scriptless & { source: Buffer; headers: OutgoingHttpHeaders; freshUntil: number };

/** What a reader's browser said it takes and has, noted before the request went on without it. */
export type Taken = { gzip: boolean; known: string };

const MOST_KEPT = 64 * 1024 * 1024;
/** Headers of Next that stay with a page; the others speak of what was taken out of it. */
const KEPT_HEADERS = ['content-type', 'cache-control', 'vary'];

/**
 * Public pages as they are sent, ready for the next reader. For a moment a page is not even asked for again; what is
 * published or withdrawn makes the server forget them all (`forget`), and whatever else changed is seen after that moment.
 */
export class PublicPages {
  readonly #sheetOf: SheetOf;
  readonly #freshFor: number;
  readonly #kept = new Map<string, Page>();
  #size = 0;

  /** @param freshFor milliseconds for which a page is sent without asking again */
  constructor(sheetOf: SheetOf, freshFor: number) {
    this.#sheetOf = sheetOf;
    this.#freshFor = freshFor;
  }

  /** Sends the page where it was asked for a moment ago; says whether it did. */
  sendFresh(request: IncomingMessage, response: ServerResponse, address: string): boolean {
    const page = this.#kept.get(address);
    if (!page || performance.now() >= page.freshUntil) return false;
    sendPage(request, response, page, takenBy(request));
    return true;
  }

  /** Sends what Next made of an address. A page that visitors' words are part of is not kept. */
  send(request: IncomingMessage, response: ServerResponse, source: Buffer, taken: Taken, address: string | null): void {
    const known = address === null ? undefined : this.#kept.get(address);
    // Comparing bytes takes less than any hash of them, and cannot be wrong.
    const made = known?.source.equals(source) ? known : scriptless(source, this.#sheetOf);
    const headers = Object.fromEntries(KEPT_HEADERS.map((name) => [name, response.getHeader(name)]));
    const page = { ...made, source, headers, freshUntil: performance.now() + this.#freshFor };
    if (address !== null && request.method === 'GET') this.#keep(address, page);
    for (const name of response.getHeaderNames().filter((one) => one.startsWith('x-nextjs-')))
      response.removeHeader(name);
    for (const name of ['link', 'transfer-encoding', 'content-length', 'vary']) response.removeHeader(name);
    sendPage(request, response, page, taken);
  }

  /** What was published, or is no more, is asked for anew. */
  forget(): void {
    this.#kept.clear();
    this.#size = 0;
  }

  #keep(address: string, page: Page): void {
    this.#drop(address);
    this.#kept.set(address, page);
    this.#size += weight(page);
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= MOST_KEPT) break;
      this.#drop(oldest);
    }
  }

  #drop(address: string): void {
    const known = this.#kept.get(address);
    if (!known) return;
    this.#size -= weight(known);
    this.#kept.delete(address);
  }
}

function weight({ source, html, gzip }: Page): number {
  return source.length + html.length + gzip.length;
}

/**
 * Notes what the browser takes and has, and takes it from the request: Next would compress each page anew, or say
 * of the page with its scripts that it is unchanged.
 */
export function takenBy({ headers }: IncomingMessage): Taken {
  const taken = {
    gzip: /\bgzip\b/.test(String(headers['accept-encoding'] ?? '')),
    known: String(headers['if-none-match'] ?? ''),
  };
  for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since']) delete headers[name];
  return taken;
}

function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, { gzip, known }: Taken): void {
  const body = gzip ? page.gzip : page.html;
  for (const [name, value] of Object.entries(page.headers)) if (value !== undefined) response.setHeader(name, value);
  response.appendHeader('vary', 'Accept-Encoding');
  response.setHeader('content-security-policy', publicPolicy(page.styleHashes));
  response.setHeader('etag', page.tag);
  if (known.split(',').some((tag) => tag.trim() === page.tag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  if (gzip) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}
