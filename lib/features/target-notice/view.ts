import type { OfficeScope } from '#lib/domain/permissions.ts';
import type { IndicatorVersion, Unit } from '#lib/generated/sqlite/whole/client.ts';

export type AskedUnit = Pick<Unit, 'kind' | 'path'>;

/** Who answers for a target: the head of the township, and for the county's own that of the department in charge. */
export function askedScope(unit: AskedUnit, { departmentCode }: Pick<IndicatorVersion, 'departmentCode'>): OfficeScope {
  return { kind: 'office', unitPath: unit.path, departmentCode: unit.kind === 'county' ? departmentCode : null };
}
