import type { Person } from '#lib/domain/actor.ts';
import { type Action, may } from '#lib/domain/permissions.ts';
import { type OfficeTarget, officeHref } from '#lib/shared/office-routes.ts';

/** Rooms of the administration in the order of their menu, each with the right that opens it. */
const ROOMS = {
  profile: 'profile.change',
  accounts: 'account.view',
  forms: 'form.view',
  holidays: 'holiday.view',
  indicators: 'indicator.change',
  units: 'unit.change',
  departments: 'department.change',
  audit: 'audit.view',
  backups: 'backup.view',
  health: 'health.view',
} as const satisfies Record<string, Action>;
export type AdminRoom = keyof typeof ROOMS;
export const ADMIN_ROOMS = Object.keys(ROOMS) as AdminRoom[];

/** Rooms that stood before there was an administration have addresses of their own kind. */
const OLDER: readonly string[] = ['accounts', 'forms', 'holidays'];

export function roomTarget(room: AdminRoom): OfficeTarget {
  return (OLDER.includes(room) ? { page: room } : { page: 'admin', part: room }) as OfficeTarget;
}

/** The rooms that this person may enter; each page asks for itself again. */
export function roomsOf({ person, countyPath }: { person: Person; countyPath: string }): AdminRoom[] {
  return ADMIN_ROOMS.filter((room) => may(person, ROOMS[room], { kind: 'county', unitPath: countyPath }));
}

/** The room that a page belongs to; null on the first page of the administration, and outside of it. */
export function roomOver(here: OfficeTarget): AdminRoom | null {
  const address = `${officeHref('zh', here)}/`;
  return ADMIN_ROOMS.find((room) => address.startsWith(`${officeHref('zh', roomTarget(room))}/`)) ?? null;
}
