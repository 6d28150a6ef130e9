import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_EVIDENCE_BYTES } from '#lib/domain/evidence/kind.ts';
import { isKnownHost } from '#lib/server/known-hosts.ts';
import { type Asked, behindFront, page } from '#tests/support/behind-front.ts';

const NAMES = ['DULIANG_ADDRESS', 'DULIANG_HOSTS', 'DULIANG_PROXY'];
const given = Object.fromEntries(NAMES.map((name) => [name, process.env[name]]));
beforeEach(() => {
  for (const name of NAMES) delete process.env[name];
});
afterEach(() => {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

const one = async (asked: Asked) => {
  const [answer] = await behindFront(page('passed'), [asked]);
  if (!answer) throw new Error('no answer');
  return answer;
};
const post = (headers: Record<string, string>, path = '/entry') =>
  one({ path, method: 'POST', headers: { host: 'localhost:3000', ...headers }, body: 'x' });
const HERE = { origin: 'http://localhost:3000' };

describe('the name under which this site is asked for', () => {
  it.each([
    'localhost',
    'localhost:3000',
    '127.0.0.1:80',
    '[::1]:3000',
    '192.168.1.5',
    '10.1.2.3:3000',
    '172.16.0.1',
    '[fe80::1]',
  ])('%s is known', (host) => expect(isKnownHost(host)).toBe(true));

  it.each([
    'evil.example',
    'localhost.evil.example',
    '8.8.8.8',
    '172.32.0.1',
    '',
    'localhost:3000@evil.example',
    'localhost, evil.example',
    'local host',
    undefined,
  ])('%s is not', (host) => expect(isKnownHost(host)).toBe(false));

  it('is known when the settings name it, whatever its case', () => {
    process.env.DULIANG_ADDRESS = 'https://tongji.example.cn';
    process.env.DULIANG_HOSTS = 'duliang.lan, Bangong';
    expect(['TongJi.example.cn', 'duliang.lan:3000', 'bangong'].map(isKnownHost)).toEqual([true, true, true]);
    expect(isKnownHost('example.cn')).toBe(false);
  });

  it('another is answered with what to do, and nothing behind sees the request', async () => {
    const answer = await one({ path: '/en/entry', headers: { host: 'evil.example' } });
    expect([answer.status, answer.seen]).toEqual([421, null]);
    expect(answer.body.toString()).toContain('DULIANG_HOSTS');
    expect(answer.body.toString()).not.toContain('evil.example');
  });
});

describe('a write', () => {
  it.each([
    ['from a page of this site', { ...HERE, 'sec-fetch-site': 'same-origin' }],
    ['from an older browser, or over plain HTTP', HERE],
    ['from a browser that names no origin but says it is the same', { 'sec-fetch-site': 'same-origin' }],
  ])('%s passes', async (_, headers) => {
    expect((await post(headers)).status).toBe(200);
  });

  it.each([
    ['from another site', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['from another site that hides where it is', { origin: 'null' }],
    ['from another port of this machine', { origin: 'http://localhost:4000' }],
    ['from a neighbouring name', { ...HERE, 'sec-fetch-site': 'same-site' }],
    ['from another site that names this one', { ...HERE, 'sec-fetch-site': 'cross-site' }],
    ['typed by nobody', { ...HERE, 'sec-fetch-site': 'none' }],
    ['that says nothing of where it comes from', {}],
    ['from no address', { origin: 'localhost:3000' }],
  ])('%s is refused, and nothing behind sees it', async (_, headers) => {
    const answer = await post(headers as Record<string, string>, '/api/entry/cells');
    expect([answer.status, answer.seen]).toEqual([403, null]);
    expect(JSON.parse(answer.body.toString())).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('through a proxy comes from the address that is set', async () => {
    process.env.DULIANG_ADDRESS = 'https://tongji.example.cn';
    expect((await post({ host: '10.0.0.2:3000', origin: 'https://tongji.example.cn' })).status).toBe(200);
    expect((await post({ host: '10.0.0.2:3000', origin: 'https://evil.example' })).status).toBe(403);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('of the kind %s is not known here', async (method) => {
    const answer = await one({ path: '/entry', method, headers: HERE });
    expect([answer.status, answer.headers.allow, answer.seen]).toEqual([405, 'GET, HEAD, OPTIONS, POST', null]);
  });
});

describe('a body', () => {
  const sized = (bytes: number, path: string) =>
    one({
      path,
      method: 'POST',
      headers: { host: 'localhost', origin: 'http://localhost', 'content-length': String(bytes) },
    });

  it('has a megabyte at most', async () => {
    const body = 'x'.repeat(1024 * 1024);
    const headers = { host: 'localhost', origin: 'http://localhost' };
    expect((await one({ path: '/entry', method: 'POST', headers, body })).status).toBe(200);
    expect((await one({ path: '/entry', method: 'POST', headers, body: `${body}x` })).status).toBe(413);
    expect((await one({ path: '/api/entry/evidence', method: 'POST', headers, body: `${body}x` })).status).toBe(200);
  });

  it('of a file has ten, and what stands around it; then the line is closed', async () => {
    const answer = await sized(MAX_EVIDENCE_BYTES + 65 * 1024, '/api/entry/evidence').catch(() => null);
    expect(answer === null || answer.status === 413).toBe(true);
    if (answer) expect(answer.headers.connection).toBe('close');
    expect((await sized(MAX_EVIDENCE_BYTES, '/api/entry/evidence/x').catch(() => ({ status: 413 }))).status).toBe(413);
  });

  it('says how long it is', async () => {
    expect((await post({ ...HERE, 'transfer-encoding': 'chunked' })).status).toBe(411);
  });
});

it('what only Next or a proxy may say of a request is dropped', async () => {
  const headers = {
    'content-security-policy': "script-src 'nonce-mine'",
    'x-middleware-subrequest': 'middleware',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    cookie: 'kept=1',
  };
  const seen = (await one({ path: '/domains', headers })).seen?.headers ?? {};
  expect(Object.keys(seen)).toEqual(
    expect.not.arrayContaining(Object.keys(headers).filter((name) => name !== 'cookie')),
  );
  expect(seen.cookie).toBe('kept=1');
  process.env.DULIANG_PROXY = '1';
  expect((await one({ path: '/domains', headers })).seen?.headers['x-forwarded-proto']).toBe('https');
});
