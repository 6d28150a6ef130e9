import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { ADMIN_ROOMS, roomOver, roomsOf, roomTarget } from '#lib/features/admin-hub/view.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

const who = (role: Role, unitPath = 'u-C/') => ({
  countyPath: 'u-C/',
  person: {
    ...{ kind: 'person', id: 'p', mustChangePassword: false, secondFactor: 'proved' },
    grants: [{ role, unitPath, departmentCode: null }],
  } as Person,
});

describe('the rooms of the administration', () => {
  it('lead to pages that are there, in both languages', () => {
    const missing = ADMIN_ROOMS.flatMap((room) => [
      `app/(zh)${officeHref('zh', roomTarget(room))}/page.tsx`,
      `app/(en)${officeHref('en', roomTarget(room))}/page.tsx`,
    ]).filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });

  it('are all open to whoever keeps the system, and to a reviewer those that say what is asked and when', () => {
    expect(roomsOf(who('admin'))).toEqual(ADMIN_ROOMS);
    expect(roomsOf(who('reviewer'))).toEqual(['forms', 'holidays']);
  });

  it.each([['leader'], ['filer'], ['publisher'], ['first_reviewer']] as const)('are closed to a %s', (role) =>
    expect(roomsOf(who(role))).toEqual([]),
  );

  it('are closed to whoever keeps accounts of a town alone', () => {
    expect(roomsOf(who('admin', 'u-C/u-T1/'))).toEqual([]);
  });

  it.each([
    [{ page: 'accounts', id: 'x' }, 'accounts'],
    [{ page: 'holidays' }, 'holidays'],
    [{ page: 'admin' }, null],
    [{ page: 'office' }, null],
  ] as const)('are marked over %j as %s', (here, room) => expect(roomOver(here)).toBe(room));
});
