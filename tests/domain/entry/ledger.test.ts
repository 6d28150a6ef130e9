import { describe, expect, it } from 'vitest';
import { outboxOf, readOutbox, restored } from '#lib/domain/entry/draft.ts';
import {
  accepted,
  confirmed,
  conflicted,
  interrupted,
  keptMine,
  type Ledger,
  nextBatch,
  refused,
  standingOf,
  tookTheirs,
  written,
} from '#lib/domain/entry/ledger.ts';
import { idOf, ledgerOf, type } from './ledger-cells.ts';

const A = idOf('A');
const standing = (ledger: Ledger, name = 'A') => {
  const cell = ledger.cells[idOf(name)];
  if (!cell) throw new Error(`no cell ${name}`);
  return standingOf(cell);
};
const send = (ledger: Ledger, key = 'k1') => {
  const next = nextBatch(ledger, key);
  if (!next) throw new Error('nothing to send');
  return next;
};
const receipt = (version = 1, ...names: string[]) => ({
  savedAt: '2022-10-03T02:32:00Z',
  cells: (names.length > 0 ? names : ['A']).map((name) => ({ id: idOf(name), version })),
});
const theirs = (change: object = {}) => ({
  ...ledgerOf({ A: { state: 'reported', value: 61, version: 1 } }).cells[A]?.held,
  id: A,
  by: '周敏',
  at: '2022-10-03T02:40:00Z',
  ...change,
});

describe('a typed cell', () => {
  it('is sent once, with the version it was typed over', () => {
    const typed = written(ledgerOf({ A: {}, B: {} }), [type('A', '18')]);
    expect(standing(typed)).toBe('ready');
    const sending = send(typed);
    expect(sending.batch?.cells).toEqual({ [A]: expect.objectContaining({ value: 18, version: 0, unitId: 'u' }) });
    expect(nextBatch(sending, 'k2'), 'one request at a time').toBeNull();
    const done = accepted(sending, receipt());
    expect(standing(done)).toBe('clean');
    expect(done).toMatchObject({ batch: null, savedAt: '2022-10-03T02:32:00Z' });
    expect(nextBatch(done, 'k3')).toBeNull();
  });

  it('goes again when more was typed while it was under way', () => {
    const more = written(send(written(ledgerOf({ A: {} }), [type('A', '1')])), [type('A', '18')]);
    const next = send(accepted(more, receipt()), 'k2');
    expect(next.batch?.cells[A]).toMatchObject({ value: 18, version: 1 });
  });

  it('whose text is no figure stays where it is, marked, and is not sent', () => {
    const typed = written(ledgerOf({ A: { state: 'reported', value: 5, version: 1 } }), [type('A', '约好')]);
    expect(standing(typed)).toBe('unclear');
    expect(nextBatch(typed, 'k')).toBeNull();
    expect(typed.cells[A]?.texts.value).toBe('约好');
  });

  it('beyond the hard bounds is not sent', () => {
    expect(standing(written(ledgerOf({ A: {} }), [type('A', '1001')]))).toBe('impossible');
    expect(standing(written(ledgerOf({ A: {} }), [type('A', '-1')]))).toBe('impossible');
  });

  it('that was approved takes nothing more', () => {
    const ledger = written(ledgerOf({ A: { review: 'approved', version: 3 } }), [type('A', '18')]);
    expect(standing(ledger)).toBe('locked');
    expect(ledger.cells[A]?.texts.value).toBe('');
  });

  it('is cleared by an empty text, and its note is sent with it', () => {
    const held = { state: 'reported', value: 5, version: 2 } as const;
    const sending = send(written(ledgerOf({ A: held }), [type('A', ''), type('A', ' 停用 ', 'note')]));
    expect(sending.batch?.cells[A]).toMatchObject({ state: 'missing', value: null, note: '停用', version: 2 });
  });

  it('that the server refuses is not sent again until it changes', () => {
    const typed = written(ledgerOf({ A: {}, B: {} }), [type('A', '18'), type('B', '2')]);
    const after = refused(send(typed), [A]);
    expect(standing(after)).toBe('refused');
    expect(Object.keys(send(after, 'k2').batch?.cells ?? {})).toEqual([idOf('B')]);
    expect(standing(written(after, [type('A', '19')]))).toBe('ready');
  });

  it('that was returned is sent again as it is when the filer stands by it', () => {
    const ledger = ledgerOf({ A: { state: 'reported', value: 18, review: 'returned', version: 1 } });
    expect(standing(ledger)).toBe('clean');
    const next = accepted(send(confirmed(ledger, A)), receipt(2));
    expect(next.cells[A]?.held).toMatchObject({ review: 'open', version: 2, value: 18 });
    expect(standing(next)).toBe('clean');
  });
});

describe('a request without an answer', () => {
  it('is repeated as it was, with the same key', () => {
    const sending = send(written(ledgerOf({ A: {} }), [type('A', '18')]));
    const cut = written(interrupted(sending, 'offline'), [type('A', '19')]);
    expect(cut.batch).toEqual(sending.batch);
    expect(cut.line).toBe('offline');
    expect(nextBatch(cut, 'k2')).toBeNull();
    expect(accepted(cut, receipt()).line).toBe('open');
  });

  it('is given up when the form is not open any more, and the texts stay', () => {
    const closed = interrupted(send(written(ledgerOf({ A: {} }), [type('A', '18')])), 'closed');
    expect(closed.batch).toBeNull();
    expect(nextBatch(closed, 'k2')).toBeNull();
    expect(closed.cells[A]?.texts.value).toBe('18');
  });
});

describe('a conflict', () => {
  const typed = send(written(ledgerOf({ A: {}, B: {} }), [type('A', '60'), type('B', '2')]));
  const met = conflicted(typed, [theirs() as never]);

  it('keeps both values and sends the other cells', () => {
    expect(standing(met)).toBe('conflict');
    expect(met.cells[A]).toMatchObject({
      texts: { value: '60' },
      held: { value: 61, version: 1 },
      theirs: { by: '周敏' },
    });
    expect(Object.keys(send(met, 'k2').batch?.cells ?? {})).toEqual([idOf('B')]);
  });

  it('ends by keeping one’s own value, over the version that was seen', () => {
    expect(send(keptMine(met, A), 'k2').batch?.cells[A]).toMatchObject({ value: 60, version: 1 });
  });

  it('ends by taking theirs', () => {
    const taken = tookTheirs(met, A);
    expect(standing(taken)).toBe('clean');
    expect(taken.cells[A]?.texts.value).toBe('61');
  });

  it('ends by typing what they typed', () => {
    expect(standing(written(met, [type('A', '61')]))).toBe('clean');
  });

  it('begins anew where the cell is gone', () => {
    const gone = conflicted(send(written(ledgerOf({ A: { version: 4 } }), [type('A', '1')])), [], [A]);
    expect(send(gone, 'k2').batch?.cells[A]?.version).toBe(0);
  });
});

describe('a closed tab', () => {
  const again = (ledger: Ledger) => readOutbox(JSON.stringify(outboxOf(ledger)));
  const reopened = (ledger: Ledger, held: Parameters<typeof ledgerOf>[0]) => {
    const outbox = again(ledger);
    if (!outbox) throw new Error('nothing was kept');
    return restored(ledgerOf(held), outbox);
  };

  it('has kept what was typed, figures and no figures', () => {
    const typed = written(ledgerOf({ A: {}, B: {} }), [type('A', '18'), type('B', '约好')]);
    const back = reopened(typed, { A: {}, B: {} });
    expect([standing(back), standing(back, 'B')]).toEqual(['ready', 'unclear']);
    expect(back.cells[idOf('B')]?.texts.value).toBe('约好');
  });

  it('repeats the request it did not hear of', () => {
    const sending = send(written(ledgerOf({ A: {} }), [type('A', '18')]));
    expect(reopened(sending, { A: {} }).batch).toEqual(sending.batch);
  });

  it('knows its own save again, and goes on over it', () => {
    const more = written(send(written(ledgerOf({ A: {} }), [type('A', '1')])), [type('A', '18')]);
    const back = reopened(more, { A: { state: 'reported', value: 1, version: 1 } });
    expect(standing(back)).toBe('ready');
    expect(send(accepted(back, receipt()), 'k2').batch?.cells[A]).toMatchObject({ value: 18, version: 1 });
  });

  it('takes nobody else’s save for its own, even where both wrote the same', () => {
    const more = written(send(written(ledgerOf({ A: {} }), [type('A', '1')])), [type('A', '18')]);
    const back = reopened(more, { A: { state: 'reported', value: 1, version: 1, byOther: true } });
    expect(standing(back)).toBe('conflict');
  });

  it('keeps a text that was taken back while the request was under way', () => {
    const cleared = written(send(written(ledgerOf({ A: {} }), [type('A', '1')])), [type('A', '')]);
    const back = reopened(cleared, { A: { state: 'reported', value: 1, version: 1 } });
    expect(back.cells[A]?.texts.value).toBe('');
    expect(standing(back)).toBe('ready');
  });

  it('shows both values where somebody else saved meanwhile', () => {
    const typed = written(ledgerOf({ A: {} }), [type('A', '18')]);
    const back = reopened(typed, { A: { state: 'reported', value: 61, version: 1 } });
    expect(standing(back)).toBe('conflict');
    expect(standing(reopened(back, { A: { state: 'reported', value: 61, version: 1 } })), 'and again').toBe('conflict');
  });

  it('shows both values also once a text that was no figure has become one', () => {
    const typed = written(ledgerOf({ A: {} }), [type('A', '约好')]);
    const back = reopened(typed, { A: { state: 'reported', value: 61, version: 1 } });
    expect(standing(back)).toBe('unclear');
    expect(standing(written(back, [type('A', '60')]))).toBe('conflict');
  });

  it('keeps nothing of what the server has, and trusts nothing that is none of its own', () => {
    expect(outboxOf(ledgerOf({ A: { state: 'reported', value: 5, version: 1 } }))).toEqual({ drafts: {}, batch: null });
    for (const text of [null, '', '{', '[]', '{"drafts":[]}', '3']) expect(readOutbox(text)).toBeNull();
    expect(readOutbox('{"drafts":{"x":{"texts":{"value":1},"version":0}},"batch":{"key":1}}')).toEqual({
      drafts: {},
      batch: null,
    });
  });
});
