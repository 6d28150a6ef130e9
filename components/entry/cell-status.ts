import { type LedgerCell, readingOf, type Standing, standingOf } from '#lib/domain/entry/ledger.ts';
import type { Reading } from '#lib/domain/entry/read-cell.ts';
import type { Note } from '#lib/domain/plausibility/context.ts';

/**
 * What is shown of a cell in one word. saving: on its way; kept: on this machine only, until the line is back;
 * doubtful: looks wrong and nobody has said why; explained: somebody has.
 */
export type CellStatus =
  | Exclude<Standing, 'clean' | 'ready'>
  | 'returned'
  | 'doubtful'
  | 'explained'
  | 'saving'
  | 'kept'
  | 'saved'
  | 'empty';

export type CellState = LedgerCell & {
  reading: Reading;
  standing: Standing;
  status: CellStatus;
  notes: readonly Note[];
};

export function cellState(cell: LedgerCell, notes: readonly Note[], isOpen: boolean): CellState {
  const [reading, standing] = [readingOf(cell), standingOf(cell)];
  return { ...cell, reading, standing, notes, status: statusOf(cell, reading, standing, notes, isOpen) };
}

function statusOf(
  cell: LedgerCell,
  { filling }: Reading,
  standing: Standing,
  notes: readonly Note[],
  isOpen: boolean,
): CellStatus {
  if (standing !== 'clean' && standing !== 'ready') return standing;
  if (standing === 'clean' && cell.held.review === 'returned') return 'returned';
  const isExplained = cell.texts.reason.trim() !== '';
  if (notes.length > 0 && !isExplained) return 'doubtful';
  if (standing === 'ready') return isOpen ? 'saving' : 'kept';
  if (filling.state === 'missing') return 'empty';
  return notes.length > 0 ? 'explained' : 'saved';
}
