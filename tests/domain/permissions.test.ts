import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorName, type Grant, grantsOn, type Person, personOf } from '#lib/domain/actor.ts';
import { ACTIONS, may, type SubmissionScope } from '#lib/domain/permissions.ts';

const COUNTY = 'u-1/';
const TOWN = 'u-1/u-2/';
const OTHER = 'u-1/u-20/';

const person = (grants: Grant[], change: Partial<Person> = {}): Person => ({
  kind: 'person',
  id: 'p1',
  grants,
  mustChangePassword: false,
  secondFactor: 'proved',
  ...change,
});
const grant = (role: Grant['role'], unitPath = COUNTY, departmentCode: string | null = null): Grant => ({
  role,
  unitPath,
  departmentCode,
});
const form = (change: Partial<SubmissionScope> = {}): SubmissionScope => ({
  kind: 'submission',
  unitPath: TOWN,
  departmentCode: null,
  state: 'filling',
  reviewSteps: 1,
  authors: [],
  ...change,
});

describe('a filer', () => {
  const clerk = person([grant('filer', TOWN)]);

  it('saves cells of the own township and of villages below it, until they are handed in', () => {
    expect(may(clerk, 'cell.save', form())).toBe(true);
    expect(may(clerk, 'cell.save', form({ unitPath: `${TOWN}u-3/` }))).toBe(true);
    for (const state of ['submitted', 'first_reviewed', 'approved'] as const)
      expect(may(clerk, 'cell.save', form({ state }))).toBe(false);
  });

  it('reaches neither a sibling, whose number only begins alike, nor the county above', () => {
    expect(may(clerk, 'cell.save', form({ unitPath: OTHER }))).toBe(false);
    expect(may(clerk, 'submission.view', form({ unitPath: COUNTY }))).toBe(false);
  });

  it('of a department reaches that department alone, and no form that a unit files itself', () => {
    const bureau = person([grant('filer', COUNTY, 'water')]);
    expect(may(bureau, 'cell.save', form({ unitPath: COUNTY, departmentCode: 'water' }))).toBe(true);
    expect(may(bureau, 'cell.save', form({ unitPath: COUNTY, departmentCode: 'health' }))).toBe(false);
    expect(may(bureau, 'cell.save', form())).toBe(false);
  });
});

describe('a reviewer', () => {
  const reviewer = person([grant('reviewer'), grant('filer')]);

  it('decides once the first step is done where there are two, at once where there is one', () => {
    expect(may(reviewer, 'submission.review', form({ state: 'submitted' }))).toBe(true);
    expect(may(reviewer, 'submission.review', form({ state: 'submitted', reviewSteps: 2 }))).toBe(false);
    expect(may(reviewer, 'submission.review', form({ state: 'first_reviewed', reviewSteps: 2 }))).toBe(true);
  });

  it('never approves what the same person filled in', () => {
    expect(may(reviewer, 'submission.review', form({ state: 'submitted', authors: ['person:p1'] }))).toBe(false);
    expect(may(reviewer, 'submission.review', form({ state: 'submitted', authors: ['person:p2'] }))).toBe(true);
  });

  it('counts for nothing without a second factor, while the same person may still fill in', () => {
    const careless = { ...reviewer, secondFactor: 'missing' as const };
    expect(may(careless, 'submission.review', form({ state: 'submitted' }))).toBe(false);
    expect(may(careless, 'cell.save', form())).toBe(true);
  });
});

describe('whoever still has the first password', () => {
  it('can change it and nothing else', () => {
    const fresh = person([grant('admin'), grant('filer')], { mustChangePassword: true });
    const allowed = ACTIONS.filter((action) =>
      [form(), { kind: 'county' as const, unitPath: COUNTY }, { kind: 'own' as const, userId: 'p1' }].some((scope) =>
        may(fresh, action, scope),
      ),
    );
    expect(allowed.sort()).toEqual(['own.password', 'own.session', 'sign_in.end', 'sign_in.succeed']);
  });
});

describe('the policy', () => {
  it('lets only the task that sets up create a county, and no person publish', () => {
    expect(may({ kind: 'system', name: 'setup' }, 'county.create')).toBe(true);
    expect(may({ kind: 'system', name: 'clock' }, 'county.create')).toBe(false);
    expect(may(person([grant('publisher')]), 'release.publish', { kind: 'county', unitPath: COUNTY })).toBe(false);
    expect(may({ kind: 'system', name: 'setup' }, 'cell.save', form())).toBe(false);
  });

  it.each([undefined, null, [], {}, { kind: 'person' }, { kind: 'person', id: 'p1', grants: null }])(
    'denies everything to %j',
    (actor) => {
      for (const action of ACTIONS) expect(may(actor as never, action, form())).toBe(false);
    },
  );

  it.each([undefined, null, [], {}, { kind: 'submission' }, { kind: 'county', unitPath: '' }])(
    'denies every person where what it is about is %j',
    (scope) => {
      const all = person(
        (['leader', 'filer', 'first_reviewer', 'reviewer', 'publisher', 'admin', 'grid_worker'] as const).map((role) =>
          grant(role),
        ),
      );
      for (const action of ACTIONS) expect(may(all, action, scope as never)).toBe(false);
    },
  );

  it('gives no one anything for having no grants, whatever is asked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACTIONS), fc.string(), (action, unitPath) => {
        expect(may(person([]), action, form({ unitPath }))).toBe(false);
        expect(may(person([]), action, { kind: 'county', unitPath })).toBe(false);
      }),
    );
  });

  it('knows no action by the name of what every object has', () => {
    expect(may(person([grant('admin')]), 'constructor' as never, { kind: 'county', unitPath: COUNTY })).toBe(false);
  });
});

describe('a grant with dates', () => {
  it('counts on its first and its last day, and on no other', () => {
    const dated = [{ ...grant('filer'), validFrom: '2022-07-01', validTo: '2022-07-10' }];
    const on = (day: string) => grantsOn(dated, day).length;
    expect([on('2022-06-30'), on('2022-07-01'), on('2022-07-10'), on('2022-07-11')]).toEqual([0, 1, 1, 0]);
  });
});

describe('the name of an actor', () => {
  it('leads back to the person, and to nobody for a task', () => {
    expect(personOf(actorName(person([])))).toBe('p1');
    expect(personOf(actorName({ kind: 'system', name: 'clock' }))).toBeNull();
  });
});
