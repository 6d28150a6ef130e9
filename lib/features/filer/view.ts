import type { Person } from '#lib/domain/actor.ts';
import { may } from '#lib/domain/permissions.ts';

/** Whose form it is. */
export type FiledForm = { unitPath: string; departmentCode: string | null; reviewSteps: number };

/** Whether it is this person's work to fill the form, in whatever state it is now. */
export function isFiledBy(person: Person, { unitPath, departmentCode, reviewSteps }: FiledForm): boolean {
  const scope = { kind: 'submission', unitPath, departmentCode, reviewSteps, state: 'filling', authors: [] } as const;
  return may(person, 'cell.save', scope);
}
