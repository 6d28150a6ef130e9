import { working } from '#lib/server/working.ts';

/** The forms that a department answers for, and every answer to them that is not approved yet. */
export async function readDepartmentWork(countyCode: string, departmentCode: string) {
  const db = working();
  const open = await db.submission.findMany({
    where: { countyCode, form: { departmentCode }, state: { not: 'approved' } },
    select: {
      ...{ id: true, unitId: true, departmentCode: true, period: true, state: true, dueOn: true },
      form: { select: { id: true, nameZh: true, nameEn: true } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  const units = await db.unit.findMany({
    where: { countyCode, kind: { in: ['county', 'township'] } },
    select: { id: true, code: true, path: true, nameZh: true, nameEn: true },
  });
  return { open, units };
}

export type DepartmentWork = Awaited<ReturnType<typeof readDepartmentWork>>;
