import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserAround } from '#components/entry/browser.ts';
import type { Outbox } from '#lib/domain/entry/draft.ts';

const PAGE = { id: 'form', locale: 'zh', person: 'clerk' } as const;
const texts = { value: '18', numerator: '', denominator: '', note: '', reason: '' };
const outbox = (id: string): Outbox => ({ drafts: { [id]: { texts, version: 0 } }, batch: null });
const NONE: Outbox = { drafts: {}, batch: null };
let tabs = 0;
const tab = (page: typeof PAGE | { id: string; locale: 'zh'; person: string } = PAGE) =>
  browserAround(page, () => `tab-${++tabs}`);

/** As much of a browser's storage as is asked for: its entries are its own properties. */
function storage(): Record<string, unknown> {
  const hidden = (value: unknown) => ({ value, enumerable: false });
  const held: Record<string, unknown> = {};
  return Object.defineProperties(held, {
    getItem: hidden((name: string) => held[name] ?? null),
    setItem: hidden((name: string, text: string) => {
      held[name] = text;
    }),
    removeItem: hidden((name: string) => {
      delete held[name];
    }),
  });
}

beforeEach(() => vi.stubGlobal('localStorage', storage()));
afterEach(() => vi.unstubAllGlobals());

describe('what a browser keeps', () => {
  it('comes back in the next tab, once', () => {
    tab().keep(outbox('A'));
    const next = tab();
    expect(next.kept()?.drafts).toHaveProperty('A');
    next.keep(NONE);
    expect(tab().kept()).toBeNull();
  });

  it('is not cleared away by another tab that has nothing to keep', () => {
    tab().keep(outbox('A'));
    tab().keep(NONE);
    expect(tab().kept()?.drafts).toHaveProperty('A');
  });

  it('is put together where several tabs left something', () => {
    tab().keep(outbox('A'));
    tab().keep(outbox('B'));
    const next = tab();
    expect(Object.keys(next.kept()?.drafts ?? {}).sort()).toEqual(['A', 'B']);
    expect(Object.keys(localStorage), 'under the name of the tab that took it over').toHaveLength(1);
  });

  it('belongs to one person and one form', () => {
    tab().keep(outbox('A'));
    expect(tab({ ...PAGE, person: 'other' }).kept()).toBeNull();
    expect(tab({ ...PAGE, id: 'another' }).kept()).toBeNull();
    expect(tab().kept()).not.toBeNull();
  });

  it('is nothing where storage is forbidden or holds what is none of ours', () => {
    localStorage.setItem('duliang-entry:clerk:form:x', '{broken');
    expect(tab().kept()).toBeNull();
    vi.stubGlobal('localStorage', undefined);
    expect(() => tab().keep(outbox('A'))).not.toThrow();
    expect(tab().kept()).toBeNull();
  });
});

describe('the line to the server', () => {
  const batch = { key: 'k', cells: {} };
  const answering = (answer: () => Promise<unknown>) => vi.stubGlobal('fetch', vi.fn(answer));

  it('gives its answer, and none where nobody or something else answers', async () => {
    answering(async () => Response.json({ ok: true, answer: { savedAt: '', formVersion: 1, cells: [] } }));
    expect(await tab().post(batch)).toMatchObject({ ok: true });
    answering(async () =>
      Response.json({ ok: false, code: 'signed_out', sentence: '', details: null }, { status: 401 }),
    );
    expect(await tab().post(batch)).toMatchObject({ code: 'signed_out' });
    answering(async () => new Response('<html>proxy</html>', { status: 502 }));
    expect(await tab().post(batch)).toEqual({ ok: false, code: 'offline' });
    answering(async () => Response.json(null));
    expect(await tab().post(batch)).toEqual({ ok: false, code: 'offline' });
    answering(() => Promise.reject(new TypeError('failed to fetch')));
    expect(await tab().post(batch)).toEqual({ ok: false, code: 'offline' });
  });

  it('says who typed, so that nobody else’s session saves it', async () => {
    answering(async () => Response.json({ ok: true }));
    await tab().post(batch);
    const [, init] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(JSON.parse(String(init?.body))).toEqual({
      locale: 'zh',
      key: 'k',
      as: 'clerk',
      input: { submissionId: 'form', cells: [] },
    });
  });
});
