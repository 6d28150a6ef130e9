import { type Move, moved, type Position, type Sheet, type Spot, spotAt } from '#lib/domain/entry/sheet.ts';
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
