import type { Note } from '../plausibility/context.ts';
import { type CellKey, cellKey } from '../submission/cell-key.ts';
import type { CellReview, FigureState } from '../vocabulary.ts';

export type CountedCell = { state: FigureState; reason: string | null; review: CellReview };

/** Ids of the cells that stand between a form and its submission, each in one list, in the order of the form. */
export type Left = {
  /** Nothing is in them, or half a ratio. */
  empty: string[];
  /** Sent back and not touched since. */
  returned: string[];
  /** What they hold cannot be. */
  impossible: string[];
  /** They look wrong and nobody has said why they are right. */
  unexplained: string[];
};

/**
 * What is left to do before a form can be submitted. A note alone never blocks: the value or a reason settles it.
 * @param cells what is filled, by `cellKey`; a cell nobody touched is absent.
 * @param notes what the rules say of each, by `cellKey`.
 */
export function whatIsLeft(
  cells: ReadonlyMap<string, CountedCell>,
  asked: readonly CellKey[],
  notes: ReadonlyMap<string, readonly Note[]>,
): Left {
  const left: Left = { empty: [], returned: [], impossible: [], unexplained: [] };
  for (const key of asked) {
    const id = cellKey(key);
    const list = listFor(cells.get(id), notes.get(id) ?? []);
    if (list) left[list].push(id);
  }
  return left;
}

function listFor(cell: CountedCell | undefined, notes: readonly Note[]): keyof Left | null {
  if (cell?.review === 'approved') return null;
  if (cell?.review === 'returned') return 'returned';
  if (!cell || cell.state === 'missing') return 'empty';
  if (cell.state !== 'reported' || notes.length === 0) return null;
  if (notes.some(({ rule }) => rule === 'bounds')) return 'impossible';
  return (cell.reason ?? '').trim() === '' ? 'unexplained' : null;
}

export function countLeft({ empty, returned, impossible, unexplained }: Left): number {
  return empty.length + returned.length + impossible.length + unexplained.length;
}
