import { working } from '#lib/server/working.ts';
import type { AccountRow, Places } from './view.ts';

/** Every account of the county with the names of where its owner works. */
export async function readAccounts(countyCode: string): Promise<AccountRow[]> {
  const rows = await working().user.findMany({
    where: { countyCode },
    orderBy: [{ active: 'desc' }, { username: 'asc' }],
  });
  const factors = await working().signInUser.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { id: true, twoFactorEnabled: true },
  });
  const proved = new Set(factors.flatMap(({ id, twoFactorEnabled }) => (twoFactorEnabled ? [id] : [])));
  return rows.map((row) => ({ ...row, hasFactor: proved.has(row.id) }));
}

/** Units down to the townships, and the departments: where people work and rights begin. */
export async function readPlaces(countyCode: string): Promise<Places> {
  const [units, departments] = await Promise.all([
    working().unit.findMany({
      where: { countyCode, kind: { in: ['county', 'township'] }, validTo: null },
      orderBy: { path: 'asc' },
      select: { id: true, code: true, kind: true, nameZh: true, nameEn: true },
    }),
    working().department.findMany({ where: { countyCode }, orderBy: { code: 'asc' } }),
  ]);
  return { units, departments };
}
