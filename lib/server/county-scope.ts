import type { CountyScope } from '#lib/domain/permissions.ts';
import type { Tx } from './db.ts';

/** What rights over the county as a whole depend on; null where it has no unit of its own. */
export async function countyScope(reader: Pick<Tx, 'unit'>, countyCode: string): Promise<CountyScope | null> {
  const unit = await reader.unit.findFirst({ where: { countyCode, kind: 'county' }, select: { path: true } });
  return unit && { kind: 'county', unitPath: unit.path };
}
