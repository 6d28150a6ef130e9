import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canFill,
  isOpen,
  isUnderReview,
  STEPS,
  type Standing,
  type Step,
  stateAfter,
} from '#lib/domain/submission/transition.ts';
import { CELL_REVIEWS, SUBMISSION_STATES } from '#lib/domain/vocabulary.ts';

const at = (state: Standing['state'], change: Partial<Standing> = {}): Standing => ({
  state,
  reviewSteps: 1,
  reviewBegun: false,
  reviews: ['open'],
  ...change,
});

describe('a form with one step of review', () => {
  it.each([
    ['not_started', { save: 'filling', submit: 'submitted' }],
    ['filling', { save: 'filling', submit: 'submitted' }],
    ['submitted', { withdraw: 'filling', begin_review: 'submitted', return: 'returned', approve: 'approved' }],
    ['first_reviewed', { begin_review: 'first_reviewed', return: 'returned' }],
    ['returned', { save: 'returned', submit: 'submitted' }],
    ['approved', { reopen: 'returned' }],
  ] as const)('at %s allows %j and nothing else', (state, allowed) => {
    const found = STEPS.map((step) => [step, stateAfter(at(state), step)] as const).filter(([, next]) => next !== null);
    expect(Object.fromEntries(found)).toEqual(allowed);
  });
});

describe('a form with two steps', () => {
  it('goes by its head before the county office', () => {
    expect(stateAfter(at('submitted', { reviewSteps: 2 }), 'approve')).toBeNull();
    expect(stateAfter(at('submitted', { reviewSteps: 2 }), 'pass_first_review')).toBe('first_reviewed');
    expect(stateAfter(at('first_reviewed', { reviewSteps: 2 }), 'approve')).toBe('approved');
  });

  it('comes back from either of them', () => {
    for (const state of ['submitted', 'first_reviewed'] as const)
      expect(stateAfter(at(state, { reviewSteps: 2 }), 'return')).toBe('returned');
  });
});

describe('taking a form back', () => {
  it('is possible until a reviewer begins', () => {
    expect(stateAfter(at('submitted', { reviewBegun: true }), 'withdraw')).toBeNull();
    expect(stateAfter(at('first_reviewed'), 'withdraw')).toBeNull();
  });

  it('leaves a form that had come back with what was approved still approved', () => {
    expect(stateAfter(at('submitted', { reviews: ['approved', 'open'] }), 'withdraw')).toBe('returned');
  });
});

describe('a cell', () => {
  it('can be filled while the filer has the form, unless it is approved', () => {
    const fillable = SUBMISSION_STATES.flatMap((state) =>
      CELL_REVIEWS.filter((review) => canFill(state, review)).map((review) => `${state} ${review}`),
    );
    expect(fillable).toEqual([
      'not_started open',
      'not_started returned',
      'filling open',
      'filling returned',
      'returned open',
      'returned returned',
    ]);
  });
});

const standings = fc.record({
  state: fc.constantFrom(...SUBMISSION_STATES),
  reviewSteps: fc.constantFrom(1, 2),
  reviewBegun: fc.boolean(),
  reviews: fc.array(fc.constantFrom(...CELL_REVIEWS)),
});

describe('any way through', () => {
  it('never saves into what is with a reviewer or locked, and never reviews what is with the filer', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const can = (step: Step) => stateAfter(standing, step) !== null;
        if (!isOpen(standing.state)) expect(can('save') || can('submit')).toBe(false);
        if (!isUnderReview(standing.state))
          expect(can('return') || can('approve') || can('begin_review') || can('pass_first_review')).toBe(false);
      }),
    );
  });

  it('leads to approval through a submission only, and out of it by reopening only', () => {
    fc.assert(
      fc.property(standings, fc.constantFrom(...STEPS), (standing, step) => {
        const next = stateAfter(standing, step);
        if (next === 'approved') expect(isUnderReview(standing.state)).toBe(true);
        if (standing.state === 'approved' && next) expect(step).toBe('reopen');
      }),
    );
  });
});
