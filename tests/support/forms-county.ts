import type { Role } from '#lib/domain/vocabulary.ts';
import type { Form } from '#lib/generated/sqlite/whole/client.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { COUNTY, countyRow, departmentRow } from './county.ts';
import { person } from './open-form.ts';
import { unitRow, versionRow } from './rows.ts';

export const COUNTY_PATH = 'u-C/';
export const EAST_PATH = 'u-C/u-T1/';

/** The third quarter is over, the first week of October is free, the weekend after it is worked. */
export const NOW = new Date('2022-10-08T01:00:00Z');
export const TODAY = '2022-10-08';

export const reviewer = person('office', 'reviewer', COUNTY_PATH);
export const admin = person('keeper', 'admin', COUNTY_PATH);
export const eastClerk = person('east', 'filer', EAST_PATH);

/**
 * A county set up in August 2022: two townships, two villages in the first, two indicators, and three forms: the
 * townships' own, the townships' villages, and a department's for the county.
 */
export async function storeFormsCounty(door: Door): Promise<void> {
  await door.transaction(async (tx) => {
    await tx.county.create({ data: { ...countyRow(), createdAt: new Date('2022-08-03T00:00:00Z') } });
    await tx.department.create({ data: departmentRow('bureau') });
    const names = { nameZh: '供水', nameEn: 'Water', glyph: '水', prefix: 'WAT', whatZh: '供水。', whatEn: 'Water.' };
    await tx.domain.create({ data: { countyCode: COUNTY, code: 'water', order: 1, ...names } });
    await tx.unit.create({ data: unitRow('C', { kind: 'county', sort: 'county', path: COUNTY_PATH }) });
    for (const code of ['T1', 'T2'])
      await tx.unit.create({ data: unitRow(code, { parentId: 'u-C', path: `u-C/u-${code}/` }) });
    for (const code of ['V1', 'V2'])
      await tx.unit.create({
        data: unitRow(code, { kind: 'village', sort: 'village', parentId: 'u-T1', path: `${EAST_PATH}u-${code}/` }),
      });
    await storeIndicator(tx, 'A01', { level: 'township' });
    await storeIndicator(tx, 'B01', { level: 'village' });
    await storeIndicator(tx, 'C01', { level: 'village', officialOrigin: 'computed' });
    await tx.form.create({ data: formRow('townships', { ofKind: 'township', indicatorCodes: ['A01'] }) });
    await tx.form.create({
      data: formRow('villages', { ofKind: 'village', indicatorCodes: ['B01'], dueAfterDays: 12 }),
    });
    const county = { ofKind: 'county', filedBy: 'county', byDepartment: true } as const;
    await tx.form.create({ data: formRow('bureau', { ...county, indicatorCodes: ['A01', 'B01'] }) });
    await tx.holiday.createMany({ data: OCTOBER });
    await storeUser(tx, 'east', 'filer', 'u-T1');
    await storeUser(tx, 'west', 'filer', 'u-T2');
    await storeUser(tx, 'bureau-clerk', 'filer', 'u-C', 'bureau');
    await storeUser(tx, 'office', 'reviewer', 'u-C');
  });
}

const OCTOBER = [
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ day: `2022-10-0${day}`, working: false })),
  { day: '2022-10-08', working: true },
  { day: '2022-10-09', working: true },
].map((row) => ({ countyCode: COUNTY, ...row, nameZh: '国庆', nameEn: 'National Day' }));

async function storeIndicator(tx: Tx, code: string, change: Parameters<typeof versionRow>[1]): Promise<void> {
  const indicator = { countyCode: COUNTY, code, domainCode: 'water', order: 1, currentVersion: 1 };
  await tx.indicator.create({ data: indicator });
  const { dimension: _none, otherDepartments: _others, computedFrom: _from, ...version } = versionRow(code, change);
  await tx.indicatorVersion.create({ data: { ...version, otherDepartments: [] } });
}

type FormChange = Partial<Omit<Form, 'indicatorCodes'>> & { indicatorCodes?: string[] };

/** A quarterly form of the townships; override what a test is about. */
export function formRow(id: string, change: FormChange = {}) {
  return {
    ...{
      countyCode: COUNTY,
      id,
      nameZh: `${id}表`,
      nameEn: `Form ${id}`,
      domainCode: 'water',
      departmentCode: 'bureau',
    },
    ...{
      byDepartment: false,
      filedBy: 'township' as const,
      ofKind: 'township' as const,
      frequency: 'quarter' as const,
    },
    ...{ indicatorCodes: ['A01'], opensAfterDays: 1, dueAfterDays: 10, reviewSteps: 1, active: true, version: 1 },
    ...change,
  };
}

/** A person with one grant, who could be told something; signing in plays no part. */
async function storeUser(tx: Tx, id: string, role: Role, unitId: string, departmentCode: string | null = null) {
  const at = new Date('2022-08-03T00:00:00Z');
  const where = { countyCode: COUNTY, unitId, departmentCode };
  const reach = { phone: `1380000${id.length}`, email: `${id}@example.org` };
  await tx.user.create({ data: { ...where, ...reach, id, username: id, name: `${id}员`, createdAt: at } });
  await tx.roleGrant.create({
    data: { ...where, id: `g-${id}`, userId: id, role, grantedBy: 'system:setup', grantedAt: at },
  });
}
