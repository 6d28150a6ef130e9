import { createServer, get, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { ASK_AGAIN, askAgain } from '#lib/server/shared-caches.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** What a reader is told where the page says this of itself. */
async function told(rule: string): Promise<string | undefined> {
  server = createServer((_request, response) => {
    askAgain(response);
    response.setHeader('Cache-Control', rule);
    response.end('page');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, agent: false }, (response) => {
      response.resume();
      resolve(response.headers['cache-control']);
    });
  });
}

it('lets no shared cache keep a static page, since its release may be withdrawn', async () => {
  expect(await told('s-maxage=31536000')).toBe(ASK_AGAIN);
  expect(await told('s-maxage=60, stale-while-revalidate=86400')).toBe(ASK_AGAIN);
});

it.each(['private, no-store', 'public, max-age=31536000, immutable', 'no-cache'])(
  'leaves "%s" as it is',
  async (rule) => {
    expect(await told(rule)).toBe(rule);
  },
);
