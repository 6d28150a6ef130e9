import { working } from '#lib/server/working.ts';

/** Where an address of a page about one of several names it. */
export type Named = { unit: string } | { indicator: string } | { domain: string } | { department: string };

/** Whether the county holds what an address names, whoever may see it. */
export async function isThere(countyCode: string, named: Named): Promise<boolean> {
  const db = working();
  if ('unit' in named) return (await db.unit.count({ where: { countyCode, code: named.unit, validTo: null } })) > 0;
  if ('indicator' in named) return (await db.indicator.count({ where: { countyCode, code: named.indicator } })) > 0;
  if ('domain' in named) return (await db.domain.count({ where: { countyCode, code: named.domain } })) > 0;
  return (await db.department.count({ where: { countyCode, code: named.department } })) > 0;
}
