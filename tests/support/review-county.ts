import type { Person } from '#lib/domain/actor.ts';
import type { SubmissionCell } from '#lib/generated/sqlite/whole/client.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { COUNTY, countyRow, departmentRow } from './county.ts';
import { person } from './open-form.ts';
import { unitRow, versionRow } from './rows.ts';

/**
 * A county of two towns with two villages each. WAT01 is a count of every village, WAT02 a ratio of every town,
 * WAT03 is worked out from WAT01 over the number of villages, BASE01 counts people by town, WAT04 is theirs per head.
 */
export const C = 'u-C';
export const TOWNS = ['u-T1', 'u-T2'] as const;
export const VILLAGES = ['u-V11', 'u-V12', 'u-V21', 'u-V22'] as const;
export const PERIOD = '2022Q3';
export const NOW = new Date('2022-10-08T01:00:00Z');

const at = (unitId: string) => `u-C/${unitId === C ? '' : `${unitId}/`}`;
export const CLERK = person('clerk', 'filer', at('u-T1'));
export const CLERK_2 = person('clerk-2', 'filer', at('u-T2'));
export const HEAD = person('head', 'first_reviewer', at('u-T1'));
export const REVIEWER = person('reviewer', 'reviewer', at(C));
export const OTHER_REVIEWER = person('reviewer-2', 'reviewer', at(C));
export const BOTH: Person = { ...REVIEWER, id: 'clerk', grants: [...CLERK.grants, ...REVIEWER.grants] };

const RATIO = {
  kind: 'ratio',
  unitZh: '%',
  unitEn: '%',
  decimals: 1,
  factor: 100,
  max: 100,
  overUnits: 'pooled',
} as const;

/** A village has ordinarily at most fifty. */
const RULE = {
  countyCode: COUNTY,
  order: 1,
  indicatorCode: 'WAT01',
  rule: 'range',
  level: 'village',
  low: 0,
  high: 50,
  zero: true,
  of: '',
  unitZh: '',
  unitEn: '',
} as const;

export async function storeReviewCounty(door: Door): Promise<void> {
  await door.transaction(async (tx) => {
    await tx.county.create({ data: { ...countyRow(), demonstration: true } });
    await tx.department.create({ data: departmentRow('bureau') });
    const words = { nameZh: '供水', nameEn: 'Water', glyph: '水', prefix: 'WAT', whatZh: '供水。', whatEn: 'Water.' };
    await tx.domain.create({ data: { countyCode: COUNTY, code: 'water', order: 1, ...words } });
    await tx.unit.create({ data: unitRow('C', { kind: 'county', sort: 'county', path: 'u-C/' }) });
    for (const id of TOWNS) await tx.unit.create({ data: unitRow(id.slice(2), { parentId: C, path: at(id) }) });
    for (const id of VILLAGES) {
      const parentId = `u-T${id.slice(3, 4)}`;
      const place = { kind: 'village', sort: 'village', parentId, path: `${at(parentId)}${id}/` } as const;
      await tx.unit.create({ data: unitRow(id.slice(2), place) });
    }
    await indicator(tx, 'WAT01', { level: 'village', kind: 'stock', officialOrigin: 'rollup' });
    await indicator(tx, 'WAT02', { ...RATIO, officialOrigin: 'rollup' });
    await indicator(tx, 'WAT03', { ...RATIO, max: null, officialOrigin: 'computed', computedFrom: 'WAT01 / villages' });
    await indicator(tx, 'BASE01', { frequency: 'year', kind: 'stock' });
    await indicator(tx, 'WAT04', {
      ...RATIO,
      factor: 1,
      max: null,
      officialOrigin: 'computed',
      computedFrom: 'WAT01 * 10 / BASE01',
    });
    await tx.plausibilityRule.create({ data: RULE });
    for (const unitId of TOWNS) {
      await form(tx, { id: 'villages', ofKind: 'village', indicatorCodes: ['WAT01'], reviewSteps: 1 }, unitId);
      await form(tx, { id: 'town', ofKind: 'township', indicatorCodes: ['WAT02'], reviewSteps: 2 }, unitId);
      await form(tx, { id: 'people', ofKind: 'township', indicatorCodes: ['BASE01'], reviewSteps: 1 }, unitId);
    }
  });
}

type Change = Parameters<typeof versionRow>[1];

async function indicator(tx: Tx, code: string, change: Change): Promise<void> {
  const data = { countyCode: COUNTY, code, domainCode: 'water', order: 1, currentVersion: 1 };
  await tx.indicator.create({ data });
  const { dimension: _none, otherDepartments: _others, ...version } = versionRow(code, change);
  await tx.indicatorVersion.create({ data: { ...version, otherDepartments: [] } });
}

type Form = { id: string; ofKind: 'village' | 'township'; indicatorCodes: string[]; reviewSteps: number };

/** Id of a form's submission by a town. */
export const formOf = (form: string, town: string) => `${form}-${town}`;

async function form(tx: Tx, { id, ...given }: Form, unitId: string): Promise<void> {
  const kinds = { filedBy: 'township', frequency: 'quarter' } as const;
  const row = {
    ...{ countyCode: COUNTY, id, nameZh: '某表', nameEn: 'A form', domainCode: 'water', departmentCode: 'bureau' },
    ...{ byDepartment: false, opensAfterDays: 1, dueAfterDays: 15, ...kinds, ...given },
  };
  await tx.form.upsert({ where: { countyCode_id: { countyCode: COUNTY, id } }, create: row, update: row });
  await tx.submission.create({
    data: {
      ...{ countyCode: COUNTY, id: formOf(id, unitId), formId: id, unitId, period: PERIOD },
      state: 'filling',
      ...{ version: 1, opensOn: '2022-10-01', dueOn: '2022-10-15' },
    },
  });
}

type Filled = Partial<SubmissionCell> & Pick<SubmissionCell, 'unitId' | 'indicatorCode'>;

/** Fills cells as their clerk would have, without going through the grid. */
export async function fill(door: Door, submissionId: string, cells: readonly Filled[], by = 'person:clerk') {
  await door.transaction(async (tx) => {
    for (const given of cells) {
      const { unitId, indicatorCode } = given;
      const key = { countyCode: COUNTY, submissionId, unitId, indicatorCode, dimension: '' };
      const data = { state: 'reported' as const, review: 'open' as const, savedBy: by, savedAt: NOW, ...given };
      await tx.submissionCell.upsert({
        where: { countyCode_submissionId_unitId_indicatorCode_dimension: key },
        create: { ...key, version: 1, ...data },
        update: { ...data, version: { increment: 1 } },
      });
    }
  });
}
