import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import { decide, decideFirst, decideReopening } from '#lib/domain/submission/decision.ts';
import { CELL_REVIEWS, type CellReview } from '#lib/domain/vocabulary.ts';

const cell = (indicatorCode: string, review: CellReview = 'open') => ({
  unitId: 'u-1',
  indicatorCode,
  dimension: '',
  review,
});
const submitted = { state: 'submitted', reviewSteps: 1, reviewBegun: true } as const;
const codes = (cells: readonly { indicatorCode: string }[]) => cells.map(({ indicatorCode }) => indicatorCode);

describe('a decision', () => {
  const cells = [cell('A'), cell('B'), cell('C', 'approved')];

  it('sends one cell back and approves the others; what was approved before is not approved again', () => {
    const found = decide(cells, { returned: [cell('B')], approveRest: true }, submitted);
    expect(found).toMatchObject({ state: 'returned' });
    if (typeof found === 'string') throw new Error(found);
    expect([codes(found.approved), codes(found.returned)]).toEqual([['A'], ['B']]);
  });

  it('may send back alone, leaving the others undecided', () => {
    expect(decide(cells, { returned: [cell('B')], approveRest: false }, submitted)).toMatchObject({
      state: 'returned',
      approved: [],
    });
  });

  it('approves the whole when nothing goes back', () => {
    expect(decide(cells, { returned: [], approveRest: true }, submitted)).toMatchObject({ state: 'approved' });
  });

  it('is none where it neither approves nor sends back', () => {
    expect(decide(cells, { returned: [], approveRest: false }, submitted)).toBe('nothing');
  });

  it.each([
    ['is locked', [cell('C')]],
    ['is not there', [cell('Z')]],
    ['is named twice', [cell('A'), cell('A')]],
  ])('does not send back a cell that %s', (_why, returned) => {
    expect(decide(cells, { returned, approveRest: true }, submitted)).toBe('no_such_cell');
  });

  it('waits for the first of two looks, for sending back too', () => {
    const early = { ...submitted, reviewSteps: 2 };
    expect(decide(cells, { returned: [], approveRest: true }, early)).toBe('wrong_state');
    expect(decide(cells, { returned: [cell('A')], approveRest: true }, early)).toBe('wrong_state');
  });
});

describe('the first look', () => {
  const early = { ...submitted, reviewSteps: 2 };

  it('lets all pass, or sends some back, and approves none', () => {
    expect(decideFirst([cell('A')], [], early)).toMatchObject({ state: 'first_reviewed', approved: [] });
    expect(decideFirst([cell('A'), cell('B')], [cell('A')], early)).toMatchObject({ state: 'returned', approved: [] });
  });

  it('is not taken where the form has one step, nor twice', () => {
    expect(decideFirst([cell('A')], [], submitted)).toBe('wrong_state');
    expect(decideFirst([cell('A')], [], { ...early, state: 'first_reviewed' })).toBe('wrong_state');
  });
});

describe('reopening', () => {
  const approved = { state: 'approved', reviewSteps: 1, reviewBegun: true } as const;

  it('takes up the named cells alone', () => {
    const found = decideReopening([cell('A', 'approved'), cell('B', 'approved')], [cell('A')], approved);
    expect(found).toMatchObject({ state: 'returned', returned: [{ indicatorCode: 'A' }] });
  });

  it('needs a cell, an approved one, of an approved form', () => {
    expect(decideReopening([cell('A', 'approved')], [], approved)).toBe('nothing');
    expect(decideReopening([cell('A', 'open')], [cell('A')], approved)).toBe('no_such_cell');
    expect(decideReopening([cell('A', 'approved')], [cell('A')], submitted)).toBe('wrong_state');
  });
});

describe('whatever is decided', () => {
  it('puts every undecided cell into at most one pile, and touches no approved one', () => {
    const review = fc.constantFrom(...CELL_REVIEWS);
    const cells = fc.array(review, { maxLength: 8 }).map((list) => list.map((one, at) => cell(`I${at}`, one)));
    fc.assert(
      fc.property(cells, fc.array(fc.nat(7), { maxLength: 4 }), fc.boolean(), (all, picked, approveRest) => {
        const returned = [...new Set(picked)].flatMap((at) => all.slice(at, at + 1));
        const found = decide(all, { returned, approveRest }, submitted);
        if (typeof found === 'string') return;
        const touched = [...found.approved, ...found.returned];
        expect(new Set(touched.map(cellKey)).size).toBe(touched.length);
        expect(touched.every((one) => one.review !== 'approved')).toBe(true);
        expect(found.state).toBe(found.returned.length > 0 ? 'returned' : 'approved');
      }),
    );
  });
});
