import { grantsOn, type Person } from '#lib/domain/actor.ts';
import type { WorkingClient } from '#lib/server/working.ts';

type Reader = Pick<WorkingClient, 'user' | 'unit'>;
export type Filer = { userId: string; name: string; phone: string | null; actor: Person };

/** Everyone whose work it is to fill forms on that day, with the rights to do so and no others. */
export async function readFilers(reader: Reader, countyCode: string, day: string): Promise<Filer[]> {
  const users = await reader.user.findMany({
    where: { countyCode, active: true, grants: { some: { role: 'filer' } } },
    include: { grants: true },
    orderBy: { id: 'asc' },
  });
  const held = users.map(({ grants }) => grantsOn(grants, day).filter(({ role }) => role === 'filer'));
  const units = await reader.unit.findMany({
    where: { countyCode, id: { in: [...new Set(held.flat().map(({ unitId }) => unitId))] } },
    select: { id: true, path: true },
  });
  const paths = new Map(units.map(({ id, path }) => [id, path]));
  return users.flatMap(({ id, name, phone }, at) => {
    const grants = (held[at] ?? []).map(({ role, unitId, departmentCode }) => ({
      ...{ role, departmentCode },
      unitPath: paths.get(unitId) ?? '',
    }));
    if (grants.length === 0) return [];
    // What is asked here is whose work it is; whether that person is signed in, and how, plays no part.
    const actor: Person = { kind: 'person', id, grants, mustChangePassword: false, secondFactor: 'missing' };
    return [{ userId: id, name, phone, actor }];
  });
}
