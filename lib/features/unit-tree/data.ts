import { type UnitBook, unitBook } from '#lib/domain/unit-tree.ts';
import type { Unit } from '#lib/generated/sqlite/whole/client.ts';
import type { WorkingClient } from '#lib/server/working.ts';

export type UnitReader = Pick<WorkingClient, 'unit' | 'unitPast'>;

/** The units of a county on every day there was, in the order of the tree. */
export async function readUnitBook(reader: UnitReader, countyCode: string): Promise<UnitBook<Unit>> {
  const units = await reader.unit.findMany({ where: { countyCode }, orderBy: { path: 'asc' } });
  return unitBook(units, await reader.unitPast.findMany({ where: { countyCode } }));
}
