import type { Grant, Person } from '#lib/domain/actor.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';

/** Where a grant holds, as seen from town T1, which files the forms of these tests. */
export const PLACES = ['own', 'above', 'sibling', 'below', 'elsewhere', 'department'] as const;
export type Place = (typeof PLACES)[number];

const GRANTS: Record<Place, Omit<Grant, 'role'>> = {
  own: { unitPath: 'u-C/u-T1/', departmentCode: null },
  above: { unitPath: 'u-C/', departmentCode: null },
  sibling: { unitPath: 'u-C/u-T2/', departmentCode: null },
  below: { unitPath: 'u-C/u-T1/u-V11/', departmentCode: null },
  elsewhere: { unitPath: 'u-X/', departmentCode: null },
  // A department of the county files forms of its own; a town's form is none of them.
  department: { unitPath: 'u-C/', departmentCode: 'bureau' },
};

/** Somebody with one role in one place. */
export type Somebody = { role: Role; place: Place; person: Person };

export function somebody(role: Role, place: Place, change: Partial<Person> = {}): Somebody {
  const grants = [{ role, ...GRANTS[place] }];
  const person: Person = {
    ...{ kind: 'person', id: `${role}-${place}`, grants, mustChangePassword: false, secondFactor: 'proved' },
    ...change,
  };
  return { role, place, person };
}

export const EVERYBODY: readonly Somebody[] = ROLES.flatMap((role) => PLACES.map((place) => somebody(role, place)));

/** What is no person, or a person without what a person needs; nobody of these may do anything. */
export const NOBODY: readonly [string, unknown][] = [
  ['nobody', null],
  ['undefined', undefined],
  ['an empty object', {}],
  ['an empty list', []],
  ['a text', 'admin'],
  ['a person without an id', { ...somebody('admin', 'above').person, id: '' }],
  ['a person without grants', { ...somebody('admin', 'above').person, grants: [] }],
  ['a person whose grants are none', { ...somebody('admin', 'above').person, grants: null }],
  [
    'a grant of no role',
    { ...somebody('admin', 'above').person, grants: [{ unitPath: 'u-C/', departmentCode: null }] },
  ],
  [
    'a grant of everything',
    { ...somebody('admin', 'above').person, grants: [{ role: '*', unitPath: '', departmentCode: null }] },
  ],
  ['a task of no name', { kind: 'system', name: 'root' }],
  ['a stranger’s kind', { ...somebody('admin', 'above').person, kind: 'admin' }],
];
