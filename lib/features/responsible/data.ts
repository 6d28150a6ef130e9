import { type Grant, grantsOn } from '#lib/domain/actor.ts';
import type { WorkingClient } from '#lib/server/working.ts';

type Reader = Pick<WorkingClient, 'user' | 'unit'>;
/** Somebody who fills figures in or looks at them first, with those rights and no others. */
export type Responsible = { userId: string; name: string; nameEn: string | null; grants: Grant[] };

/** Everyone an item of supervision can be given to on that day. */
export async function readResponsible(reader: Reader, countyCode: string, day: string): Promise<Responsible[]> {
  const roles = ['filer', 'first_reviewer'] as const;
  const users = await reader.user.findMany({
    where: { countyCode, active: true, grants: { some: { role: { in: [...roles] } } } },
    include: { grants: { where: { role: { in: [...roles] } } } },
    orderBy: { id: 'asc' },
  });
  const held = users.map(({ grants }) => grantsOn(grants, day));
  const units = await reader.unit.findMany({
    where: { countyCode, id: { in: [...new Set(held.flat().map(({ unitId }) => unitId))] } },
    select: { id: true, path: true },
  });
  const paths = new Map(units.map(({ id, path }) => [id, path]));
  return users.map(({ id, name, nameEn }, at) => ({
    ...{ userId: id, name, nameEn },
    grants: (held[at] ?? []).flatMap(({ role, unitId, departmentCode }): Grant[] => {
      const unitPath = paths.get(unitId);
      return unitPath ? [{ role, unitPath, departmentCode }] : [];
    }),
  }));
}
