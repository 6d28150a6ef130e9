import { grantsOn, type Person } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import type { WorkingClient } from '#lib/server/working.ts';

type Reader = Pick<WorkingClient, 'user' | 'unit'>;
export type Holder = { userId: string; name: string; phone: string | null; actor: Person };

/** Everyone whose work it is to fill forms on that day, with the rights to do so and no others. */
export function readFilers(reader: Reader, countyCode: string, day: string): Promise<Holder[]> {
  return readHolders(reader, countyCode, { day, roles: ['filer'] });
}

/** Everyone who holds one of the roles on that day, with the rights that these give and no others. */
export async function readHolders(
  reader: Reader,
  countyCode: string,
  { day, roles }: { day: string; roles: Role[] },
): Promise<Holder[]> {
  const users = await reader.user.findMany({
    where: { countyCode, active: true, grants: { some: { role: { in: roles } } } },
    include: { grants: true },
    orderBy: { id: 'asc' },
  });
  const held = users.map(({ grants }) => grantsOn(grants, day).filter(({ role }) => roles.includes(role)));
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
    const actor: Person = { kind: 'person', id, grants, mustChangePassword: false, secondFactor: 'exempt' };
    return [{ userId: id, name, phone, actor }];
  });
}
