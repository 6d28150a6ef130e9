import type { SubmissionState } from '../vocabulary.ts';
import { isOpen } from './transition.ts';

/** A submission as far as being on time goes. `firstHandedIn`: the day on which it was handed in for the first time. */
export type Handed = { state: SubmissionState; dueOn: string; firstHandedIn: string | null };

/**
 * on_time, late: handed in, and when. overdue: not handed in and past its day. open: still in time.
 * What was returned counts by the first time it was handed in: mending is no lateness.
 */
export type Punctuality = 'on_time' | 'late' | 'overdue' | 'open';

export function punctuality({ state, dueOn, firstHandedIn }: Handed, today: string): Punctuality {
  if (firstHandedIn) return firstHandedIn <= dueOn ? 'on_time' : 'late';
  // A form can only be past the filer's hands if it was handed in; without a date the rest is as today.
  return isOpen(state) && today <= dueOn ? 'open' : 'overdue';
}

export type Tally = {
  forms: number;
  handedIn: number;
  approved: number;
  overdue: number;
  /** Share of what was due or handed in that came in time; null where nothing was yet. */
  onTime: number | null;
};

/** Counts over any group of submissions. Handed in is what is out of the filer's hands now. */
export function tally(submissions: readonly Handed[], today: string): Tally {
  const kinds = submissions.map((one) => punctuality(one, today));
  const count = (kind: Punctuality) => kinds.filter((one) => one === kind).length;
  const judged = kinds.length - count('open');
  return {
    forms: submissions.length,
    handedIn: submissions.filter(({ state }) => !isOpen(state)).length,
    approved: submissions.filter(({ state }) => state === 'approved').length,
    overdue: count('overdue'),
    onTime: judged === 0 ? null : count('on_time') / judged,
  };
}
