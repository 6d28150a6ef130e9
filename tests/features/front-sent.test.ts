import { describe, expect, it } from 'vitest';
import { act } from '#lib/server/act.ts';
import { formIn } from '#lib/server/form.ts';
import type { Handler } from '#lib/server/front.ts';
import { behindFront } from '#tests/support/behind-front.ts';

const HERE = { host: 'localhost:3000', origin: 'http://localhost:3000' };
const SCRIPT = { ...HERE, 'next-action': '40ab', accept: 'text/x-component' };
const FORM = { ...HERE, 'content-type': 'multipart/form-data; boundary=x', accept: 'text/html' };

/** What Next answers, and how far it came before. */
type Said = { status: number; type?: string; headers?: Record<string, string>; body?: string; reached?: () => unknown };

const next =
  ({ status, type = 'text/plain', headers = {}, body = 'Internal Server Error', reached }: Said): Handler =>
  async (_request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    await reached?.();
    response.statusCode = status;
    response.setHeader('content-type', type);
    response.setHeader('content-encoding', 'identity');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.write(body.slice(0, 3));
    response.end(body.slice(3));
  };

async function sent(said: Said, headers: Record<string, string>, path = '/entry/x') {
  const [answer] = await behindFront(next(said), [{ path, method: 'POST', headers, body: 'x' }]);
  if (!answer) throw new Error('no answer');
  return { status: answer.status, headers: answer.headers, body: answer.body.toString() };
}

const BROKEN = { status: 500, type: 'text/x-component', body: '1:E{"digest":"1"}' };
const begun = () => formIn(new FormData());
const GONE = { 'x-nextjs-action-not-found': '1' };

describe('what is sent and cannot be read', () => {
  it('is no fault of the server: a script is told in a sentence that it shows', async () => {
    const { status, headers, body } = await sent(BROKEN, SCRIPT);
    expect([status, headers['content-type'], headers['content-encoding']]).toEqual([400, 'text/plain', undefined]);
    expect(body).toMatch(/^提交的内容读不出来，什么也没有改动。/);
    expect(headers['cache-control']).toBe('private, no-store');
    expect((await sent(BROKEN, SCRIPT, '/en/entry/x')).body).toMatch(/^What was sent cannot be read, so nothing was/);
  });

  it('as a form is answered with a page in the language of the address', async () => {
    const { status, headers, body } = await sent({ status: 500 }, FORM);
    expect([status, headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    expect(body).toContain('<h1>提交的内容读不出来');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*style-src 'self' 'sha256-/);
    expect((await sent({ status: 500 }, FORM, '/en/sign-in')).body).toContain('<h1>What was sent cannot be read');
    const odd = await sent({ status: 400, headers: GONE, body: 'Invalid Server Action request.' }, FORM);
    expect([odd.status, odd.body]).toEqual([400, expect.stringContaining('<h1>提交的内容读不出来')]);
  });

  it('is told apart from what was read and then failed', async () => {
    for (const reached of [
      begun,
      () => act({ locale: 'zh', key: '', input: {} }, async () => null).catch(() => null),
    ]) {
      const scripted = await sent({ ...BROKEN, reached }, SCRIPT);
      expect([scripted.status, scripted.body]).toEqual([500, BROKEN.body]);
      const form = await sent({ status: 500, reached }, FORM, '/en/sign-in');
      expect([form.status, form.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
      expect(form.body).toContain('see whether it was done before you do it once more');
    }
  });

  it('is told apart beside others that were read at the same moment', async () => {
    const both = await Promise.all([sent(BROKEN, SCRIPT), sent({ ...BROKEN, reached: begun }, SCRIPT)]);
    expect(both.map(({ status }) => status)).toEqual([400, 500]);
  });
});

describe('what is sent from a page of an earlier version', () => {
  it('is told to whoever has no script; a script knows by itself', async () => {
    const said = { status: 409, headers: GONE, body: 'Server Action unavailable.' };
    const form = await sent(said, FORM);
    expect([form.status, form.body]).toEqual([409, expect.stringContaining('这一页是系统更新以前打开的')]);
    expect((await sent(said, FORM, '/en/entry/x')).body).toContain('before the system was updated');
    const scripted = await sent(said, SCRIPT);
    expect([scripted.body, scripted.headers['x-nextjs-action-not-found']]).toEqual([said.body, '1']);
  });
});

describe('what is sent and answered', () => {
  it.each([
    ['a form that is shown again', { status: 200, type: 'text/html; charset=utf-8', body: '<h1>again</h1>' }, FORM],
    ['a form that leads on', { status: 303, headers: { location: '/account' }, body: 'onward' }, FORM],
    ['an outcome', { status: 200, type: 'text/x-component', body: '1:{"ok":true}' }, SCRIPT],
    ['an outcome after a while', { status: 200, type: 'text/x-component', body: '1:{}', reached: begun }, SCRIPT],
  ])('passes as it is: %s', async (_, said, headers) => {
    const { status, body } = await sent(said, headers);
    expect([status, body]).toEqual([said.status, said.body]);
  });

  it('at an address that has no page gets the whole page that says so', async () => {
    const { status, body } = await sent({ status: 404, type: 'text/html', body: 'empty' }, FORM);
    expect([status, body]).toEqual([404, expect.stringContaining('missing zh')]);
  });

  it('by an API is left alone, whatever it says', async () => {
    const { status, body } = await sent({ status: 500, body: '{"ok":false}' }, FORM, '/api/entry/evidence');
    expect([status, body]).toEqual([500, '{"ok":false}']);
  });
});
