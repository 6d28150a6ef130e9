import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/actor.ts';
import { reopenSubmission } from '#lib/features/reopening/mutations.ts';
import { approvePlain, firstReview, review } from '#lib/features/review/mutations.ts';
import { submitSubmission } from '#lib/features/submission/mutations.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import {
  BOTH,
  CLERK,
  fill,
  formOf,
  HEAD,
  NOW,
  OTHER_REVIEWER,
  REVIEWER,
  storeReviewCounty,
} from '#tests/support/review-county.ts';

const FORM = formOf('villages', 'u-T1');
const TOWN = formOf('town', 'u-T1');
let fresh: Fresh;
beforeEach(async () => {
  fresh = await freshDatabase();
  await storeReviewCounty(fresh.door);
  await fill(fresh.door, FORM, [village('u-V11', 3), village('u-V12', 4)]);
  await fill(fresh.door, TOWN, [
    { unitId: 'u-T1', indicatorCode: 'WAT02', numerator: 96, denominator: 100, value: 96 },
  ]);
});
afterEach(() => fresh.remove());

const village = (unitId: string, value: number, more = {}) => ({ unitId, indicatorCode: 'WAT01', value, ...more });
const key = (unitId: string) => ({ unitId, indicatorCode: 'WAT01', dimension: '' });
const order = (actor: Person, input: object) => ({ countyCode: COUNTY, actor, now: NOW, key: randomUUID(), input });
const submit = (id: string, version: number) => submitSubmission(order(CLERK, { id, version }), fresh.door);
const decide = (input: object, actor = REVIEWER) =>
  review(order(actor, { returned: [], approveRest: true, id: FORM, ...input }), fresh.door);
const look = (input: object, actor = HEAD) =>
  firstReview(order(actor, { returned: [], id: TOWN, ...input }), fresh.door);
const cells = async () => {
  const rows = await fresh.door.client.submissionCell.findMany({
    where: { submissionId: FORM },
    orderBy: { unitId: 'asc' },
  });
  return rows.map(({ review, returnReason }) => [review, returnReason]);
};
const figures = async (indicatorCode = 'WAT01') =>
  (await fresh.door.client.figure.findMany({ where: { indicatorCode }, orderBy: { unitId: 'asc' } })).map(
    ({ unitId, value, version }) => [unitId, value, version],
  );
const eventsOf = (submissionId: string) =>
  fresh.door.client.submissionEvent.findMany({ where: { submissionId }, orderBy: { sequence: 'asc' } });
const refusal = async (attempt: Promise<unknown>) => {
  const error = await attempt.catch((caught: unknown) => caught);
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused');
  return error;
};

describe('approving a form', () => {
  it('makes figures of its cells, filed by whoever saved them and approved by the reviewer', async () => {
    await submit(FORM, 1);
    expect(await decide({ version: 2 })).toMatchObject({ state: 'approved', approved: 2, returned: 0, figures: 2 });
    expect(await figures()).toEqual([
      ['u-V11', 3, 1],
      ['u-V12', 4, 1],
    ]);
    const figure = await fresh.door.client.figure.findFirstOrThrow({ where: { unitId: 'u-V11' } });
    expect(figure).toMatchObject({ origin: 'entered', demonstration: true, late: false, sourceZh: 'T1镇填报' });
    const version = await fresh.door.client.figureVersion.findFirstOrThrow({ where: { figureId: figure.id } });
    expect(version).toMatchObject({
      filedBy: 'person:clerk',
      approvedBy: 'person:reviewer',
      submissionId: FORM,
      reason: null,
    });
    expect(await cells()).toEqual([
      ['approved', null],
      ['approved', null],
    ]);
  });

  it('is real where the county is, and late where it came in after its day', async () => {
    await fresh.door.client.county.update({ where: { code: COUNTY }, data: { demonstration: false } });
    await fresh.door.client.submission.updateMany({ where: { id: FORM }, data: { dueOn: '2022-10-07' } });
    await submit(FORM, 1);
    await decide({ version: 2 });
    const figure = await fresh.door.client.figure.findFirstOrThrow({ where: { unitId: 'u-V11' } });
    expect(figure).toMatchObject({ demonstration: false, late: true });
  });

  it('of two reviewers at once lets one decide, and shows the other how it stands', async () => {
    await submit(FORM, 1);
    const both = await Promise.allSettled([decide({ version: 2 }), decide({ version: 2 }, OTHER_REVIEWER)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [lost] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(lost).toMatchObject({ code: 'conflict', details: { theirs: { state: 'approved', by: 'person:reviewer' } } });
    expect(await figures()).toHaveLength(2);
    expect(await fresh.door.client.figureVersion.count()).toBe(await fresh.door.client.figure.count());
  });

  it('is refused to whoever filled in one of its cells, and then nothing is changed', async () => {
    await submit(FORM, 1);
    expect(await refusal(decide({ version: 2 }, BOTH))).toMatchObject({ code: 'forbidden' });
    expect(await figures()).toEqual([]);
  });

  it('without looking is refused where a rule spoke about a cell, although its filer gave a reason', async () => {
    await fill(fresh.door, FORM, [village('u-V12', 60, { reason: '两村合并' })]);
    await submit(FORM, 1);
    const plain = () => approvePlain(order(REVIEWER, { id: FORM, version: 2 }), fresh.door);
    expect(await refusal(plain())).toMatchObject({ code: 'conflict', details: { flagged: 1 } });
    expect(await decide({ version: 2 })).toMatchObject({ state: 'approved' });
    const [version] = await fresh.door.client.figureVersion.findMany({ where: { value: 60 } });
    expect(version).toMatchObject({ version: 1, reason: '两村合并' });
  });

  it('without looking takes a form that gave no rule reason to speak', async () => {
    await submit(FORM, 1);
    expect(await approvePlain(order(REVIEWER, { id: FORM, version: 2 }), fresh.door)).toMatchObject({
      state: 'approved',
    });
  });
});

describe('sending a cell back', () => {
  it('keeps the others approved; only the one comes in again, and what is right by then makes the form whole', async () => {
    await submit(FORM, 1);
    const returned = [{ ...key('u-V12'), reason: '口径不符' }];
    expect(await decide({ version: 2, returned })).toMatchObject({ state: 'returned', approved: 1, returned: 1 });
    expect(await cells()).toEqual([
      ['approved', null],
      ['returned', '口径不符'],
    ]);
    expect(await figures()).toEqual([['u-V11', 3, 1]]);
    expect(await refusal(submit(FORM, 3))).toMatchObject({
      code: 'invalid',
      details: { left: { returned: ['u-V12|WAT01|'] } },
    });
    await fill(fresh.door, FORM, [village('u-V12', 5)]);
    await submit(FORM, 3);
    const second = await fresh.door.client.submissionRound.findFirstOrThrow({
      where: { submissionId: FORM, round: 2 },
    });
    expect(second.cells).toMatchObject([{ unitId: 'u-V12', value: 5 }]);
    expect(await decide({ version: 4 })).toMatchObject({ state: 'approved', approved: 1, figures: 1 });
    expect(await figures()).toEqual([
      ['u-V11', 3, 1],
      ['u-V12', 5, 1],
    ]);
  });

  it('may leave the others undecided', async () => {
    await submit(FORM, 1);
    await decide({ version: 2, approveRest: false, returned: [{ ...key('u-V12'), reason: '单位疑错' }] });
    expect(await cells()).toEqual([
      ['open', null],
      ['returned', '单位疑错'],
    ]);
    expect(await figures()).toEqual([]);
  });

  it.each([
    ['without a reason', [{ ...key('u-V12'), reason: '  ' }], 'invalid'],
    ['that the form has not', [{ ...key('u-V99'), reason: '口径不符' }], 'conflict'],
  ])('is refused %s, and nothing is changed', async (_what, returned, code) => {
    await submit(FORM, 1);
    expect(await refusal(decide({ version: 2, returned }))).toMatchObject({ code });
    expect(await cells()).toEqual([
      ['open', null],
      ['open', null],
    ]);
    expect(await figures()).toEqual([]);
  });

  it('is remembered with the cells and their reasons', async () => {
    await submit(FORM, 1);
    await decide({ version: 2, returned: [{ ...key('u-V12'), reason: '口径不符' }] });
    const kinds = await eventsOf(FORM);
    expect(kinds.map(({ kind }) => kind)).toEqual(['submitted', 'approved', 'returned']);
    expect(kinds.at(-1)?.cells).toEqual([{ ...key('u-V12'), reason: '口径不符' }]);
  });
});

describe('a form with two looks', () => {
  it('passes the head first, and only then the county office', async () => {
    await submit(TOWN, 1);
    expect(await refusal(decide({ id: TOWN, version: 2 }))).toMatchObject({ code: 'forbidden' });
    expect(await look({ version: 2 })).toMatchObject({ state: 'first_reviewed', version: 3 });
    expect(await figures('WAT02')).toEqual([]);
    expect(await decide({ id: TOWN, version: 3 })).toMatchObject({ state: 'approved', figures: 1 });
  });

  it('comes back from the head with nothing approved', async () => {
    await submit(TOWN, 1);
    const returned = [{ unitId: 'u-T1', indicatorCode: 'WAT02', dimension: '', reason: '缺证明材料' }];
    expect(await look({ version: 2, returned })).toMatchObject({ state: 'returned', approved: 0 });
    expect(await figures('WAT02')).toEqual([]);
  });
});

describe('taking an approved form up again', () => {
  const reopen = (input: object, actor = REVIEWER) =>
    reopenSubmission(order(actor, { id: FORM, ...input }), fresh.door);

  it('needs a reason, leaves the figure as it stands, and the revision carries the reason', async () => {
    await submit(FORM, 1);
    await decide({ version: 2 });
    expect(await refusal(reopen({ version: 3, reason: '', cells: [key('u-V11')] }))).toMatchObject({ code: 'invalid' });
    expect(await reopen({ version: 3, reason: '重复计数', cells: [key('u-V11')] })).toMatchObject({
      state: 'returned',
    });
    expect(await figures()).toEqual([
      ['u-V11', 3, 1],
      ['u-V12', 4, 1],
    ]);
    await fill(fresh.door, FORM, [village('u-V11', 2)]);
    await submit(FORM, 4);
    await decide({ version: 5 });
    expect(await figures()).toEqual([
      ['u-V11', 2, 2],
      ['u-V12', 4, 1],
    ]);
    const versions = await fresh.door.client.figureVersion.findMany({ where: { value: 2 } });
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([[2, '重复计数']]);
    expect((await eventsOf(FORM)).find(({ kind }) => kind === 'reopened')?.reason).toBe('重复计数');
  });

  it('and approving it unchanged makes no further version', async () => {
    await submit(FORM, 1);
    await decide({ version: 2 });
    await reopen({ version: 3, reason: '再核一次', cells: [key('u-V11')] });
    await fill(fresh.door, FORM, [village('u-V11', 3)]);
    await submit(FORM, 4);
    expect(await decide({ version: 5 })).toMatchObject({ state: 'approved', figures: 0 });
    expect(await figures()).toEqual([
      ['u-V11', 3, 1],
      ['u-V12', 4, 1],
    ]);
  });
});
