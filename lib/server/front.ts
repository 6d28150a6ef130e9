import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import en from '#lib/i18n/messages/en/missing.json' with { type: 'json' };
import zh from '#lib/i18n/messages/zh/missing.json' with { type: 'json' };
import { dropInner, type Turned, turned } from './admission.ts';
import { holdAnswer } from './held-answer.ts';
import { commonHeaders, officePolicy, publicPolicy, zoneOf } from './page-policy.ts';
import { type PublicPages, type Taken, takenBy } from './public-pages.ts';
import { styleHashesOf } from './scriptless.ts';

/** What answers a request, as Next gives it. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Fetches the ready page that says in one language that there is no such page. */
export type MissingPage = (locale: 'zh' | 'en') => Promise<Buffer>;

/**
 * Stands before Next. It turns away what no page of this site can have sent, gives every answer its headers, takes
 * the scripts from public pages, and mends what Next cannot: a page that is not there, or that failed, is answered
 * by Next with an empty document that only JavaScript fills. It gets a whole page instead, in the language of the address.
 */
export function fronted(handle: Handler, missing: MissingPage, pages: PublicPages): Handler {
  return async (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    for (const [name, value] of Object.entries(commonHeaders())) response.setHeader(name, value);
    const trouble = turned(request, path);
    if (trouble) return turnAway(request, response, trouble, missing);
    dropInner(request);
    const zone = zoneOf(path);
    if (zone === 'office') privately(request, response);
    if (zone === 'file' && isReading(request)) {
      // A file that is there, and an API that says it has none, pass; nobody finds a way on in an empty page.
      const isEmpty = () => response.statusCode === 404 && isDocument(response);
      holdAnswer(response, isEmpty, () => void answer(request, response, 404, missing));
    } else if (isReading(request)) {
      // What a visitor asks in a search is different each time.
      const address = query === undefined ? path : null;
      if (zone === 'public' && address !== null && pages.sendFresh(request, response, address)) return;
      const taken: Taken | null = zone === 'public' ? takenBy(request) : null;
      const isHeld = () => isReplaced(response.statusCode) || (taken !== null && isPage(response));
      holdAnswer(response, isHeld, ({ body }) => {
        const { statusCode } = response;
        if (isReplaced(statusCode) || !taken) void answer(request, response, statusCode, missing);
        else pages.send(request, response, body, taken, address);
      });
    }
    await handle(request, response);
  };
}

const NOT_KEPT = 'private, no-store';

/** A page of somebody's own: nobody keeps it, and what runs in it carries a number made for this answer alone. */
function privately(request: IncomingMessage, response: ServerResponse): void {
  const policy = officePolicy(randomBytes(16).toString('base64'));
  // Next takes the number from here, which is why an inbound header of this name was dropped.
  request.headers['content-security-policy'] = policy;
  response.setHeader('content-security-policy', policy);
  const { setHeader } = response;
  response.setHeader = function kept(this: ServerResponse, name, value) {
    return Reflect.apply(setHeader, this, [name, name.toLowerCase() === 'cache-control' ? NOT_KEPT : value]);
  };
  response.setHeader('cache-control', NOT_KEPT);
}

/** A page for a reader, not the payload that a script asks for. */
function isReading({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !headers.rsc;
}

function isDocument(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/html');
}

function isPage(response: ServerResponse): boolean {
  return response.statusCode === 200 && isDocument(response);
}

function isReplaced(status: number): boolean {
  return status === 404 || status >= 500;
}

/** An API is told in JSON, a reader with a page; nothing of the request is read any further. */
async function turnAway(request: IncomingMessage, response: ServerResponse, status: Turned, missing: MissingPage) {
  response.shouldKeepAlive = status !== 413 && status !== 411;
  if (status === 405) response.setHeader('allow', 'GET, HEAD, OPTIONS, POST');
  if (status === 400 && request.method === 'GET') return answer(request, response, status, missing);
  const words = localeOf(request) === 'en' ? en : zh;
  const sentence = words.turned[status];
  const isPage = String(request.headers.accept ?? '').includes('text/html') || request.method === 'GET';
  const body = isPage
    ? plainPage(localeOf(request), status, sentence)
    : Buffer.from(JSON.stringify({ ok: false, code: 'forbidden', sentence, details: null }));
  send(request, response, status, body, isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8');
}

async function answer(request: IncomingMessage, response: ServerResponse, status: number, missing: MissingPage) {
  const locale = localeOf(request);
  const words = locale === 'en' ? en : zh;
  const failed = () => plainPage(locale, status, words.failed);
  const page = status >= 500 ? failed() : await missing(locale).catch(failed);
  for (const name of ['content-encoding', 'transfer-encoding', 'etag', 'link', ...response.getHeaderNames()])
    if (!/^(?!x-nextjs).*-(policy|options|security)$/.test(name)) response.removeHeader(name);
  response.setHeader('content-security-policy', publicPolicy(styleHashesOf(page.toString('utf8'))));
  send(request, response, status, page, 'text/html; charset=utf-8');
}

function send(request: IncomingMessage, response: ServerResponse, status: number, body: Buffer, type: string): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': NOT_KEPT,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function localeOf(request: IncomingMessage): 'zh' | 'en' {
  return /^\/en(\/|\?|$)/.test(request.url ?? '') ? 'en' : 'zh';
}

/** Made of nothing that could have failed too: the words were read when the server started. */
function plainPage(locale: 'zh' | 'en', status: number, sentence: string): Buffer {
  const { lang, home, words } =
    locale === 'en' ? { lang: 'en', home: '/en', words: en } : { lang: 'zh-CN', home: '/', words: zh };
  return Buffer.from(
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status}</title><h1>${sentence}</h1><p><a href="${home}">${words.home}</a></p></html>`,
  );
}
