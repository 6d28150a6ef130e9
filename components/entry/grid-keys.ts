import { readBlock } from '#lib/domain/entry/paste.ts';
import { type Move, moved, type Position, placeBlock, type Sheet, type Spot, spotAt } from '#lib/domain/entry/sheet.ts';
import type { EntryStore } from './entry-store.ts';

/** ready: the next key replaces the text. typing: it was begun. edit: F2, arrows move inside the text. */
export type Mode = 'ready' | 'typing' | 'edit';
export type Key = {
  key: string;
  code: number;
  composing: boolean;
  shift: boolean;
  ctrl: boolean;
  /** Whether the caret is at the beginning and at the end of the text. */
  atStart: boolean;
  atEnd: boolean;
};
export type KeyAct = { do: 'move'; by: Move } | { do: 'edit' | 'cancel' | 'undo' | 'redo' } | null;

/**
 * What a key does in a field. Null leaves it to the browser: while an input method composes, every key is its own,
 * and the Enter that ends it can come after its end, told by its code alone.
 */
export function keyAct({ key, code, composing, shift, ctrl, atStart, atEnd }: Key, mode: Mode): KeyAct {
  if (composing || code === 229) return null;
  const inside = mode === 'edit';
  switch (key) {
    case 'Enter':
      return { do: 'move', by: shift ? 'back' : 'enter' };
    case 'Tab':
      return ctrl ? null : { do: 'move', by: shift ? 'previous' : 'next' };
    case 'ArrowDown':
      return { do: 'move', by: 'down' };
    case 'ArrowUp':
      return { do: 'move', by: 'up' };
    case 'ArrowLeft':
      return shift || inside || (mode === 'typing' && !atStart) ? null : { do: 'move', by: 'left' };
    case 'ArrowRight':
      return shift || inside || (mode === 'typing' && !atEnd) ? null : { do: 'move', by: 'right' };
    case 'Home':
      if (ctrl) return { do: 'move', by: 'first' };
      return mode === 'ready' && !shift ? { do: 'move', by: 'home' } : null;
    case 'End':
      if (ctrl) return { do: 'move', by: 'last' };
      return mode === 'ready' && !shift ? { do: 'move', by: 'end' } : null;
    case 'F2':
      return { do: 'edit' };
    case 'Escape':
      return { do: 'cancel' };
    case 'z':
    case 'Z':
      if (!ctrl || mode !== 'ready') return null;
      return { do: shift ? 'redo' : 'undo' };
    case 'y':
    case 'Y':
      return ctrl && mode === 'ready' ? { do: 'redo' } : null;
    default:
      return null;
  }
}

/** Fields the cursor may go into: not a ratio that follows from its parts, not what is approved. */
function openSpot(store: EntryStore): (spot: Spot) => boolean {
  return ({ id, field }) => {
    const { held, reading } = store.cell(id);
    return held.review !== 'approved' && !(field === 'value' && reading.computed && !reading.problems.value);
  };
}

export function target(sheet: Sheet, from: Position, by: Move, store: EntryStore): Spot | null {
  const to = moved(sheet, from, by, openSpot(store));
  return to && spotAt(sheet, to);
}

export type PasteReport = { written: number; unclear: string[]; locked: number; beyond: number; blank: number };

/**
 * Lays a block on the grid, as one step that can be undone. Null for a single value pasted into a text that is
 * being typed, which is the browser's to insert.
 */
export function pasteBlock(
  sheet: Sheet,
  from: Position,
  text: string,
  mode: Mode,
  store: EntryStore,
): PasteReport | null {
  const block = readBlock(text);
  const isSingle = block.length === 1 && block[0]?.length === 1;
  if (isSingle && mode !== 'ready') return null;
  const { writes, ...rest } = placeBlock(sheet, from, block, (spot) => store.cell(spot.id).held.review !== 'approved');
  store.write(writes);
  const ids = [...new Set(writes.filter(({ spot }) => spot.field !== 'note').map(({ spot }) => spot.id))];
  const unclear = ids.filter((id) => ['unclear', 'impossible'].includes(store.cell(id).standing));
  return { written: writes.length, unclear, ...rest };
}

/** Where a block goes for which no cell was chosen: the first column of figures, before it their parts if it is wide enough. */
export function pasteStart(sheet: Sheet, text: string): Position {
  const width = Math.max(...readBlock(text).map((row) => row.length));
  const first = sheet[0] ?? [];
  const value = sheet.reduce((least, row) => {
    const at = row.findIndex((spot) => spot?.field === 'value');
    return at < 0 ? least : Math.min(least, at);
  }, first.length);
  return { row: 0, column: width > 2 ? 0 : Math.max(0, value) };
}
