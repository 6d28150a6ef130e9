import { describe, expect, it } from 'vitest';
import { type Key, keyAct, target } from '#components/entry/grid-keys.ts';
import { pasteBlock } from '#components/entry/grid-paste.ts';
import { layoutOf, rowNames, sheetOf } from '#components/entry/sheet-of.ts';
import { COUNT, cellOf, SHARE, viewOf } from './form-view.ts';
import { storeOf, World } from './store-around.ts';

const key = (name: string, change: Partial<Key> = {}): Key => ({
  key: name,
  code: 0,
  composing: false,
  shift: false,
  ctrl: false,
  atStart: false,
  atEnd: false,
  ...change,
});

describe('a key', () => {
  it.each([
    ['Enter', {}, { do: 'move', by: 'enter' }],
    ['Enter', { shift: true }, { do: 'move', by: 'back' }],
    ['Tab', {}, { do: 'move', by: 'next' }],
    ['Tab', { shift: true }, { do: 'move', by: 'previous' }],
    ['ArrowDown', {}, { do: 'move', by: 'down' }],
    ['ArrowUp', {}, { do: 'move', by: 'up' }],
    ['ArrowLeft', {}, { do: 'move', by: 'left' }],
    ['ArrowRight', {}, { do: 'move', by: 'right' }],
    ['Home', {}, { do: 'move', by: 'home' }],
    ['End', { ctrl: true }, { do: 'move', by: 'last' }],
    ['Home', { ctrl: true }, { do: 'move', by: 'first' }],
    ['End', {}, { do: 'move', by: 'end' }],
    ['F2', {}, { do: 'edit' }],
    ['Escape', {}, { do: 'cancel' }],
    ['z', { ctrl: true }, { do: 'undo' }],
    ['Z', { ctrl: true, shift: true }, { do: 'redo' }],
    ['y', { ctrl: true }, { do: 'redo' }],
    ['y', {}, null],
    ['z', {}, null],
    ['5', {}, null],
    ['Tab', { ctrl: true }, null],
    ['ArrowLeft', { shift: true }, null],
  ])('%s %j in a field just entered', (name, change, act) => {
    expect(keyAct(key(name, change), 'ready')).toEqual(act);
  });

  it('belongs to the input method while it composes, and the Enter that ends it too', () => {
    for (const name of ['Enter', 'Escape', 'ArrowDown', 'Tab'])
      for (const change of [{ composing: true }, { code: 229 }]) expect(keyAct(key(name, change), 'ready')).toBeNull();
  });

  it('moves inside a text that is being typed or edited, and out of it at its ends while typing', () => {
    expect(keyAct(key('ArrowLeft'), 'typing')).toBeNull();
    expect(keyAct(key('ArrowLeft', { atStart: true }), 'typing')).toEqual({ do: 'move', by: 'left' });
    expect(keyAct(key('ArrowRight', { atEnd: true }), 'typing')).toEqual({ do: 'move', by: 'right' });
    expect(keyAct(key('ArrowRight', { atEnd: true }), 'edit')).toBeNull();
    expect(keyAct(key('z', { ctrl: true }), 'typing'), 'the field undoes its own keys').toBeNull();
    expect(keyAct(key('ArrowDown'), 'edit')).toEqual({ do: 'move', by: 'down' });
  });
});

describe('the sheet of a form', () => {
  it('is a list for one place, with columns for parts only where a ratio has them', () => {
    expect(layoutOf(viewOf(['a'], [COUNT, SHARE]))).toBe('list');
    expect(layoutOf(viewOf(['a', 'b'], [COUNT]))).toBe('list');
    expect(sheetOf(viewOf(['a'], [COUNT]))).toEqual([
      [
        { id: 'a|WAT04|', field: 'value' },
        { id: 'a|WAT04|', field: 'note' },
      ],
    ]);
    expect(sheetOf(viewOf(['a'], [COUNT, SHARE])).map((row) => row.map((spot) => spot?.field ?? null))).toEqual([
      [null, null, 'value', 'note'],
      ['numerator', 'denominator', 'value', 'note'],
    ]);
  });

  it('is places by indicators for several of both', () => {
    const view = viewOf(['a', 'b'], [SHARE, COUNT]);
    expect(layoutOf(view)).toBe('matrix');
    expect(sheetOf(view)[1]?.map((spot) => `${spot?.id} ${spot?.field}`)).toEqual([
      'b|WAT01| numerator',
      'b|WAT01| denominator',
      'b|WAT01| value',
      'b|WAT04| value',
    ]);
    const gap = { ...view, cells: view.cells.slice(0, 3) };
    expect(sheetOf(gap)[1]?.at(-1)).toBeNull();
  });
});

describe('a pasted block', () => {
  const view = viewOf(['a', 'b', 'c'], [COUNT]);
  const begun = (cells = view.cells) => {
    const store = storeOf({ ...view, cells }, new World());
    return { store, sheet: sheetOf({ ...view, cells }), names: rowNames(view) };
  };

  it('is one step and one request, and says what it could not read or place', () => {
    const grid = begun();
    const { store } = grid;
    const report = pasteBlock(grid, { row: 1, column: 0 }, '1,215\t并网关停7处\n约好\n5\n', 'ready');
    expect(report).toEqual({ written: 3, unclear: ['c|WAT04|'], locked: 0, beyond: 1, blank: 0, unknown: [] });
    expect(store.text({ id: 'b|WAT04|', field: 'note' })).toBe('并网关停7处');
    expect(store.text({ id: 'c|WAT04|', field: 'value' })).toBe('约好');
    store.undo();
    expect(store.text({ id: 'c|WAT04|', field: 'value' })).toBe('');
  });

  it('leaves approved cells alone', () => {
    const approved = cellOf('b', COUNT, { held: { review: 'approved', state: 'reported', value: 7, version: 1 } });
    const grid = begun([...view.cells.slice(0, 1), approved, ...view.cells.slice(2)]);
    const { store, sheet } = grid;
    expect(pasteBlock(grid, { row: 0, column: 0 }, '1\n2\n3', 'ready')).toMatchObject({
      written: 2,
      locked: 1,
    });
    expect(store.text({ id: 'b|WAT04|', field: 'value' })).toBe('7');
    expect(target(sheet, { row: 0, column: 0 }, 'down', store)).toEqual({ id: 'c|WAT04|', field: 'value' });
  });

  it('of one cell goes into the text that is being typed, as in any field', () => {
    const grid = begun();
    expect(pasteBlock(grid, { row: 0, column: 0 }, '5\n', 'typing')).toBeNull();
    expect(pasteBlock(grid, { row: 0, column: 0 }, '5\n', 'ready')).toMatchObject({ written: 1 });
  });

  it('reaches a ratio beside its parts and says where the two differ', () => {
    const ratios = viewOf(['a'], [SHARE]);
    const store = storeOf(ratios, new World());
    const grid = { store, sheet: sheetOf(ratios), names: rowNames(ratios) };
    const report = pasteBlock(grid, { row: 0, column: 0 }, '88\t100\t90', 'ready');
    expect(report?.unclear).toEqual(['a|WAT01|']);
    expect(store.cell('a|WAT01|').reading.problems).toEqual({ value: 'computed' });
  });

  it('for which no cell was chosen begins at the first figure, or at its parts where it is wide enough', () => {
    const mixed = viewOf(['a'], [COUNT, SHARE]);
    const grid = () => ({ store: storeOf(mixed, new World()), sheet: sheetOf(mixed), names: rowNames(mixed) });
    const tall = grid();
    pasteBlock(tall, null, '1\n2', 'ready');
    expect(tall.store.text({ id: 'a|WAT01|', field: 'value' })).toBe('2');
    const wide = grid();
    pasteBlock(wide, null, '\t\t1\n8\t9\t', 'ready');
    expect(wide.store.text({ id: 'a|WAT01|', field: 'numerator' })).toBe('8');
  });

  it('whose rows begin with names finds their places, and names those it does not know', () => {
    const grid = begun();
    const report = pasteBlock(grid, null, '村\t工程数\nc村\t3\na村\t1\n外村\t9\nb村\t2', 'ready');
    expect(report).toMatchObject({ written: 3, unknown: ['村', '外村'] });
    expect(['a', 'b', 'c'].map((unit) => grid.store.text({ id: `${unit}|WAT04|`, field: 'value' }))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});
