import { type WorkingClient, working } from '#lib/server/working.ts';
import { readHolders } from '../filer/data.ts';

type Reader = Pick<WorkingClient, 'indicator' | 'unit' | 'target'>;

/** What targets of one indicator and year depend on; null where there is no such indicator. */
export async function readAim(reader: Reader, countyCode: string, indicatorCode: string, year: number) {
  const indicator = await reader.indicator.findUnique({
    where: { countyCode_code: { countyCode, code: indicatorCode } },
    include: { versions: true },
  });
  const version = indicator?.versions.find((one) => one.version === indicator.currentVersion);
  if (!version) return null;
  return {
    version,
    units: await reader.unit.findMany({
      where: { countyCode, kind: { in: ['county', 'township'] }, validTo: null },
      orderBy: { code: 'asc' },
    }),
    targets: await reader.target.findMany({
      where: { countyCode, indicatorCode, year, unit: { kind: { in: ['county', 'township'] } } },
      orderBy: { version: 'asc' },
    }),
  };
}
export type AimRows = NonNullable<Awaited<ReturnType<typeof readAim>>>;

/** Targets of a year with all their versions, and what was said to them: as many queries however many there are. */
export async function readYear(countyCode: string, year: number) {
  const db = working();
  return {
    targets: await db.target.findMany({
      where: { countyCode, year, unit: { kind: { in: ['county', 'township'] } } },
      orderBy: { version: 'asc' },
    }),
    answers: await db.targetAnswer.findMany({ where: { countyCode, year }, orderBy: { at: 'asc' } }),
    years: (await db.target.findMany({ where: { countyCode }, distinct: ['year'], select: { year: true } })).map(
      (row) => row.year,
    ),
  };
}

/** Who answers for what on that day, and the names behind those who set and answered. */
export async function readPeople(countyCode: string, day: string) {
  const db = working();
  return {
    heads: await readHolders(db, countyCode, { day, roles: ['first_reviewer'] }),
    people: await db.user.findMany({ where: { countyCode }, select: { id: true, name: true, nameEn: true } }),
  };
}
