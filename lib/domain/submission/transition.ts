import type { CellReview, SubmissionState } from '../vocabulary.ts';

/**
 * The way of a submission: filled, handed in, looked at once or twice, and either approved or partly sent
 * back. Cells that were approved stay so; only the others come back and are handed in again.
 */
export const STEPS = [
  'save',
  'submit',
  'withdraw',
  'begin_review',
  'pass_first_review',
  'return',
  'approve',
  'reopen',
] as const;
export type Step = (typeof STEPS)[number];

/** What the next step depends on. */
export type Standing = {
  state: SubmissionState;
  /** 1: the county office alone; 2: the filer's head first. */
  reviewSteps: number;
  /** A reviewer has begun, so it can no longer be taken back. */
  reviewBegun: boolean;
  /** What review has said of its cells so far. */
  reviews: readonly CellReview[];
};

/** The state that a step leads to; null where it cannot be taken. */
export function stateAfter(standing: Standing, step: Step): SubmissionState | null {
  const { state, reviewSteps, reviewBegun, reviews } = standing;
  switch (step) {
    case 'save':
      if (state === 'not_started') return 'filling';
      return isOpen(state) ? state : null;
    case 'submit':
      return isOpen(state) ? 'submitted' : null;
    case 'withdraw':
      if (state !== 'submitted' || reviewBegun) return null;
      return reviews.includes('approved') ? 'returned' : 'filling';
    case 'begin_review':
      return isUnderReview(state) ? state : null;
    case 'pass_first_review':
      return state === 'submitted' && reviewSteps === 2 ? 'first_reviewed' : null;
    case 'return':
      return isUnderReview(state) ? 'returned' : null;
    case 'approve':
      return state === lastStop(reviewSteps) ? 'approved' : null;
    case 'reopen':
      return state === 'approved' ? 'returned' : null;
  }
}

/** Whether the filer has it. */
export function isOpen(state: SubmissionState): boolean {
  return state === 'not_started' || state === 'filling' || state === 'returned';
}

export function isUnderReview(state: SubmissionState): boolean {
  return state === 'submitted' || state === 'first_reviewed';
}

/** Whether a cell can be filled in: its submission is with the filer, and review has not accepted it. */
export function canFill(state: SubmissionState, review: CellReview): boolean {
  return isOpen(state) && review !== 'approved';
}

/** Where a submission stands when only the county office has still to decide. */
function lastStop(reviewSteps: number): SubmissionState {
  return reviewSteps === 2 ? 'first_reviewed' : 'submitted';
}
