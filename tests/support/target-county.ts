import { setTargets } from '#lib/features/target/mutations.ts';
import type { Target } from '#lib/generated/sqlite/whole/client.ts';
import type { Door } from '#lib/server/db.ts';
import { COUNTY } from './county.ts';
import { person } from './open-form.ts';
import { REVIEWER, storeReviewCounty } from './review-county.ts';

export const TODAY = '2022-08-15';
export const NOW = new Date('2022-08-15T01:00:00Z');
export const BUREAU_HEAD = person('bureau-head', 'first_reviewer', 'u-C/', 'bureau');

const HEADS = [
  { id: 'head', unitId: 'u-T1', departmentCode: null },
  { id: 'head-2', unitId: 'u-T2', departmentCode: null },
  { id: 'bureau-head', unitId: 'u-C', departmentCode: 'bureau' },
];

/** The county of two towns with an account for whoever heads one of them, or the bureau. */
export async function storeTargetCounty(door: Door): Promise<void> {
  await storeReviewCounty(door);
  await door.transaction(async (tx) => {
    for (const { id, unitId, departmentCode } of HEADS) {
      const user = { countyCode: COUNTY, id, username: id, name: id, unitId, departmentCode, createdAt: NOW };
      await tx.user.create({ data: { ...user, active: true, mustChangePassword: false, version: 1 } });
      const grant = { countyCode: COUNTY, id: `${id}:head`, userId: id, unitId, departmentCode };
      await tx.roleGrant.create({
        data: { ...grant, role: 'first_reviewer', grantedBy: 'system:setup', grantedAt: NOW },
      });
    }
  });
}

type Typed = { unitId: string; version?: number; target: string; baseline?: string };

/** What the county office sends: targets of WAT01 for 2022, from today on. */
export function sent(targets: readonly Typed[], change: object = {}) {
  return {
    ...{ indicatorCode: 'WAT01', year: 2022, inForceFrom: TODAY, basis: '年度计划', reason: '', path: null },
    targets: targets.map((one) => ({ version: 0, baseline: '', ...one })),
    ...change,
  };
}

export function set(door: Door, input: object, change: object = {}) {
  return setTargets({ countyCode: COUNTY, actor: REVIEWER, now: NOW, input, ...change }, door);
}

export async function storedTargets(door: Door): Promise<Pick<Target, 'unitId' | 'version' | 'target'>[]> {
  return door.client.target.findMany({
    orderBy: [{ unitId: 'asc' }, { version: 'asc' }],
    select: { unitId: true, version: true, target: true },
  });
}
