import { working } from '#lib/server/working.ts';
import type { GrantRow } from './view.ts';

/** All grants of some persons, those of other days too, with the names of what they reach; by person. */
export async function readGrants(countyCode: string, userIds: readonly string[]): Promise<Map<string, GrantRow[]>> {
  const rows = await working().roleGrant.findMany({
    where: { countyCode, userId: { in: [...userIds] } },
    orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
  });
  const ids = (pick: (row: (typeof rows)[number]) => string | null) => [
    ...new Set(rows.flatMap((row) => pick(row) ?? [])),
  ];
  const names = { nameZh: true, nameEn: true } as const;
  const [units, departments, people] = await Promise.all([
    working().unit.findMany({
      where: { countyCode, id: { in: ids((row) => row.unitId) } },
      select: { id: true, ...names },
    }),
    working().department.findMany({
      where: { countyCode, code: { in: ids((row) => row.departmentCode) } },
      select: { code: true, ...names },
    }),
    working().user.findMany({
      where: { countyCode, id: { in: ids((row) => row.standsInFor) } },
      select: { id: true, name: true },
    }),
  ]);
  const found = new Map<string, GrantRow[]>(userIds.map((id) => [id, []]));
  for (const { id, userId, role, unitId, departmentCode, validFrom, validTo, standsInFor } of rows) {
    found.get(userId)?.push({
      ...{ id, role, validFrom, validTo },
      unit: units.find((unit) => unit.id === unitId) ?? null,
      department: departments.find(({ code }) => code === departmentCode) ?? null,
      standsInFor: people.find((person) => person.id === standsInFor)?.name ?? null,
    });
  }
  return found;
}
