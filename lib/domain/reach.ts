import type { Grant, Person } from './actor.ts';
import { type Action, may } from './permissions.ts';

/** How far somebody may look: below a unit, and at what a department answers for; null for every department. */
export type Reach = Pick<Grant, 'unitPath' | 'departmentCode'>;

/** The places where `person` may do what is asked of an office, one for each grant that allows it. */
export function reachOf(person: Person, action: Action): Reach[] {
  return person.grants
    .map(({ unitPath, departmentCode }) => ({ unitPath, departmentCode }))
    .filter((reach) => may(person, action, { kind: 'office', ...reach }));
}

/** Whether any of it covers a unit. */
export function reachesUnit(reach: readonly Reach[], unitPath: string): boolean {
  return reach.some((one) => unitPath.startsWith(one.unitPath));
}

/** Whether any of it covers what these departments answer for at a unit. */
export function reachesFigure(reach: readonly Reach[], unitPath: string, departments: readonly string[]): boolean {
  return reach.some(
    (one) =>
      unitPath.startsWith(one.unitPath) && (one.departmentCode === null || departments.includes(one.departmentCode)),
  );
}

/** Names what somebody may do: whoever has the same rights is shown the same. */
export function rightsKey({ grants, secondFactor }: Person): string {
  const said = grants.map(({ role, unitPath, departmentCode }) => `${role} ${unitPath} ${departmentCode ?? ''}`);
  return JSON.stringify([secondFactor, ...said.sort()]);
}
