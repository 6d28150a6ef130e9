import type { Person, SystemTask } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { COUNTY, countyRow } from './county.ts';
import { unitRow } from './rows.ts';

/** Ids of the little county: two townships below it, and one form that each of the two is asked to fill. */
export const COUNTY_UNIT = `u-${COUNTY}`;
export const EAST = 'u-999901001';
export const WEST = 'u-999901002';
export const EAST_PATH = `${COUNTY_UNIT}/${EAST}/`;
export const EAST_FORM = 'form-east';
export const WEST_FORM = 'form-west';
const FORM = 'form';

/** A person with one role over one part of the county. */
export function person(id: string, role: Role, unitPath: string, departmentCode: string | null = null): Person {
  return {
    kind: 'person',
    id,
    grants: [{ role, unitPath, departmentCode }],
    mustChangePassword: false,
    secondFactor: 'exempt',
  };
}

export const EAST_CLERK = person('east', 'filer', EAST_PATH);
export const SETUP: SystemTask = { kind: 'system', name: 'setup' };

/** An empty database becomes a county whose two townships have one open form each. */
export async function storeOpenForms(door: Door): Promise<void> {
  await door.transaction(async (tx) => {
    await tx.county.create({ data: countyRow() });
    await tx.unit.create({ data: unitRow(COUNTY, { kind: 'county', sort: 'county', path: `${COUNTY_UNIT}/` }) });
    for (const id of [EAST, WEST]) {
      await tx.unit.create({ data: unitRow(id.slice(2), { parentId: COUNTY_UNIT, path: `${COUNTY_UNIT}/${id}/` }) });
    }
    await tx.form.create({ data: formRow() });
    await openForm(tx, EAST_FORM, EAST);
    await openForm(tx, WEST_FORM, WEST);
  });
}

function openForm(tx: Tx, id: string, unitId: string) {
  return tx.submission.create({
    data: {
      countyCode: COUNTY,
      id,
      formId: FORM,
      unitId,
      period: '2022Q3',
      state: 'filling',
      version: 1,
      opensOn: '2022-10-01',
      dueOn: '2022-10-15',
    },
  });
}

function formRow() {
  return {
    countyCode: COUNTY,
    id: FORM,
    nameZh: '某表',
    nameEn: 'A form',
    domainCode: 'AGR',
    departmentCode: 'nyncj',
    byDepartment: false,
    filedBy: 'township' as const,
    ofKind: 'township' as const,
    frequency: 'quarter' as const,
    indicatorCodes: ['AGR01', 'AGR02'],
    opensAfterDays: 1,
    dueAfterDays: 15,
    reviewSteps: 2,
  };
}
