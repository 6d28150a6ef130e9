import type { CellReview, SubmissionState } from '../vocabulary.ts';
import { type CellKey, cellKey } from './cell-key.ts';
import { type Standing, stateAfter } from './transition.ts';

type Reviewed = CellKey & { review: CellReview };

/** What a reviewer decided: which cells go back, and whether the others are right. */
export type Verdict = { returned: readonly CellKey[]; approveRest: boolean };

/** Which cells change by it, and where the submission stands then. */
export type Decision<Cell> = { state: SubmissionState; approved: Cell[]; returned: Cell[] };

/** nothing: neither sends back nor approves. no_such_cell: names one that is not there, is locked, or is named twice. */
export type DecisionFault = 'nothing' | 'no_such_cell' | 'wrong_state';

/**
 * The second and last look, or the only one. What is approved becomes a figure; with one cell sent back
 * the whole form waits for it, the others being approved already or still undecided.
 */
export function decide<Cell extends Reviewed>(
  cells: readonly Cell[],
  { returned, approveRest }: Verdict,
  standing: Omit<Standing, 'reviews'>,
): Decision<Cell> | DecisionFault {
  const undecided = cells.filter((cell) => cell.review !== 'approved');
  const back = chosen(undecided, returned);
  if (!back) return 'no_such_cell';
  if (back.length === 0 && !approveRest) return 'nothing';
  const whole = { ...standing, reviews: cells.map(({ review }) => review) };
  // Who may approve may send back; nobody may do only the one before the first look is done.
  const state = stateAfter(whole, 'approve') && stateAfter(whole, back.length > 0 ? 'return' : 'approve');
  if (!state) return 'wrong_state';
  return { state, approved: approveRest ? without(undecided, back) : [], returned: back };
}

/** The first of two looks: it sends cells back or lets all of them pass, and approves none. */
export function decideFirst<Cell extends Reviewed>(
  cells: readonly Cell[],
  returned: readonly CellKey[],
  standing: Omit<Standing, 'reviews'>,
): Decision<Cell> | DecisionFault {
  const back = chosen(
    cells.filter((cell) => cell.review !== 'approved'),
    returned,
  );
  if (!back) return 'no_such_cell';
  const whole = { ...standing, reviews: cells.map(({ review }) => review) };
  const state =
    stateAfter(whole, 'pass_first_review') && stateAfter(whole, back.length > 0 ? 'return' : 'pass_first_review');
  if (!state) return 'wrong_state';
  return { state, approved: [], returned: back };
}

/** Taking approved cells up again: at least one, and each of them approved. */
export function decideReopening<Cell extends Reviewed>(
  cells: readonly Cell[],
  wanted: readonly CellKey[],
  standing: Omit<Standing, 'reviews'>,
): Decision<Cell> | DecisionFault {
  const back = chosen(
    cells.filter((cell) => cell.review === 'approved'),
    wanted,
  );
  if (!back) return 'no_such_cell';
  if (back.length === 0) return 'nothing';
  const state = stateAfter({ ...standing, reviews: cells.map(({ review }) => review) }, 'reopen');
  return state ? { state, approved: [], returned: back } : 'wrong_state';
}

/** The cells that are named, each once; null where one of the names fits none. */
function chosen<Cell extends Reviewed>(cells: readonly Cell[], names: readonly CellKey[]): Cell[] | null {
  const wanted = new Set(names.map(cellKey));
  const found = cells.filter((cell) => wanted.has(cellKey(cell)));
  return found.length === names.length ? found : null;
}

function without<Cell extends Reviewed>(cells: readonly Cell[], some: readonly Cell[]): Cell[] {
  return cells.filter((cell) => !some.includes(cell));
}
