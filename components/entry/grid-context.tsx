'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Sheet } from '#lib/domain/entry/sheet.ts';
import type { EntryCell, EntryItem, EntryView } from '#lib/features/entry/view.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { CellState } from './cell-status.ts';
import type { EntryStore } from './entry-store.ts';

/** What every part of the grid needs; it does not change while the page is open. */
export type Grid = {
  view: EntryView;
  store: EntryStore;
  sheet: Sheet;
  names: readonly (readonly string[])[];
  layout: 'list' | 'matrix';
  editable: boolean;
  say: Translator<'entry-grid'>;
  sayNote: Translator<'plausibility'>;
  items: ReadonlyMap<string, EntryItem>;
  cells: ReadonlyMap<string, EntryCell>;
  /** Puts the cursor into a cell. */
  goTo: (id: string) => void;
  firstDoubt: () => string | null;
  /** Once a doubt is settled: on to the next. Where all of them stand in sight the cursor stays, in the cell. */
  settled: (id: string) => void;
};

const Context = createContext<Grid | null>(null);
export const GridProvider = Context.Provider;

export function useGrid(): Grid {
  const grid = useContext(Context);
  if (!grid) throw new Error('outside of an entry grid');
  return grid;
}

export function useCell(id: string): CellState {
  const { store } = useGrid();
  return useSyncExternalStore(
    store.subscribe,
    () => store.cell(id),
    () => store.cell(id),
  );
}

export function useSummary() {
  const { store } = useGrid();
  return useSyncExternalStore(store.subscribe, store.summary, store.summary);
}

/** The cell and its item; every id on the page is one of the form's. */
export function useParts(id: string): { cell: EntryCell; item: EntryItem; name: string } {
  const { cells, items, view, say } = useGrid();
  const cell = cells.get(id);
  const item = cell && items.get(cell.item);
  if (!cell || !item) throw new Error(`no cell ${id}`);
  return { cell, item, name: cellName(cell, item, view, say) };
}

/** "Village: indicator, part", as far as it needs telling apart. */
export function cellName(
  { key }: EntryCell,
  item: EntryItem,
  { places }: EntryView,
  say: Translator<'entry-grid'>,
): string {
  const name = item.part ? say('cell', { name: item.name, part: item.part }) : item.name;
  const place = places.length > 1 ? places.find(({ id }) => id === key.unitId) : undefined;
  return place ? say('ofPlace', { place: place.name, name }) : name;
}
