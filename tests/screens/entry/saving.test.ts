import { describe, expect, it } from 'vitest';
import { COUNT, cellOf } from './form-view.ts';
import { A, B, begun, value } from './store-around.ts';

describe('saving', () => {
  it('happens when a cell is left, and its state says how far it is', async () => {
    const { world, store } = begun();
    expect(store.cell(A).status).toBe('empty');
    store.type(value(A), '18');
    expect(world.sent).toHaveLength(0);
    store.commit(value(A));
    expect(store.cell(A).status).toBe('saving');
    expect(store.summary()).toMatchObject({ filled: 1, asked: 2, unsaved: 1, sending: true });
    await world.accept();
    expect(store.cell(A).status).toBe('saved');
    expect(store.summary()).toMatchObject({
      unsaved: 0,
      sending: false,
      formVersion: 2,
      savedAt: '2022-10-03T02:32:00Z',
    });
    expect(world.sent).toHaveLength(1);
  });

  it('happens in a pause too, although the cell is not left', () => {
    const { world, store } = begun();
    store.type(value(A), '18');
    world.pass(1_000);
    expect(world.sent).toHaveLength(0);
    world.pass(2_000);
    expect(world.sent).toHaveLength(1);
  });

  it('takes what was typed meanwhile in the next request', async () => {
    const { world, store } = begun();
    store.write([{ spot: value(A), text: '1' }]);
    store.write([{ spot: value(B), text: '2' }]);
    expect(world.sent).toHaveLength(1);
    await world.accept();
    expect(Object.keys(world.last().batch.cells)).toEqual([B]);
    expect(world.last().batch.key).not.toBe(world.sent[0]?.batch.key);
  });

  it('is repeated with the same key when nobody answered, later and later', async () => {
    const { world, store } = begun();
    store.write([{ spot: value(A), text: '18' }]);
    await world.refuse('offline');
    expect(store.summary().line).toBe('offline');
    expect(store.cell(A).status).toBe('kept');
    world.pass(1_000);
    expect(world.sent).toHaveLength(2);
    expect(world.last().batch).toEqual(world.sent[0]?.batch);
    await world.refuse('failed');
    world.pass(1_000);
    expect(world.sent, 'the second wait is longer').toHaveLength(2);
    world.pass(2_000);
    await world.accept();
    expect(store.summary()).toMatchObject({ line: 'open', unsaved: 0 });
  });

  it('goes on by itself once somebody has signed in again', async () => {
    const { world, store } = begun();
    store.write([{ spot: value(A), text: '18' }]);
    await world.refuse('signed_out');
    expect(store.summary().line).toBe('signed_out');
    world.pass(5_000);
    await world.accept();
    expect(store.cell(A).status).toBe('saved');
  });

  it('stops where the form is not open any more, and what was typed stays', async () => {
    const { world, store } = begun();
    store.write([{ spot: value(A), text: '18' }]);
    await world.refuse('forbidden');
    expect(store.summary()).toMatchObject({ line: 'closed', unsaved: 1 });
    store.flush();
    world.pass(60_000);
    expect(world.sent).toHaveLength(1);
    expect(store.text(value(A))).toBe('18');
  });

  it('leaves out the cells the server names, and sends the others at once', async () => {
    const { world, store } = begun();
    store.write([
      { spot: value(A), text: '18' },
      { spot: value(B), text: '2' },
    ]);
    await world.refuse('invalid', { cells: [A] });
    expect(store.cell(A).status).toBe('refused');
    expect(Object.keys(world.last().batch.cells)).toEqual([B]);
  });

  it('refuses all of a request of which the server names none, and takes a new key for one that is spent', async () => {
    const { world, store } = begun();
    store.write([{ spot: value(A), text: '18' }]);
    await world.refuse('key_reused');
    expect(world.sent).toHaveLength(2);
    await world.refuse('invalid', null);
    expect(store.cell(A).status).toBe('refused');
  });
});

describe('two people in a cell', () => {
  const theirs = {
    ...cellOf('a', COUNT).held,
    state: 'reported',
    value: 61,
    version: 1,
    id: A,
    by: '周敏',
    at: '2022-10-03T02:40:00Z',
  };

  it('see both values; one’s own goes over theirs only when chosen', async () => {
    const { world, store } = begun();
    store.write([{ spot: value(A), text: '60' }]);
    await world.refuse('conflict', { theirs: [theirs], gone: [] });
    expect(store.cell(A)).toMatchObject({ status: 'conflict', theirs: { by: '周敏' }, held: { value: 61 } });
    expect(store.summary().conflicts).toEqual([A]);
    expect(world.sent).toHaveLength(1);
    store.keepMine(A);
    expect(world.last().batch.cells[A]).toMatchObject({ value: 60, version: 1 });
  });

  it('or theirs stays', async () => {
    const { world, store } = begun();
    store.write([{ spot: value(A), text: '60' }]);
    await world.refuse('conflict', { theirs: [theirs], gone: [] });
    store.takeTheirs(A);
    expect(store.cell(A).status).toBe('saved');
    expect(store.text(value(A))).toBe('61');
  });
});
