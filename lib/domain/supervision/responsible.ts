import type { Grant } from '../actor.ts';
import type { Role } from '../vocabulary.ts';

/** Whose item it is: a department's work about a unit, or the unit's own. */
export type Owned = { unitPath: string; departmentCode: string | null };

/** Who fills the figures in, and who looks first: those an item is given to. */
const RESPONSIBLE: readonly Role[] = ['filer', 'first_reviewer'];

/**
 * Whether somebody's rights make an item theirs to bring to an end. A right over every department is no department's
 * own, so that a township is not told what a bureau was asked to do, nor the other way round.
 */
export function isResponsible(grants: readonly Grant[], { unitPath, departmentCode }: Owned): boolean {
  return grants.some(
    (grant) =>
      RESPONSIBLE.includes(grant.role) &&
      unitPath.startsWith(grant.unitPath) &&
      grant.departmentCode === departmentCode,
  );
}
