import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '#lib/domain/actor.ts';
import { BLANK } from '#lib/domain/entry/cell.ts';
import { storeAccount } from '#lib/features/account/mutations.ts';
import { saveCells } from '#lib/features/cell/mutations.ts';
import type { SentCell } from '#lib/features/cell/schema.ts';
import { recordRows } from '#lib/features/chain-record/mutations.ts';
import { addEvidence } from '#lib/features/evidence/mutations.ts';
import { changeForm } from '#lib/features/form/mutations.ts';
import { giveGrant, takeGrant } from '#lib/features/grant/mutations.ts';
import { markSeen } from '#lib/features/last-look/mutations.ts';
import { setReference } from '#lib/features/reference-value/mutations.ts';
import { publishRelease } from '#lib/features/release/mutations.ts';
import { readDraft } from '#lib/features/release-plan/data.ts';
import { signRelease, withdrawRelease } from '#lib/features/release-plan/mutations.ts';
import { remindFilers } from '#lib/features/reminder/mutations.ts';
import { reopenSubmission } from '#lib/features/reopening/mutations.ts';
import { firstReview, review } from '#lib/features/review/mutations.ts';
import { dropView, keepView, renameView } from '#lib/features/saved-view/mutations.ts';
import { submitSubmission } from '#lib/features/submission/mutations.ts';
import { endItem, extendItem, replyTo } from '#lib/features/supervision/mutations.ts';
import { openSupervision } from '#lib/features/supervision-draft/mutations.ts';
import { setTargets } from '#lib/features/target/mutations.ts';
import { answerTargets } from '#lib/features/target-answer/mutations.ts';
import type { Door } from '#lib/server/db.ts';
import { write } from '#lib/server/gateway.ts';
import { keepRows, keepStored } from '#lib/server/kept-rows.ts';
import { COUNTY } from '#tests/support/county.ts';
import { person, SETUP } from '#tests/support/open-form.ts';
import { CLERK, formOf, HEAD, PERIOD, REVIEWER, storeReviewCounty } from '#tests/support/review-county.ts';
import { changeUnits } from './told-units.ts';

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
  await recordRows(order(SETUP, {}), door);
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
  await compareWithOthers(door);
  await publish(door, 2);
  await withdrawRelease(order(PUBLISHER, { releaseId: `${PERIOD}-v1`, reason: '已更正' }), door);
  await give(door, 'g1');
  await give(door, 'g2');
  await takeGrant(order(ADMIN, { id: await newestGrant(door) }), door);
  await supervise(door);
  await keepViews(door);
  await remark(door, 'r1');
  await remark(door, 'r2');
  await keepBeside(door);
  await markSeen(order(REVIEWER, { seenAt: '2022-11-01T08:00:00Z' }), door);
  await aim(door);
  await changeUnits(door, (input) => order(ADMIN, input));
}

/** Values of two other places, one of them corrected. */
async function compareWithOthers(door: Door): Promise<void> {
  const said = { noteZh: '', noteEn: '', sourceZh: '公报', sourceEn: 'Bulletin', year: '2021' };
  const set = (input: object) => setReference(order(ADMIN, { indicator: 'WAT01', ...said, ...input }), door);
  const country = { place: 'CHN', placeZh: '', placeEn: '' };
  await set({ ...country, version: '0', value: '3.5' });
  await set({ place: '430000', placeZh: '湖南省', placeEn: 'Hunan', version: '0', value: '3' });
  await set({ ...country, version: '1', value: '3.6' });
}

/** A target revised and spread over the towns, and what one of them says to it, twice. */
async function aim(door: Door): Promise<void> {
  const said = { indicatorCode: 'WAT01', year: 2022, basis: '计划', reason: '年中调整', path: null };
  const typed = (unitId: string, version: number, target: string) => ({ unitId, version, target, baseline: '0' });
  const targets = [typed('u-C', 1, '24'), typed('u-T1', 0, '10'), typed('u-T2', 0, '14')];
  await setTargets(order(REVIEWER, { ...said, inForceFrom: '2022-12-31', targets }), door);
  const own = { unitId: 'u-T1', year: 2022, targets: [{ indicatorCode: 'WAT01', version: 1 }] };
  await answerTargets(order(HEAD, { ...own, answer: 'objected', text: '差距太大' }), door);
  await answerTargets(order(HEAD, { ...own, answer: 'accepted', text: '' }), door);
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

/** Somebody with two rights and a second factor. */
async function give(door: Door, id: string): Promise<void> {
  const given = order(SETUP, {});
  const user = { countyCode: COUNTY, id, username: id, name: id, nameEn: null, phone: null, email: null };
  const place = { unitId: 'u-T1', departmentCode: null, mustChangePassword: false, demonstration: false };
  await write(
    { ...given, action: 'account.set_up', subject: `person:${id}`, schema: z.strictObject({}) },
    async (tx) => {
      const account = { ...user, ...place, passwordHash: `hash of ${id}`, roles: [] };
      await storeAccount(tx, account, { by: 'system:setup', now: given.now });
      await tx.signInFactor.create({ data: { id: `factor-${id}`, userId: id, secret: `of ${id}`, backupCodes: '' } });
      await keepStored(tx, 'SignInFactor', { userId: id });
      const times = { createdAt: given.now, updatedAt: given.now, expiresAt: new Date(given.now.getTime() + 1) };
      await tx.signInSession.create({ data: { id: `session-${id}`, token: `of ${id}`, userId: id, ...times } });
      await keepStored(tx, 'SignInSession', { userId: id });
      return { answer: id };
    },
    door,
  );
  for (const role of ['filer', 'first_reviewer'])
    await giveGrant(order(ADMIN, { userId: id, role, unitId: 'u-T1' }), door);
}

/** What is kept beside the figures: a file, a form that asks for its days anew, a plan that waits. */
async function keepBeside(door: Door): Promise<void> {
  const file = { fileName: 'a.pdf', mediaType: 'application/pdf', bytes: 5, sha256: 'b'.repeat(64) };
  const open = formOf('people', 'u-T1');
  await addEvidence(order(CLERK, { submissionId: open, cell: null, ...file }), async () => {}, door);
  const form = { id: 'town', version: 1, nameZh: '新表', nameEn: 'New form', indicatorCodes: ['WAT02'] };
  const days = { opensAfterDays: 1, dueAfterDays: 15, reviewSteps: 2, active: true };
  await changeForm(order(ADMIN, { ...form, ...days }), door);
  await remindFilers(order(REVIEWER, { ids: [open] }), door);
  const signing = order(PUBLISHER, {});
  const { seen } = await readDraft(door.client, COUNTY, PERIOD, signing.now);
  const said = { noteZh: '三季度数据', noteEn: 'Figures of the third quarter', nextReleaseOn: null };
  const input = { period: PERIOD, publishAt: '2022-12-01T09:00:00+08:00', ...said, seen };
  await signRelease({ ...signing, input }, door);
}

/** Two items: one that was answered with a file and put off, one that was ended. */
async function supervise(door: Door): Promise<void> {
  const about = { unitId: 'u-T1', period: PERIOD, departmentCode: '', ownerId: '', expected: '' };
  const open = { ...about, dueOn: '2022-12-09', task: '请查明原因' };
  const ids: string[] = [];
  for (const indicatorCode of ['WAT02', 'WAT01'])
    ids.push((await openSupervision(order(REVIEWER, { ...open, indicatorCode }), door)).id);
  const [first = '', second = ''] = ids;
  for (const letter of ['d', 'e']) {
    const file = { fileName: `${letter}.pdf`, mediaType: 'application/pdf', bytes: 5, sha256: letter.repeat(64) };
    await replyTo(order(CLERK, { id: first, text: `已办 ${letter}`, files: [file] }), async () => {}, door);
  }
  await extendItem(order(REVIEWER, { id: first, version: 1, dueOn: '2022-12-20', reason: '等招标' }), door);
  await endItem(order(REVIEWER, { id: second, version: 1, reason: '另行处理' }), door);
}

/** Two views: one that was renamed, one as it was first kept; a third is gone. */
async function keepViews(door: Door): Promise<void> {
  const page = { path: '/office/compare', query: 'i=WAT01' };
  const ids: string[] = [];
  for (const name of ['供水', '养老', '不要了']) ids.push((await keepView(order(CLERK, { name, ...page }), door)).id);
  await renameView(order(CLERK, { id: ids[0], name: '供水比较' }), door);
  await dropView(order(CLERK, { id: ids[2] }), door);
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
  const named = { nameZh: '试验县', nameEn: 'Trial County', sealText: '章', officeZh: '办', officeEn: 'Office' };
  await door.client.countyProfile.create({ data: { countyCode, ...named, licenceZh: '可用', licenceEn: 'CC0' } });
  const day = { day: '2022-10-03', working: false, nameZh: '国庆节', nameEn: 'National Day' };
  await door.client.holiday.create({ data: { countyCode, ...day } });
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
