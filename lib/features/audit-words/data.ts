import { working } from '#lib/server/working.ts';

/** Everybody who ever had an account here: few enough to be read at once. */
export function readPeople(countyCode: string) {
  return working().user.findMany({
    where: { countyCode },
    select: { id: true, username: true, name: true, nameEn: true },
    orderBy: { id: 'asc' },
  });
}
export type AuditPerson = Awaited<ReturnType<typeof readPeople>>[number];

/** A statement takes only so many values. */
const AT_ONCE = 500;

/** What the names in some events stand for. `mentioned` are texts that may name a unit or what was filed. */
export async function readNamed(countyCode: string, mentioned: readonly string[]) {
  const ids = mentioned.slice(0, AT_ONCE);
  const names = { nameZh: true, nameEn: true };
  const submissions = await working().submission.findMany({
    where: { countyCode, id: { in: ids } },
    select: { id: true, formId: true, unitId: true, departmentCode: true, period: true },
  });
  const units = await working().unit.findMany({
    where: { countyCode, id: { in: [...new Set([...ids, ...submissions.map(({ unitId }) => unitId)])] } },
    select: { id: true, ...names },
  });
  const departments = await working().department.findMany({ where: { countyCode }, select: { code: true, ...names } });
  const forms = await working().form.findMany({ where: { countyCode }, select: { id: true, ...names } });
  return { submissions, units, departments, forms };
}
export type Named = Awaited<ReturnType<typeof readNamed>>;
