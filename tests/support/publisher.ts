import type { Person } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { readDraft } from '#lib/features/release-plan/data.ts';
import { signRelease } from '#lib/features/release-plan/mutations.ts';
import type { Door } from '#lib/server/db.ts';
import { COUNTY } from './county.ts';

const SIGNED = '2022-10-20T02:00:00Z';

/** Somebody of the small county's office with one role. */
export function officer(role: Role = 'publisher'): Person {
  return {
    kind: 'person',
    id: `the-${role}`,
    grants: [{ role, unitPath: '/u-C/', departmentCode: null }],
    mustChangePassword: false,
    secondFactor: 'exempt',
  };
}

/** Stands for the rows that a release of the period would hold at that moment. */
export async function seenNow(door: Door, period: string, now = SIGNED): Promise<string> {
  return (await readDraft(door.client, COUNTY, period, new Date(now))).seen;
}

type Sign = { period?: string; now?: string; publishAt?: string | null; change?: object; role?: Role };

/** Signs off what the figures of the period are now, to be published at nine on 28 October 2022 unless told otherwise. */
export async function sign(door: Door, order: Sign = {}) {
  const { period = '2022Q3', now = SIGNED, publishAt = '2022-10-28T09:00:00+08:00' } = order;
  const input = {
    period,
    publishAt,
    noteZh: '三季度数据。',
    noteEn: 'Figures of the third quarter.',
    nextReleaseOn: null,
    seen: await seenNow(door, period, now),
    ...order.change,
  };
  return signRelease({ countyCode: COUNTY, actor: officer(order.role), now: new Date(now), input }, door);
}
