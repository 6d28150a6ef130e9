import type { IncomingMessage, ServerResponse } from 'node:http';
import en from '#lib/i18n/messages/en/missing.json' with { type: 'json' };
import zh from '#lib/i18n/messages/zh/missing.json' with { type: 'json' };

/** What answers a request, as Next gives it. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Fetches the ready page that says in one language that there is no such page. */
export type MissingPage = (locale: 'zh' | 'en') => Promise<Buffer>;

/**
 * Stands before Next and mends what it cannot: a page that is not there, or that failed, is answered by Next
 * with an empty document that only JavaScript fills, and an address that is no valid UTF-8, or holds control characters, with a server error.
 * Each gets a whole page instead, in the language of the address.
 */
export function fronted(handle: Handler, missing: MissingPage): Handler {
  return async (request, response) => {
    const address = request.url ?? '/';
    if (!isDecodable(address)) return answer(request, response, 400, missing);
    if (isDocument(request, address)) replaceEmpty(request, response, missing);
    await handle(request, response);
  };
}

function isDecodable(address: string): boolean {
  try {
    const place = decodeURIComponent(address.split('?')[0] ?? '');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no file name or code may hold.
    return !/[\x00-\x1f\x7f]/.test(place);
  } catch {
    return false;
  }
}

/** A page for a reader: not a file, not the open data, not the payload that a script asks for. */
function isDocument(request: IncomingMessage, address: string): boolean {
  const reading = request.method === 'GET' || request.method === 'HEAD';
  return reading && !request.headers.rsc && !/^\/(_next|api)\//.test(address);
}

/** Holds back the body of a 404 or a 500 and sends a whole page in its place; any other answer passes untouched. */
function replaceEmpty(request: IncomingMessage, response: ServerResponse, missing: MissingPage): void {
  const { writeHead, write, end } = response;
  const isEmpty = () => isReplaced(response.statusCode) && !response.headersSent;
  response.writeHead = function held(this: ServerResponse, status: number, ...rest: unknown[]) {
    // Writing the head would send it; this one waits for the page that takes its place.
    if (!isReplaced(status)) return Reflect.apply(writeHead, this, [status, ...rest]);
    response.statusCode = status;
    return response;
  } as typeof writeHead;
  response.write = function held(this: ServerResponse, ...part: unknown[]) {
    return isEmpty() ? true : Reflect.apply(write, this, part);
  } as typeof write;
  response.end = function held(this: ServerResponse, ...part: unknown[]) {
    if (!isEmpty()) return Reflect.apply(end, this, part);
    Object.assign(response, { writeHead, write, end });
    void answer(request, response, response.statusCode, missing);
    return response;
  } as typeof end;
}

function isReplaced(status: number): boolean {
  return status === 404 || status >= 500;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  missing: MissingPage,
): Promise<void> {
  const locale = /^\/en(\/|\?|$)/.test(request.url ?? '') ? 'en' : 'zh';
  const page = status >= 500 ? failed(locale) : await missing(locale).catch(() => failed(locale));
  for (const name of [
    'content-encoding',
    'transfer-encoding',
    'etag',
    'x-nextjs-cache',
    'x-nextjs-prerender',
    'x-nextjs-stale-time',
  ])
    response.removeHeader(name);
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': page.length,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}

const FAILED = {
  zh: { lang: 'zh-CN', words: zh, home: '/' },
  en: { lang: 'en', words: en, home: '/en' },
};

/** Made of nothing that could have failed too: the words were read when the server started. */
function failed(locale: 'zh' | 'en'): Buffer {
  const { lang, words, home } = FAILED[locale];
  return Buffer.from(
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>500</title><h1>${words.failed}</h1><p><a href="${home}">${words.home}</a></p></html>`,
  );
}
