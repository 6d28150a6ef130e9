import { randomUUID } from 'node:crypto';
import { recordRows } from '#lib/features/chain-record/mutations.ts';
import { compose } from '#lib/features/composition/data.ts';
import { proveDatabase } from '#lib/features/proof/data.ts';
import type { Door } from '#lib/server/db.ts';
import type { Order } from '#lib/server/gateway.ts';
import { approveForm } from './approve-form.ts';
import { COUNTY } from './county.ts';
import { type Fresh, freshDatabase } from './database.ts';
import { person, SETUP } from './open-form.ts';
import { readFirst } from './read-first.ts';
import { formOf, storeReviewCounty, TOWNS } from './review-county.ts';

export const ADMIN = person('keeper', 'admin', 'u-C/');
export const TODAY = new Date('2022-11-08T01:00:00Z');
/** The middle of the third quarter. */
export const DAY = '2022-08-15';
export const onDay = { day: DAY, reason: '区划调整' };
export const NAMES = { sort: 'town', nameZh: '丙镇', nameEn: 'Third Town', shortZh: '', shortEn: '' };
export const NO_TILE = { tileCol: '', tileRow: '' };
export const T3 = { kind: 'township', parentId: 'u-C', code: 'T3', ...NAMES, ...NO_TILE, ...onDay };

export const villages = (a: readonly [string, number], b: readonly [string, number]) =>
  [a, b].map(([unitId, value]) => ({ unitId, indicatorCode: 'WAT01', value, reason: 'as counted' }));

/** The review county with the villages of both towns approved for two quarters: 1, 2, 3 and 4, then ten times that. */
export async function changingCounty(): Promise<Fresh> {
  const fresh = await freshDatabase();
  await storeReviewCounty(fresh.door);
  for (const town of TOWNS)
    await fresh.door.client.submission.create({
      data: {
        ...{ countyCode: COUNTY, id: formOf('spring', town), formId: 'villages', unitId: town, period: '2022Q2' },
        ...{ state: 'filling', version: 1, opensOn: '2022-07-01', dueOn: '2022-07-15' },
      },
    });
  await recordRows({ countyCode: COUNTY, actor: SETUP, now: TODAY, input: {} }, fresh.door);
  for (const [form, times] of [
    ['spring', 1],
    ['villages', 10],
  ] as const) {
    await approveForm(fresh.door, { form, town: 'u-T1' }, villages(['u-V11', times], ['u-V12', 2 * times]));
    await approveForm(fresh.door, { form, town: 'u-T2' }, villages(['u-V21', 3 * times], ['u-V22', 4 * times]));
  }
  return fresh;
}

type Write<Answer> = (order: Order, through: Door) => Promise<Answer>;

/** A change as the administrator makes it, once what it would do was read. */
export function change<Answer>(write: Write<Answer>, { door }: Fresh, input: object): Promise<Answer> {
  return readFirst(write)(orderOf(input), door);
}

export function orderOf(input: object, actor = ADMIN) {
  return { countyCode: COUNTY, actor, now: TODAY, key: randomUUID(), input };
}

/** The sums of the villages' figures of a quarter: value and coverage by unit. */
export async function sumsOf({ door }: Fresh, period: string, indicatorCode = 'WAT01') {
  const rows = await door.client.rollup.findMany({ where: { period, indicatorCode }, orderBy: { unitId: 'asc' } });
  return Object.fromEntries(
    rows.map(({ unitId, value, covered, coverageOf }) => [unitId, [value, covered, coverageOf]]),
  );
}

/** What does not agree with anything else; cells are filled past the gateway here. */
export async function faultsOf({ address }: Fresh) {
  const { faults } = await proveDatabase(address);
  return faults.filter(({ values }) => !('table' in values && values.table.startsWith('SubmissionCell')));
}

/** What a release of a quarter would freeze now. */
export async function releaseOf({ door }: Fresh, period: string) {
  const { snapshot } = await compose(door.client, COUNTY, { period, version: 1, judgedOn: '2022-11-08' });
  return snapshot;
}
