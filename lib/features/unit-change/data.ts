import type { History, KnownUnit } from '#lib/domain/unit-plan.ts';
import { DATED } from '#lib/domain/unit-tree.ts';
import type { Unit } from '#lib/generated/sqlite/whole/client.ts';
import type { UnitReader } from '../unit-tree/data.ts';

/** All units of a county with all they were before, as far as changes of them are concerned. */
export async function readHistory(reader: UnitReader, countyCode: string): Promise<History> {
  const units = await reader.unit.findMany({ where: { countyCode }, orderBy: { path: 'asc' } });
  const pasts = await reader.unitPast.findMany({ where: { countyCode }, orderBy: { number: 'asc' } });
  return { units: units.map(knownUnit), pasts };
}

const SAID = ['id', 'kind', 'validFrom', 'validTo', ...DATED] as const;

function knownUnit(unit: Unit): KnownUnit {
  return Object.fromEntries(SAID.map((name) => [name, unit[name]])) as KnownUnit;
}
