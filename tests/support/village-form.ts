import type { IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import type { Door } from '#lib/server/db.ts';
import { COUNTY, countyRow, departmentRow } from './county.ts';
import { COUNTY_UNIT, EAST, EAST_PATH, WEST } from './open-form.ts';
import { unitRow, versionRow } from './rows.ts';

export const VILLAGE_FORM = 'villages-east';
export const village = (n: number) => `u-v${n}`;
export const indicator = (n: number) => `WAT${String(n).padStart(2, '0')}`;

type Size = { villages: number; indicators: number; change?: (n: number) => Partial<IndicatorVersion> };

/** A county whose eastern township is asked for every village and indicator; indicators of odd number are ratios. */
export async function storeVillageForm(door: Door, { villages, indicators, change = () => ({}) }: Size): Promise<void> {
  const codes = Array.from({ length: indicators }, (_, at) => indicator(at + 1));
  await door.transaction(async (tx) => {
    await tx.county.create({ data: countyRow() });
    await tx.department.create({ data: departmentRow('bureau') });
    const words = { nameZh: '供水', nameEn: 'Water', glyph: '水', prefix: 'WAT', whatZh: '供水。', whatEn: 'Water.' };
    await tx.domain.create({ data: { countyCode: COUNTY, code: 'water', order: 1, ...words } });
    await tx.unit.create({ data: unitRow(COUNTY, { kind: 'county', sort: 'county', path: `${COUNTY_UNIT}/` }) });
    for (const id of [EAST, WEST])
      await tx.unit.create({ data: unitRow(id.slice(2), { parentId: COUNTY_UNIT, path: `${COUNTY_UNIT}/${id}/` }) });
    for (let n = 1; n <= villages; n++) {
      const place = { kind: 'village', sort: 'village', parentId: EAST, path: `${EAST_PATH}${village(n)}/` } as const;
      await tx.unit.create({ data: unitRow(`v${n}`, place) });
    }
    for (const [at, code] of codes.entries()) {
      await tx.indicator.create({
        data: { countyCode: COUNTY, code, domainCode: 'water', order: at, currentVersion: 1 },
      });
      const {
        dimension: _none,
        otherDepartments: _others,
        ...version
      } = versionRow(code, {
        level: 'village',
        kind: 'stock',
        max: 1000,
        ...((at + 1) % 2 === 1 ? RATIO : {}),
        ...change(at + 1),
      });
      await tx.indicatorVersion.create({ data: { ...version, otherDepartments: [] } });
    }
    await tx.form.create({ data: { ...form, indicatorCodes: codes } });
    await tx.submission.create({ data: submission });
  });
}

const RATIO = {
  kind: 'ratio',
  unitZh: '%',
  unitEn: '%',
  decimals: 1,
  factor: 100,
  max: 100,
  overUnits: 'pooled',
  numeratorZh: '通水户数',
  numeratorEn: 'Households connected',
  denominatorZh: '总户数',
  denominatorEn: 'Households',
} as const;

const form = {
  countyCode: COUNTY,
  id: 'water-villages',
  nameZh: '供水季报（分村）',
  nameEn: 'Quarterly report on water (by village)',
  domainCode: 'water',
  departmentCode: 'bureau',
  byDepartment: false,
  filedBy: 'township',
  ofKind: 'village',
  frequency: 'quarter',
  opensAfterDays: 1,
  dueAfterDays: 15,
  reviewSteps: 1,
} as const;

const submission = {
  countyCode: COUNTY,
  id: VILLAGE_FORM,
  formId: form.id,
  unitId: EAST,
  period: '2022Q3',
  state: 'not_started',
  version: 1,
  opensOn: '2022-10-01',
  dueOn: '2022-10-15',
} as const;
