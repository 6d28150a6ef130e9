import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { fronted, type Handler } from '#lib/server/front.ts';
import { PublicPages } from '#lib/server/public-pages.ts';
import { pageTexts } from '#lib/shared/page-texts.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Serves one handler behind the front and asks it for an address. */
async function ask(handle: Handler, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const missing = async (locale: string) => Buffer.from(`<h1>missing ${locale}</h1>`);
  const front = fronted(handle, missing, new PublicPages(() => null, 0));
  server = createServer((request, response) => void front(request, response));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, method }, resolve).on('error', reject);
  });
  let body = '';
  for await (const part of response) body += String(part);
  return { status: response.statusCode, body, headers: response.headers };
}

const answering =
  (status: number, text: string): Handler =>
  async (_request, response) => {
    response.statusCode = status;
    response.setHeader('content-encoding', 'identity');
    response.write(text.slice(0, 2));
    response.end(text.slice(2));
  };

describe('the texts of a page', () => {
  const counting: Handler = async (_request, response) => {
    const texts = pageTexts();
    texts?.set(String(texts.size), 'a');
    await new Promise((resolve) => setTimeout(resolve, 5));
    response.end(String(pageTexts()?.size ?? 'none'));
  };

  it('belong to one answer alone, and are there for pages behind the sign-in only', async () => {
    expect((await ask(counting, '/office')).body).toBe('1');
    expect((await ask(counting, '/en/entry')).body).toBe('1');
    expect((await ask(counting, '/indicators/WAT05')).body).toBe('none');
  });

  it('are not held back from a script, which has no page to read them in', async () => {
    expect((await ask(counting, '/office', { rsc: '1' })).body).toBe('none');
  });

  it('never meet those of another reader, however the requests fall together', async () => {
    const front = fronted(counting, async () => Buffer.from(''), new PublicPages(() => null, 0));
    server = createServer((request, response) => void front(request, response));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const bodies = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(`http://127.0.0.1:${port}/office`)).text()),
    );
    expect(new Set(bodies)).toEqual(new Set(['1']));
  });
});

describe('before Next', () => {
  it('lets a page pass untouched', async () => {
    expect(await ask(answering(200, 'a page'), '/indicators/WAT05')).toMatchObject({ status: 200, body: 'a page' });
  });

  it('sends the whole ready page in the place of an empty 404, in the language of the address', async () => {
    expect(await ask(answering(404, 'empty'), '/nope')).toMatchObject({ status: 404, body: '<h1>missing zh</h1>' });
    expect(await ask(answering(404, 'empty'), '/en/nope')).toMatchObject({ status: 404, body: '<h1>missing en</h1>' });
    expect(await ask(answering(404, 'empty'), '/entirely')).toMatchObject({ body: '<h1>missing zh</h1>' });
  });

  it('does so too where the head was written before the body', async () => {
    const early: Handler = async (_request, response) => {
      response.writeHead(404, { 'content-length': 5 });
      response.end('empty');
    };
    expect(await ask(early, '/nope')).toMatchObject({ status: 404, body: '<h1>missing zh</h1>' });
  });

  it('sends a whole sentence in the place of an empty server error, without asking Next again', async () => {
    const zh = await ask(answering(500, 'empty'), '/indicators/WAT05');
    expect(zh).toMatchObject({ status: 500 });
    expect(zh.body).toContain('<h1>这一页暂时打不开');
    expect((await ask(answering(500, 'empty'), '/en')).body).toContain('<h1>This page cannot be opened');
  });

  it('names no encoding that the ready page does not have', async () => {
    expect((await ask(answering(404, 'empty'), '/nope')).headers['content-encoding']).toBeUndefined();
  });

  it('leaves the 404 of open data and of payloads as it is', async () => {
    expect(await ask(answering(404, '{"error":1}'), '/api/releases/x')).toMatchObject({ body: '{"error":1}' });
    expect(await ask(answering(404, 'payload'), '/nope', { rsc: '1' })).toMatchObject({ body: 'payload' });
  });

  it('sends the whole page where a file that is not there is answered by an empty one', async () => {
    const html: Handler = async (_request, response) => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('empty');
    };
    expect(await ask(html, '/indicators/WAT05.csv')).toMatchObject({ status: 404, body: '<h1>missing zh</h1>' });
    expect(await ask(html, '/en/index.php')).toMatchObject({ status: 404, body: '<h1>missing en</h1>' });
  });

  it('answers an address that is no text with 400 and never asks Next', async () => {
    const never: Handler = async () => {
      throw new Error('asked');
    };
    expect(await ask(never, '/indicators/%ff')).toMatchObject({ status: 400, body: '<h1>missing zh</h1>' });
    expect(await ask(never, '/en/%E0%A4%A')).toMatchObject({ status: 400, body: '<h1>missing en</h1>' });
  });

  it('does not mind a query that is no text', async () => {
    expect(await ask(answering(200, 'found'), '/search?q=%ff')).toMatchObject({ status: 200, body: 'found' });
  });

  it('sends no body to HEAD', async () => {
    expect(await ask(answering(404, ''), '/nope', {}, 'HEAD')).toMatchObject({ status: 404, body: '' });
  });
});
