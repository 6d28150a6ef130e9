import { working } from '#lib/server/working.ts';

/** Departments with the catalogue, the forms and the people that name them. */
export async function readDepartments(countyCode: string) {
  const db = working();
  const where = { countyCode };
  return {
    departments: await db.department.findMany({ where, orderBy: { code: 'asc' } }),
    versions: await db.indicatorVersion.findMany({ where, orderBy: { version: 'asc' } }),
    forms: await db.form.findMany({ where: { ...where, active: true }, orderBy: { id: 'asc' } }),
    people: await db.user.groupBy({
      by: ['departmentCode'],
      where: { ...where, active: true },
      _count: { _all: true },
    }),
  };
}
export type DepartmentRows = Awaited<ReturnType<typeof readDepartments>>;
