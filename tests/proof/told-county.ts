import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '#lib/domain/actor.ts';
import { BLANK } from '#lib/domain/entry/cell.ts';
import { saveCells } from '#lib/features/cell/mutations.ts';
import type { SentCell } from '#lib/features/cell/schema.ts';
import { giveGrant, takeGrant } from '#lib/features/grant/mutations.ts';
import { publishRelease } from '#lib/features/release/mutations.ts';
import { withdrawRelease } from '#lib/features/release-plan/mutations.ts';
import { reopenSubmission } from '#lib/features/reopening/mutations.ts';
import { firstReview, review } from '#lib/features/review/mutations.ts';
import { submitSubmission } from '#lib/features/submission/mutations.ts';
import type { Door } from '#lib/server/db.ts';
import { write } from '#lib/server/gateway.ts';
import { keepRows } from '#lib/server/kept-rows.ts';
import { COUNTY } from '#tests/support/county.ts';
import { person, SETUP } from '#tests/support/open-form.ts';
import { CLERK, formOf, HEAD, PERIOD, REVIEWER, storeReviewCounty } from '#tests/support/review-county.ts';

const VILLAGES = formOf('villages', 'u-T1');
const TOWN = formOf('town', 'u-T1');
const PUBLISHER = person('publisher', 'publisher', 'u-C/');
const ADMIN = person('admin', 'admin', 'u-C/');

let hour = 0;
const order = (actor: Actor, input: object) => {
  hour += 1;
  return { countyCode: COUNTY, actor, now: new Date(Date.UTC(2022, 10, 1, hour)), key: randomUUID(), input };
};

/** A county to which everything happened that the tables of proof hold: handed in, approved, published, revised, withdrawn. */
export async function storeToldCounty(door: Door): Promise<void> {
  await storeReviewCounty(door);
  await storeStatements(door);
  const village = (unitId: string, value: number) => ({ unitId, indicatorCode: 'WAT01', value });
  await save(door, VILLAGES, [village('u-V11', 3), village('u-V12', 4)]);
  await save(door, TOWN, [{ unitId: 'u-T1', indicatorCode: 'WAT02', value: 96 }]);
  await submitSubmission(order(CLERK, { id: VILLAGES, version: 1 }), door);
  await submitSubmission(order(CLERK, { id: TOWN, version: 1 }), door);
  await firstReview(order(HEAD, { id: TOWN, version: 2, returned: [] }), door);
  const all = { returned: [], approveRest: true };
  await review(order(REVIEWER, { id: VILLAGES, version: 2, ...all }), door);
  await review(order(REVIEWER, { id: TOWN, version: 3, ...all }), door);
  await publish(door, 1);
  const cells = [{ unitId: 'u-V12', indicatorCode: 'WAT01', dimension: '' }];
  await reopenSubmission(order(REVIEWER, { id: VILLAGES, version: 3, reason: '漏报一处', cells }), door);
  await save(door, VILLAGES, [village('u-V12', 5)]);
  await submitSubmission(order(CLERK, { id: VILLAGES, version: 4 }), door);
  await review(order(REVIEWER, { id: VILLAGES, version: 5, ...all }), door);
  await publish(door, 2);
  await withdrawRelease(order(PUBLISHER, { releaseId: `${PERIOD}-v1`, reason: '已更正' }), door);
  await give(door, 'g1');
  await give(door, 'g2');
  await takeGrant(order(ADMIN, { id: await newestGrant(door) }), door);
  await remark(door, 'r1');
  await remark(door, 'r2');
}

/** Saves cells as their clerk does, over whatever version is there. */
async function save(door: Door, submissionId: string, cells: readonly (Partial<SentCell> & { unitId: string })[]) {
  const held = await door.client.submissionCell.findMany({ where: { submissionId } });
  const sent = cells.map((cell) => ({
    ...{ dimension: '', ...BLANK, state: 'reported', note: '', reason: '' },
    version: held.find(({ unitId }) => unitId === cell.unitId)?.version ?? 0,
    ...cell,
  }));
  await saveCells(order(CLERK, { submissionId, cells: sent }), door);
}

async function publish(door: Door, version: number): Promise<void> {
  const said = { noteZh: '三季度数据', noteEn: 'Figures of the third quarter', nextReleaseOn: '2023-01-28' };
  const input = { period: PERIOD, version, publishedAt: `2022-11-0${version + 1}T01:00:00Z`, approvedBy: 'office' };
  await publishRelease(order(SETUP, { ...input, ...said }), door);
}

async function give(door: Door, id: string): Promise<void> {
  const user = { countyCode: COUNTY, id, username: id, name: id, unitId: 'u-T1', createdAt: new Date(0) };
  await door.client.user.create({ data: user });
  for (const role of ['filer', 'first_reviewer'])
    await giveGrant(order(ADMIN, { userId: id, role, unitId: 'u-T1' }), door);
}

async function newestGrant(door: Door): Promise<string> {
  return (await door.client.roleGrant.findFirstOrThrow({ orderBy: { grantedAt: 'desc' } })).id;
}

async function remark(door: Door, id: string): Promise<void> {
  const given = order(SETUP, {});
  const row = {
    ...{ countyCode: COUNTY, id, unitId: 'u-V12', indicatorCode: 'WAT01', period: PERIOD, dimension: '' },
    ...{ submissionId: VILLAGES, kind: 'comment' as const, text: `请核对 ${id}`, by: 'person:reviewer', at: given.now },
  };
  await write(
    { ...given, action: 'county.seed', subject: `remark:${id}`, schema: z.strictObject({}) },
    async (tx) => {
      keepRows(tx, 'Remark', [row]);
      await tx.remark.create({ data: row });
      return { answer: id };
    },
    door,
  );
}

async function storeStatements(door: Door): Promise<void> {
  const countyCode = COUNTY;
  const place = { countyCode, indicatorCode: 'WAT01', unitId: 'u-C', year: 2022 };
  await door.client.fact.create({
    data: {
      ...{ countyCode, id: 'f1', order: 1, said: '18万', operator: 'eq', value: 18, accepted: 18, period: PERIOD },
      ...{ unitCode: 'C', check: '', context: false, nameZh: '供水', nameEn: 'Water', doubtKind: 'none' },
    },
  });
  await door.client.source.create({
    data: {
      countyCode,
      order: 1,
      whatZh: '区划',
      whatEn: 'Units',
      sourceZh: '某局',
      sourceEn: 'A bureau',
      licence: 'CC0',
    },
  });
  await door.client.target.create({
    data: {
      ...place,
      version: 1,
      baseline: 1,
      target: 20,
      basis: '计划',
      inForceFrom: '2022-01-01',
      demonstration: true,
    },
  });
}
