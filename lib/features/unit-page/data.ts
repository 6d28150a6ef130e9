import { working } from '#lib/server/working.ts';
import { readHistory } from '../unit-change/data.ts';

/** Every unit there ever was, with its past and how many figures it has: the same few queries however many they are. */
export async function readUnits(countyCode: string) {
  const db = working();
  const where = { countyCode };
  const figures = await db.figure.groupBy({ by: ['unitId'], where, _count: { _all: true } });
  const told = await db.unitPast.findMany({ where, orderBy: [{ unitId: 'asc' }, { number: 'asc' }] });
  return {
    history: await readHistory(db, countyCode),
    told,
    tiles: await db.unit.findMany({ where, select: { id: true, tileCol: true, tileRow: true } }),
    figures: new Map(figures.map(({ unitId, _count }) => [unitId, _count._all])),
  };
}
export type UnitRows = Awaited<ReturnType<typeof readUnits>>;

/** Who changed units, and who holds rights at one of them. */
export async function readPeopleOf(countyCode: string, unitId: string) {
  const db = working();
  const grants = await db.roleGrant.findMany({ where: { countyCode, unitId }, select: { userId: true } });
  const users = await db.user.findMany({
    where: { countyCode },
    select: { id: true, name: true, nameEn: true, active: true },
    orderBy: { name: 'asc' },
  });
  const holders = new Set(grants.map(({ userId }) => userId));
  return { people: users, holders: users.filter(({ id, active }) => active && holders.has(id)) };
}
export type PeopleRows = Awaited<ReturnType<typeof readPeopleOf>>;
