import { describe, expect, it, vi } from 'vitest';
import { DeskScreen } from '#components/publish/DeskScreen.tsx';
import { DraftScreen } from '#components/publish/DraftScreen.tsx';
import { decide } from '#components/publish/decide.ts';
import { faultWords } from '#components/publish/words.ts';
import { LOCALES } from '#lib/domain/vocabulary.ts';
import type { Desk } from '#lib/features/release-desk/view.ts';
import type { DraftView } from '#lib/features/release-draft/view.ts';
import { BROKEN, drawn } from '#tests/charts/drawn.ts';

const at = new Date('2022-10-28T01:00:00Z');
const desk: Desk = {
  waiting: [
    {
      ...{ id: 'p', rowVersion: 1, state: 'waiting', title: 'Q3', publishAt: at },
      ...{ note: 'note', what: 'what', signed: 'by', ended: null },
    },
  ],
  ended: [],
  quarters: [
    { period: '2022Q3', title: 'Q3', approved: '1 / 2', released: null, href: '/publish/2022Q3', action: 'wait' },
    { period: '2022Q2', title: 'Q2', approved: null, released: 'v1', href: '/publish/2022Q2', action: 'correct' },
  ],
  releases: [
    {
      ...{ id: '2022Q2-v1', title: 'Q2 v1', publishedAt: at, note: 'note', state: 'current' },
      ...{ withdrawn: null, href: '/', instead: 'Q1 v1' },
    },
    {
      ...{ id: '2022Q1-v1', title: 'Q1 v1', publishedAt: at, note: 'a note', state: 'withdrawn' },
      ...{ withdrawn: { text: 'gone', reason: 'wrong' }, href: null, instead: null },
    },
  ],
};
const draft: DraftView = {
  ...{ period: '2022Q3', version: 1, seen: 'f'.repeat(64), title: 'Q3 v1', against: 'Q2 v1', waiting: null, notes: [] },
  counts: { figures: 12_371, own: 40, indicators: 85, demonstration: true },
  forms: {
    approved: 1,
    total: 3,
    open: [
      {
        ...{ key: 'f', name: 'water', approved: 1, total: 3 },
        missing: [
          { key: 'a', who: 'First', state: 'not_started' },
          { key: 'b', who: 'Second', state: 'submitted' },
        ],
      },
    ],
  },
  changes: { corrections: 0, added: 0, lines: [], more: 0 },
  suggested: { noteZh: '说明', noteEn: 'note', publishAt: '2022-10-29T09:00', nextReleaseOn: '' },
};

describe.each(LOCALES)('the publisher’s pages in %s', (locale) => {
  it('let the publisher cancel and withdraw, and whoever may only look do neither', () => {
    const signing = drawn(<DeskScreen locale={locale} desk={desk} maySign done="signed" />);
    const looking = drawn(<DeskScreen locale={locale} desk={desk} maySign={false} done={null} />);
    expect(signing.match(/<button/g)).toHaveLength(2);
    expect(signing.match(/<details/g)).toHaveLength(1);
    expect(signing).toContain('role="status"');
    expect(looking).not.toMatch(/<button|<details|role="status"/);
    for (const page of [signing, looking]) expect(page).not.toMatch(BROKEN);
  });

  it('lead from no withdrawn release to a public page', () => {
    const page = drawn(<DeskScreen locale={locale} desk={desk} maySign done={null} />);
    expect(page.match(/class="way"/g)).toHaveLength(1);
    expect(page).toContain('wrong');
    expect(page).not.toContain('a note');
  });

  it('show who is missing by state, what has come furthest first, and a form to sign with', () => {
    const page = drawn(<DraftScreen locale={locale} draft={draft} maySign />);
    expect(page.indexOf('Second')).toBeLessThan(page.indexOf('First'));
    expect(page).toContain('name="noteZh"');
    expect(page).not.toMatch(BROKEN);
  });

  it.each([
    ['whoever may only look', draft, false],
    ['a quarter of which nothing is approved', { ...draft, counts: { ...draft.counts, own: 0 } }, true],
    ['a release that has to wait for another', { ...draft, waiting: { title: 'Q2 v2', at } }, true],
  ])('hold no form for %s', (_who, given, maySign) => {
    expect(drawn(<DraftScreen locale={locale} draft={given} maySign={maySign} />)).not.toContain('<form');
  });
});

describe('a decision that is refused', () => {
  const words = faultWords('zh');
  const refused = (details: unknown) =>
    decide(vi.fn().mockResolvedValue({ ok: false, code: 'conflict', sentence: '别人改过。', details }), {
      ...{ locale: 'zh', input: {}, words },
    });

  it('is explained by what it was about', async () => {
    expect(await refused({ what: 'figures' })).toEqual({ fault: words.faults.figures });
    expect(await refused({ field: 'hour' })).toEqual({ fault: words.faults.hour });
    expect(await refused({ field: 'ended' })).toEqual({ fault: words.faults.ended });
  });

  it('says the general sentence where nothing more is known', async () => {
    for (const details of [null, 'x', {}, { what: 'constructor' }])
      expect(await refused(details)).toEqual({ fault: '别人改过。' });
  });

  it('says so where it did not arrive, and every try has a key of its own', async () => {
    const action = vi.fn().mockRejectedValue(new Error('offline'));
    for (let tries = 0; tries < 2; tries += 1)
      expect(await decide(action, { locale: 'zh', input: {}, words })).toEqual({ fault: words.faults.connection });
    const keys = action.mock.calls.map(([sent]) => sent.key);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[\w-]{16,64}$/);
  });
});
