import { describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/actor.ts';
import { type Action, may } from '#lib/domain/permissions.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';

const COUNTY = '/c/';
const TOWN = '/c/t1/';

const holding = (role: Role, unitPath: string, departmentCode: string | null = null): Person => ({
  kind: 'person',
  id: 'p',
  grants: [{ role, unitPath, departmentCode }],
  mustChangePassword: false,
  secondFactor: 'proved',
});

/** Who may do what in the office, written down from what the product promises. */
const OFFICE: readonly (readonly [Action, readonly Role[]])[] = [
  ['office.view', ['leader', 'first_reviewer', 'reviewer', 'publisher']],
  ['supervision.view', ['leader', 'first_reviewer', 'reviewer', 'publisher', 'filer']],
  ['supervision.open', ['leader', 'reviewer']],
  ['supervision.extend', ['leader', 'reviewer']],
  ['supervision.end', ['leader', 'reviewer']],
  ['target.answer', ['first_reviewer']],
];

/** What concerns the county as a whole. */
const ADMINISTRATION: readonly Action[] = [
  'profile.change',
  'indicator.change',
  'reference.change',
  'department.change',
  'unit.change',
  'backup.make',
  'backup.view',
  'health.view',
  'audit.view',
];

describe.each(OFFICE)('%s', (action, roles) => {
  it.each(ROLES)('asked by a %s of the county', (role) => {
    const expected = roles.includes(role);
    const asked = (unitPath: string, departmentCode: string | null) =>
      may(holding(role, COUNTY), action, { kind: 'office', unitPath, departmentCode });
    expect([asked(COUNTY, null), asked(TOWN, null), asked(TOWN, 'water')]).toEqual(Array(3).fill(expected));
  });

  it.each(roles)('reaches no further than the grant of a %s', (role) => {
    const scope = (unitPath: string, departmentCode: string | null) =>
      ({ kind: 'office', unitPath, departmentCode }) as const;
    expect(may(holding(role, TOWN), action, scope(TOWN, null))).toBe(true);
    expect(may(holding(role, TOWN), action, scope(COUNTY, null))).toBe(false);
    expect(may(holding(role, TOWN), action, scope('/c/t10/', null))).toBe(false);
    expect(may(holding(role, COUNTY, 'water'), action, scope(TOWN, 'water'))).toBe(true);
    expect(may(holding(role, COUNTY, 'water'), action, scope(TOWN, 'health'))).toBe(false);
    expect(may(holding(role, COUNTY, 'water'), action, scope(TOWN, null))).toBe(false);
  });

  it('is denied to nobody, and where it is not said over what', () => {
    for (const role of ROLES) {
      expect(may(holding(role, COUNTY), action)).toBe(false);
      expect(may(holding(role, COUNTY), action, { kind: 'county', unitPath: COUNTY })).toBe(false);
      expect(may(holding(role, ''), action, { kind: 'office', unitPath: '', departmentCode: null })).toBe(false);
    }
    expect(may(null, action, { kind: 'office', unitPath: COUNTY, departmentCode: null })).toBe(false);
  });
});

describe.each(ADMINISTRATION)('%s', (action) => {
  it('is the administrator’s of the whole county, and of nobody else', () => {
    const scope = { kind: 'county', unitPath: COUNTY } as const;
    for (const role of ROLES) expect(may(holding(role, COUNTY), action, scope)).toBe(role === 'admin');
    expect(may(holding('admin', TOWN), action, scope)).toBe(false);
    expect(may(holding('admin', COUNTY, 'water'), action, scope)).toBe(false);
  });

  it('needs the second factor', () => {
    const person: Person = { ...holding('admin', COUNTY), secondFactor: 'missing' };
    expect(may(person, action, { kind: 'county', unitPath: COUNTY })).toBe(false);
  });
});
