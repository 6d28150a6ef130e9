import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Handed, punctuality, tally } from '#lib/domain/submission/punctuality.ts';
import { SUBMISSION_STATES } from '#lib/domain/vocabulary.ts';

const handed = (change: Partial<Handed> = {}): Handed => ({
  state: 'submitted',
  dueOn: '2022-10-10',
  firstHandedIn: '2022-10-10',
  ...change,
});

describe('a form is', () => {
  it('on time on its last day, and late on the next', () => {
    expect(punctuality(handed(), '2022-10-20')).toBe('on_time');
    expect(punctuality(handed({ firstHandedIn: '2022-10-11' }), '2022-10-20')).toBe('late');
  });

  it('on time by its first handing in, however often it is mended', () => {
    expect(punctuality(handed({ state: 'returned' }), '2022-11-20')).toBe('on_time');
  });

  it('open until its day is over, and overdue then', () => {
    const open = handed({ state: 'filling', firstHandedIn: null });
    expect(punctuality(open, '2022-10-10')).toBe('open');
    expect(punctuality(open, '2022-10-11')).toBe('overdue');
  });
});

describe('counts over forms', () => {
  it('leave out of the rate what is still in time', () => {
    const forms = [
      handed({ state: 'approved' }),
      handed({ firstHandedIn: '2022-10-12' }),
      handed({ state: 'filling', firstHandedIn: null, dueOn: '2022-10-11' }),
      handed({ state: 'not_started', firstHandedIn: null, dueOn: '2022-10-20' }),
    ];
    expect(tally(forms, '2022-10-12')).toEqual({ forms: 4, handedIn: 2, approved: 1, overdue: 1, onTime: 1 / 3 });
  });

  it('have no rate where nothing was due', () => {
    expect(tally([], '2022-10-12').onTime).toBeNull();
    expect(tally([handed({ state: 'filling', firstHandedIn: null })], '2022-10-01').onTime).toBeNull();
  });

  it('never exceed the forms there are', () => {
    const any = fc.record({
      state: fc.constantFrom(...SUBMISSION_STATES),
      dueOn: fc.constantFrom('2022-10-10', '2022-10-12'),
      firstHandedIn: fc.constantFrom(null, '2022-10-09', '2022-10-13'),
    });
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom('2022-10-01', '2022-10-11', '2022-10-20'), (forms, today) => {
        const { handedIn, approved, overdue, onTime } = tally(forms, today);
        expect(Math.max(handedIn, approved, overdue)).toBeLessThanOrEqual(forms.length);
        expect(approved).toBeLessThanOrEqual(handedIn);
        if (onTime !== null) expect(onTime >= 0 && onTime <= 1).toBe(true);
      }),
    );
  });
});
