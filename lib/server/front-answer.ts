import type { IncomingMessage, ServerResponse } from 'node:http';
import en from '#lib/i18n/messages/en/missing.json' with { type: 'json' };
import zh from '#lib/i18n/messages/zh/missing.json' with { type: 'json' };
import type { Turned } from './admission.ts';
import { publicPolicy } from './page-policy.ts';
import { styleHashesOf } from './scriptless.ts';

/** Fetches the ready page that says in one language that there is no such page. */
export type MissingPage = (locale: 'zh' | 'en') => Promise<Buffer>;
type Locale = 'zh' | 'en';

export const NOT_KEPT = 'private, no-store';

/** An API is told in JSON, a reader with a page; nothing of the request is read any further. */
export async function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  status: Turned,
  missing: MissingPage,
): Promise<void> {
  response.shouldKeepAlive = status !== 413 && status !== 411;
  if (status === 405) response.setHeader('allow', 'GET, HEAD, OPTIONS, POST');
  if (status === 400 && request.method === 'GET') return answer(request, response, status, missing);
  const words = wordsFor(request);
  const sentence = words.turned[status];
  const isPage = String(request.headers.accept ?? '').includes('text/html') || request.method === 'GET';
  if (isPage) return sendPage(request, response, status, plainPage(localeOf(request), status, sentence));
  const body = Buffer.from(JSON.stringify({ ok: false, code: 'forbidden', sentence, details: null }));
  return send(request, response, status, body, 'application/json; charset=utf-8');
}

/** A whole page in the place of Next's empty one. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  missing: MissingPage,
): Promise<void> {
  const words = wordsFor(request);
  const failed = () => plainPage(localeOf(request), status, words.failed);
  const page = status >= 500 ? failed() : await missing(localeOf(request)).catch(failed);
  dropHeaders(response);
  sendPage(request, response, status, page);
}

/** One sentence on what came of something sent: a page where a form did, bare where a script shows it. */
export function answerSent(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  what: keyof typeof zh.sent,
): void {
  const words = wordsFor(request);
  const sentence = words.sent[what];
  dropHeaders(response);
  // Next's client shows the text of an answer of exactly this type.
  if (isScripted(request)) send(request, response, status, Buffer.from(sentence), 'text/plain');
  else sendPage(request, response, status, plainPage(localeOf(request), status, sentence));
}

/** Whether a script sent it, which reads the answer; else a form did, and the answer is the next page. */
export function isScripted({ headers }: IncomingMessage): boolean {
  return headers['next-action'] !== undefined;
}

/** What was said for another body goes; what guards the reader stays. */
function dropHeaders(response: ServerResponse): void {
  for (const name of ['content-encoding', 'transfer-encoding', 'etag', 'link', ...response.getHeaderNames()])
    if (!/^(?!x-nextjs).*-(policy|options|security)$/.test(name)) response.removeHeader(name);
}

function sendPage(request: IncomingMessage, response: ServerResponse, status: number, page: Buffer): void {
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

function localeOf(request: IncomingMessage): Locale {
  return /^\/en(\/|\?|$)/.test(request.url ?? '') ? 'en' : 'zh';
}

function wordsFor(request: IncomingMessage): typeof zh {
  return localeOf(request) === 'en' ? en : zh;
}

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.7 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}h1{font-size:1.4rem}';

/** Made of nothing that could have failed too: the words were read when the server started. */
function plainPage(locale: Locale, status: number, sentence: string): Buffer {
  const { lang, home, words } =
    locale === 'en' ? { lang: 'en', home: '/en', words: en } : { lang: 'zh-CN', home: '/', words: zh };
  return Buffer.from(
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status}</title><style>${STYLE}</style><h1>${sentence}</h1><p><a href="${home}">${words.home}</a></p></html>`,
  );
}
