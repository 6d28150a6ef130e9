import { working } from '#lib/server/working.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';

/** The forms that a department answers for, and every answer to them that is not approved yet. */
export async function readDepartmentWork(countyCode: string, departmentCode: string) {
  const db = working();
  const unapproved = await db.submission.findMany({
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
  const trees = await readUnitBook(db, countyCode);
  return { open: unapproved.filter((row) => isAskedOf(trees, row)), units };
}

export type DepartmentWork = Awaited<ReturnType<typeof readDepartmentWork>>;
