import { describe, expect, it } from 'vitest';
import { doubtAfter, problemsOf } from '#components/entry/problems.ts';
import { COUNT, cellOf, SHARE, viewOf } from './form-view.ts';
import { A, B, begun, storeOf, value } from './store-around.ts';

describe('a closed tab', () => {
  it('is taken up where it was left, its open request first', async () => {
    const { world, store } = begun();
    store.write([{ spot: value(A), text: '18' }]);
    store.type(value(B), '约好');
    store.keepNow();
    const again = storeOf(viewOf(['a', 'b'], [COUNT]), world);
    again.begin();
    expect(again.text(value(B))).toBe('约好');
    expect(world.last().batch).toEqual(world.sent[0]?.batch);
    await world.accept();
    expect(again.cell(A).status).toBe('saved');
    again.keepNow();
    expect(Object.keys(world.kept()?.drafts ?? {}), 'only what is no figure is left').toEqual([B]);
  });

  it('that left nothing behind changes nothing', () => {
    const { world, store } = begun();
    store.begin();
    expect(world.sent).toHaveLength(0);
  });
});

describe('undo', () => {
  it('takes back a cell as it was before it was entered, and a block as one', () => {
    const { store } = begun();
    store.type(value(A), '1');
    store.type(value(A), '18');
    store.commit(value(A));
    store.write([
      { spot: value(A), text: '5' },
      { spot: value(B), text: '6' },
    ]);
    store.undo();
    expect([store.text(value(A)), store.text(value(B))]).toEqual(['18', '']);
    store.undo();
    expect(store.text(value(A))).toBe('');
    expect(store.undo()).toBeNull();
    store.redo();
    expect(store.text(value(A))).toBe('18');
  });

  it('by Esc takes back what was typed since the cell was entered', () => {
    const { store } = begun();
    store.write([{ spot: value(A), text: '3' }]);
    store.type(value(A), '99');
    store.cancel(value(A));
    expect(store.text(value(A))).toBe('3');
  });
});

describe('a subscriber', () => {
  it('is told of every change and gets the same object where nothing changed', () => {
    const { store } = begun();
    let told = 0;
    const leave = store.subscribe(() => {
      told += 1;
    });
    const [a, b, summary] = [store.cell(A), store.cell(B), store.summary()];
    expect(store.cell(A)).toBe(a);
    expect(store.summary()).toBe(summary);
    store.type(value(A), '18');
    expect(told).toBeGreaterThan(0);
    expect(store.cell(A)).not.toBe(a);
    expect(store.cell(B)).toBe(b);
    leave();
    const before = told;
    store.type(value(A), '19');
    expect(told).toBe(before);
    expect(() => store.cell('nowhere')).toThrow();
  });
});

describe('what is left', () => {
  it('names each cell once, what is wrong before what is empty, in the order of the form', () => {
    const returned = { review: 'returned', state: 'reported', value: 5, version: 1 } as const;
    const view = viewOf(['a', 'b', 'c', 'd'], [COUNT]);
    const cells = [...view.cells.slice(0, 3), cellOf('d', COUNT, { held: returned })];
    const { store } = begun({ ...view, cells });
    store.write([
      { spot: value(A), text: '约好' },
      { spot: value(B), text: '6000' },
    ]);
    const order = cells.map(({ id }) => id);
    expect(problemsOf(store.summary(), order)).toEqual([
      { id: A, kind: 'wrong' },
      { id: B, kind: 'wrong' },
      { id: 'c|WAT04|', kind: 'empty' },
      { id: 'd|WAT04|', kind: 'returned' },
    ]);
    expect(store.cell(B).status).toBe('impossible');
    store.confirm('d|WAT04|');
    expect(problemsOf(store.summary(), order).map(({ kind }) => kind)).toEqual(['wrong', 'wrong', 'empty']);
  });

  it('is nothing of a ratio whose parts are there', () => {
    const { store } = begun(viewOf(['a'], [SHARE]));
    const id = 'a|WAT01|';
    store.write([{ spot: { id, field: 'numerator' }, text: '88' }]);
    expect(store.summary().left.empty).toEqual([id]);
    store.write([{ spot: { id, field: 'denominator' }, text: '100' }]);
    expect(store.summary()).toMatchObject({ filled: 1, left: { empty: [] } });
  });
});

describe('on to the next doubt', () => {
  const left = { empty: ['d'], returned: [], impossible: [], unexplained: ['a', 'c', 'e'] };
  const order = ['a', 'b', 'c', 'd', 'e'];

  it('is the one that follows, then round again, and never the cell one comes from', () => {
    expect(doubtAfter({ left }, order, null)).toBe('a');
    expect(doubtAfter({ left }, order, 'a')).toBe('c');
    expect(doubtAfter({ left }, order, 'd')).toBe('e');
    expect(doubtAfter({ left }, order, 'e')).toBe('a');
    expect(doubtAfter({ left: { ...left, unexplained: ['c'] } }, order, 'c')).toBeNull();
  });
});
