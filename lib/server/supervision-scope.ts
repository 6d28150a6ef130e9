import type { OfficeScope } from '#lib/domain/permissions.ts';
import type { WorkingClient } from './working.ts';

type Reader = Pick<WorkingClient, 'supervision' | 'unit' | 'indicator' | 'indicatorVersion'>;

/** What rights over an item depend on. */
export type ItemScope = {
  /** Whose it is to bring to an end: the department's, or the unit's own. */
  owner: OfficeScope;
  /** Whoever leads what the indicator belongs to decides about it. */
  lead: OfficeScope;
};

/** Null where there is no such item. */
export async function itemScope(reader: Reader, countyCode: string, id: string): Promise<ItemScope | null> {
  const item = await reader.supervision.findUnique({ where: { countyCode_id: { countyCode, id } } });
  const lead = item && (await leadScope(reader, countyCode, item));
  return item && lead && { lead, owner: { ...lead, departmentCode: item.departmentCode } };
}

/** Rights over opening an item about an indicator at a unit; null where there is no such thing. */
export async function leadScope(
  reader: Reader,
  countyCode: string,
  { indicatorCode, unitId }: { indicatorCode: string; unitId: string },
): Promise<OfficeScope | null> {
  const unit = await reader.unit.findUnique({
    where: { countyCode_id: { countyCode, id: unitId } },
    select: { path: true },
  });
  const indicator = await reader.indicator.findUnique({
    where: { countyCode_code: { countyCode, code: indicatorCode } },
    include: { versions: { select: { version: true, departmentCode: true } } },
  });
  const current = indicator?.versions.find(({ version }) => version === indicator.currentVersion);
  return unit && current ? { kind: 'office', unitPath: unit.path, departmentCode: current.departmentCode } : null;
}
