import { describe, expect, it } from 'vitest';
import type { Grant } from '#lib/domain/actor.ts';
import { isResponsible } from '#lib/domain/supervision/responsible.ts';

const COUNTY = 'u-1/';
const TOWN = 'u-1/u-2/';
const grant = (role: Grant['role'], unitPath: string, departmentCode: string | null = null): Grant[] => [
  { role, unitPath, departmentCode },
];

describe('who is responsible for an item', () => {
  const own = { unitPath: TOWN, departmentCode: null };
  const bureaus = { unitPath: TOWN, departmentCode: 'water' };

  it('of a unit is its filers and its head', () => {
    expect(isResponsible(grant('filer', TOWN), own)).toBe(true);
    expect(isResponsible(grant('first_reviewer', TOWN), own)).toBe(true);
    expect(isResponsible(grant('filer', 'u-1/u-20/'), own)).toBe(false);
  });

  it('of a department is that department, wherever in the county, and not the township', () => {
    expect(isResponsible(grant('filer', COUNTY, 'water'), bureaus)).toBe(true);
    expect(isResponsible(grant('first_reviewer', COUNTY, 'health'), bureaus)).toBe(false);
    expect(isResponsible(grant('filer', TOWN), bureaus)).toBe(false);
    expect(isResponsible(grant('filer', COUNTY, 'water'), own)).toBe(false);
  });

  it('is nobody who only looks on or decides', () => {
    for (const role of ['leader', 'reviewer', 'publisher', 'admin', 'grid_worker'] as const)
      expect(isResponsible(grant(role, COUNTY), own)).toBe(false);
  });
});
