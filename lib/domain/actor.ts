import type { Role } from './vocabulary.ts';

/** What a person may do, where, and for which department; null means every department. */
export type Grant = {
  role: Role;
  /** Ids from the county down to the unit, separated and closed by "/". */
  unitPath: string;
  departmentCode: string | null;
};

export type Person = {
  kind: 'person';
  id: string;
  /** Only those that count today; see `grantsOn`. */
  grants: readonly Grant[];
  /** Until the first password is replaced, nothing else is possible. */
  mustChangePassword: boolean;
  /** exempt: a demonstration account. Without a second factor, the roles that need one count for nothing. */
  secondFactor: 'proved' | 'exempt' | 'missing';
};

/** A task of the system: setting up a county, what happens by the calendar, or who is at the door. */
export type SystemTask = { kind: 'system'; name: 'setup' | 'clock' | 'sign_in' };

/** Who asks. */
export type Actor = SystemTask | Person;

/** Roles that decide for others are not held by a password alone. */
export const SECOND_FACTOR_ROLES: readonly Role[] = ['reviewer', 'publisher', 'admin'];

type Dated = { validFrom: string | null; validTo: string | null };

/** The grants that count on `day`, an ISO date; both ends are included. */
export function grantsOn<G extends Dated>(grants: readonly G[], day: string): G[] {
  return grants.filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo),
  );
}

export function actorName(actor: Actor): string {
  return actor.kind === 'system' ? `system:${actor.name}` : `person:${actor.id}`;
}

/** The person's id that `actorName` wrote; null for a task of the system. */
export function personOf(name: string): string | null {
  return name.startsWith('person:') ? name.slice('person:'.length) : null;
}
