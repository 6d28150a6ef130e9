import { may } from '#lib/domain/permissions.ts';
import type { Session } from '#lib/server/session.ts';
import { readDepartments } from './data.ts';

/** The county's departments; null for whoever may not change them. */
export async function loadDepartments({ countyCode, countyPath, person }: Session) {
  if (!may(person, 'department.change', { kind: 'county', unitPath: countyPath })) return null;
  return readDepartments(countyCode);
}
