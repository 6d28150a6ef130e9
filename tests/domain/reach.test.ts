import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grant, Person } from '#lib/domain/actor.ts';
import { reachesFigure, reachesUnit, reachOf, rightsKey } from '#lib/domain/reach.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';

const person = (grants: Grant[], change: Partial<Person> = {}): Person => ({
  kind: 'person',
  id: 'p',
  grants,
  mustChangePassword: false,
  secondFactor: 'proved',
  ...change,
});
const mayor: Grant = { role: 'leader', unitPath: '/c/', departmentCode: null };
const bureau: Grant = { role: 'first_reviewer', unitPath: '/c/', departmentCode: 'water' };
const town: Grant = { role: 'first_reviewer', unitPath: '/c/t1/', departmentCode: null };

describe('how far somebody may look', () => {
  it('is everything for a leader of the county', () => {
    const reach = reachOf(person([mayor]), 'office.view');
    expect(reachesUnit(reach, '/c/t2/')).toBe(true);
    expect(reachesFigure(reach, '/c/t2/', ['health'])).toBe(true);
  });

  it('is the own indicators in all places for the head of a bureau', () => {
    const reach = reachOf(person([bureau]), 'office.view');
    expect(reachesFigure(reach, '/c/t2/', ['health', 'water'])).toBe(true);
    expect(reachesFigure(reach, '/c/t2/', ['health'])).toBe(false);
    expect(reachesFigure(reach, '/c/t2/', [])).toBe(false);
  });

  it('is the own place and what lies below it for the head of a town', () => {
    const reach = reachOf(person([town]), 'office.view');
    expect(reachesUnit(reach, '/c/t1/v1/')).toBe(true);
    expect(reachesUnit(reach, '/c/t2/')).toBe(false);
    expect(reachesUnit(reach, '/c/')).toBe(false);
    expect(reachesFigure(reach, '/c/t1/', ['health'])).toBe(true);
  });

  it('is nothing for roles that read no figures, without a second factor where one is asked, or before the own password', () => {
    expect(
      reachOf(
        person([
          { ...mayor, role: 'filer' },
          { ...mayor, role: 'admin' },
        ]),
        'office.view',
      ),
    ).toEqual([]);
    expect(reachOf(person([{ ...mayor, role: 'reviewer' }], { secondFactor: 'missing' }), 'office.view')).toEqual([]);
    expect(reachOf(person([mayor], { mustChangePassword: true }), 'office.view')).toEqual([]);
  });

  it('never covers a figure at a place that it does not cover', () => {
    const paths = ['/c/', '/c/t1/', '/c/t2/', '/c/t1/v1/', ''];
    const grant = fc.record({
      role: fc.constantFrom(...ROLES),
      unitPath: fc.constantFrom(...paths),
      departmentCode: fc.constantFrom(null, 'water', 'health'),
    });
    fc.assert(
      fc.property(
        fc.array(grant, { maxLength: 4 }),
        fc.constantFrom(...paths),
        fc.subarray(['water', 'health']),
        (grants, path, departments) => {
          const reach = reachOf(person(grants), 'office.view');
          if (reachesFigure(reach, path, departments)) expect(reachesUnit(reach, path)).toBe(true);
          expect(reach.length).toBeLessThanOrEqual(grants.length);
        },
      ),
    );
  });
});

describe('the name of what somebody may do', () => {
  it('is the same for whoever has the same rights, in whatever order they were given', () => {
    expect(rightsKey(person([bureau, town], { id: 'a' }))).toBe(rightsKey(person([town, bureau], { id: 'b' })));
  });

  it('is another for any other right', () => {
    const names = [
      person([]),
      person([mayor]),
      person([town]),
      person([bureau]),
      person([{ ...bureau, departmentCode: null }]),
      person([{ ...town, role: 'reviewer' }]),
      person([mayor, town]),
      person([mayor], { secondFactor: 'missing' }),
    ].map(rightsKey);
    expect(new Set(names).size).toBe(names.length);
  });
});
