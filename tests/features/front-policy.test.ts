import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { zoneOf } from '#lib/server/page-policy.ts';
import { PublicPages } from '#lib/server/public-pages.ts';
import { scriptless } from '#lib/server/scriptless.ts';
import { sourceFiles } from '#tests/architecture/sources.ts';
import { behindFront, page } from '#tests/support/behind-front.ts';

const SHEET = '/_next/static/chunks/a.css';
const CSS = 'a{color:red}';
const withSheets = (freshFor = 0) => new PublicPages((href) => (href === SHEET ? CSS : null), freshFor);
const HTML = `<html><head><link rel="stylesheet" href="${SHEET}" data-precedence="next"/><link rel="preload" as="script" href="/x.js"/>
<script src="/_next/x.js" async=""></script><script src="/duliang.js" defer=""></script></head>
<body><p title="a &lt;script&gt;">&lt;script&gt;</p><script>self.__next_f.push([1,"<p>"])</script><script type="application/ld+json">{}</script></body></html>`;
const policyOf = (headers: Record<string, unknown>) => String(headers['content-security-policy']);
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

const address = process.env.DULIANG_ADDRESS;
afterEach(() => {
  if (address === undefined) delete process.env.DULIANG_ADDRESS;
  else process.env.DULIANG_ADDRESS = address;
});

describe('a public page', () => {
  it('is sent without the framework’s scripts, with its style sheets inside and named by hash', async () => {
    const [answer] = await behindFront(page(HTML), [{ path: '/domains' }], withSheets());
    const html = answer?.body.toString() ?? '';
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script src="/duliang.js" defer="">',
      '<script type="application/ld+json">',
    ]);
    expect(html).toContain(`<style>${CSS}</style>`);
    expect(html).not.toMatch(/__next_f|_next|preload/);
    expect(html).toContain('<p title="a &lt;script&gt;">&lt;script&gt;</p>');
    const policy = policyOf(answer?.headers ?? {});
    expect(policy).toContain(`style-src 'self' 'sha256-${hashOf(CSS)}'`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(answer?.headers['content-length']).toBe(String(answer?.body.length));
  });

  it('is compressed where the browser takes it, and says the same', async () => {
    const both = [{ path: '/' }, { path: '/', headers: { 'accept-encoding': 'gzip, br' } }, { path: '/' }];
    const [plain, packed, again] = await behindFront(page(HTML), both, withSheets());
    expect(packed?.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed?.body ?? '').equals(plain?.body ?? Buffer.alloc(0))).toBe(true);
    expect(packed?.seen?.headers['accept-encoding']).toBeUndefined();
    expect(again?.body).toEqual(plain?.body);
  });

  it('changes as soon as what Next says changes', async () => {
    let text = 'first';
    const answers = await behindFront(
      async (request, response) => {
        await page(`<p>${text}</p>`)(request, response);
        text = 'other';
      },
      [{ path: '/data' }, { path: '/data' }],
    );
    expect(answers.map(({ body }) => body.toString())).toEqual(['<p>first</p>', '<p>other</p>']);
  });

  it('that the browser has already is not sent again, but its headers are, and HEAD sends no body', async () => {
    const pages = withSheets();
    const [first] = await behindFront(page(HTML), [{ path: '/' }], pages);
    const tag = String(first?.headers.etag);
    const headers = { 'if-none-match': `"other", ${tag}`, 'if-modified-since': 'x', 'accept-encoding': 'gzip' };
    const [again, head, changed] = await behindFront(
      page(HTML),
      [
        { path: '/', headers },
        { path: '/', method: 'HEAD' },
        { path: '/', headers: { 'if-none-match': '"other"' } },
      ],
      pages,
    );
    expect([again?.status, again?.body.length, again?.headers.etag]).toEqual([304, 0, tag]);
    expect(policyOf(again?.headers ?? {})).toBe(policyOf(first?.headers ?? {}));
    expect(again?.seen?.headers['if-none-match']).toBeUndefined();
    expect([head?.status, head?.body.length]).toEqual([200, 0]);
    expect(changed?.status).toBe(200);
  });

  it('is sent for a moment without being asked for again, and forgotten when told', async () => {
    const pages = withSheets(60_000);
    const asked = ['/data', '/data', '/data?x', '/data?x', '/facts'].map((path) => ({ path }));
    const answers = await behindFront(page(HTML, { vary: 'rsc' }), asked, pages);
    expect(answers.map(({ seen }) => seen !== null)).toEqual([true, false, true, true, true]);
    const [first, second] = answers;
    expect(second?.body).toEqual(first?.body);
    const { date: _first, ...told } = first?.headers ?? {};
    const { date: _second, ...toldAgain } = second?.headers ?? {};
    expect(toldAgain).toEqual(told);
    pages.forget();
    const [anew] = await behindFront(page('<p>withdrawn</p>'), [{ path: '/data' }], pages);
    expect(anew?.body.toString()).toBe('<p>withdrawn</p>');
  });

  it('is kept only as it is for everybody: neither errors nor redirects nor files', async () => {
    const pages = withSheets(60_000);
    const odd = async (
      _: unknown,
      response: { statusCode: number; setHeader(n: string, v: string): void; end(): void },
    ) => {
      response.statusCode = 308;
      response.setHeader('location', '/');
      response.end();
    };
    for (let at = 0; at < 2; at += 1) {
      const [answer] = await behindFront(odd as never, [{ path: '/domains' }], pages);
      expect([answer?.status, answer?.seen === null]).toEqual([308, false]);
    }
    const [file] = await behindFront(page('x'), [{ path: '/api/releases/x' }, { path: '/robots.txt' }], pages);
    expect(file?.seen).not.toBeNull();
  });
});

describe('a page of somebody’s own', () => {
  it('is kept by nobody, and runs what carries the number of this answer, which Next is told', async () => {
    const handler = page(HTML, { 'cache-control': 's-maxage=600' });
    const answers = await behindFront(handler, [{ path: '/entry/1' }, { path: '/en/review' }]);
    const nonces = answers.map(({ headers, seen, body }) => {
      expect(headers['cache-control']).toBe('private, no-store');
      expect(policyOf(headers)).toBe(seen?.headers['content-security-policy']);
      expect(policyOf(headers)).not.toContain('unsafe');
      expect(body.toString()).toBe(HTML);
      return /'nonce-([A-Za-z0-9+/=]{24})'/.exec(policyOf(headers))?.[1];
    });
    expect(new Set(nonces).size).toBe(2);
  });

  it('that is not there is answered with the public page that says so', async () => {
    const none = async (_: unknown, response: { statusCode: number; end(text: string): void }) => {
      response.statusCode = 404;
      response.end('');
    };
    const [answer] = await behindFront(none as never, [{ path: '/en/entry/1' }]);
    expect(answer?.body.toString()).toContain('missing en');
    expect(policyOf(answer?.headers ?? {})).toContain(hashOf('a{}'));
    expect(policyOf(answer?.headers ?? {})).not.toContain('nonce');
  });
});

describe('every answer', () => {
  it('has its headers: pages, files, errors, and what is turned away', async () => {
    const failing = async (_: unknown, response: { statusCode: number; end(): void }) => {
      response.statusCode = 500;
      response.end();
    };
    const asked = ['/', '/entry', '/api/x', '/duliang.js', '/%ff'].map((path) => ({ path }));
    const foreign = { path: '/', headers: { host: 'evil.example' } };
    for (const handler of [page(HTML), failing as never]) {
      for (const { headers } of await behindFront(handler, [...asked, foreign])) {
        expect(policyOf(headers)).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'strict-origin-when-cross-origin',
          'cross-origin-opener-policy': 'same-origin',
        });
        expect(headers['strict-transport-security']).toBeUndefined();
      }
    }
  });

  it('keeps browsers to TLS where visitors come over TLS', async () => {
    process.env.DULIANG_ADDRESS = 'https://tongji.example.cn';
    const [answer] = await behindFront(page(HTML), [{ path: '/' }]);
    expect(answer?.headers['strict-transport-security']).toBe('max-age=31536000');
  });
});

describe('the rules an address falls under', () => {
  it('are those of the folder its page is made in', () => {
    const pages = sourceFiles().filter(
      (file) => /^app\/\((zh|en)\)\/.*page\.tsx$/.test(file) && !file.includes('[...'),
    );
    expect(pages.length).toBeGreaterThan(30);
    for (const file of pages) {
      const path = file.replace(/^app\/\((zh|en)\)|\/page\.tsx$/g, '').replace(/\[\w+\]/g, 'X1');
      const isPublic = !/sign-in|entry|review|publish|board|admin|account|notices|figures|office/.test(path);
      expect([path, zoneOf(path || '/')]).toEqual([path, isPublic ? 'public' : 'office']);
    }
  });

  it('are the strict ones for what nobody knows', () => {
    expect(['/unknown', '/en/unknown', '/entry/', '/domainsX', '/en/en'].map(zoneOf)).toEqual(Array(5).fill('office'));
    expect(['/', '/en', '/en/', '/search/'].map(zoneOf)).toEqual(Array(4).fill('public'));
    expect(['/api', '/api/entry/cells', '/_next/static/x.js', '/robots.txt'].map(zoneOf)).toEqual(
      Array(4).fill('file'),
    );
  });
});

it('a style sheet that is not found stays a link, which the policy allows', () => {
  expect(scriptless(Buffer.from(HTML), () => null).html.toString()).toContain(`href="${SHEET}"`);
});
