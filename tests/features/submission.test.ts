import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/actor.ts';
import { beginReview } from '#lib/features/review/mutations.ts';
import { submitSubmission, withdrawSubmission } from '#lib/features/submission/mutations.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { CLERK, CLERK_2, fill, formOf, NOW, REVIEWER, storeReviewCounty } from '#tests/support/review-county.ts';

const FORM = formOf('villages', 'u-T1');
let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeReviewCounty(fresh.door);
});
afterAll(() => fresh.remove());

const order = (version: number, actor: Person = CLERK, key: string = randomUUID()) => ({
  ...{ countyCode: COUNTY, actor, now: NOW, key },
  input: { id: FORM, version },
});
const submit = (version: number, actor?: Person, key?: string) =>
  submitSubmission(order(version, actor, key), fresh.door);
const withdraw = (version: number, actor?: Person) => withdrawSubmission(order(version, actor), fresh.door);
const where = { countyCode: COUNTY, submissionId: FORM };
const stored = () => fresh.door.client.submission.findFirstOrThrow({ where: { countyCode: COUNTY, id: FORM } });
const events = async () =>
  (await fresh.door.client.submissionEvent.findMany({ where, orderBy: { sequence: 'asc' } })).map(({ kind }) => kind);
const village = (unitId: string, value: number, more = {}) => ({ unitId, indicatorCode: 'WAT01', value, ...more });
const refusal = async (attempt: Promise<unknown>) => {
  const error = await attempt.catch((caught: unknown) => caught);
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused');
  return error;
};

describe('handing a form in', () => {
  it('is refused while a cell is empty, says which, and changes nothing', async () => {
    await fill(fresh.door, FORM, [village('u-V11', 3)]);
    const error = await refusal(submit(1));
    expect(error).toMatchObject({ code: 'invalid', details: { left: { empty: ['u-V12|WAT01|'] } } });
    expect(await stored()).toMatchObject({ state: 'filling', version: 1, round: 0 });
    expect(await fresh.door.client.submissionRound.count({ where })).toBe(0);
  });

  it('is refused where a value cannot be, whoever put it there', async () => {
    await fill(fresh.door, FORM, [village('u-V12', -4)]);
    const error = await refusal(submit(1));
    expect(error).toMatchObject({ code: 'invalid', details: { left: { impossible: ['u-V12|WAT01|'] } } });
  });

  it('is not for the clerk of another town', async () => {
    expect(await refusal(submit(1, CLERK_2))).toMatchObject({ code: 'forbidden' });
  });

  it('keeps what was handed in, when and by whom', async () => {
    await fill(fresh.door, FORM, [village('u-V12', 4, { note: '新建1处' })]);
    expect(await submit(1)).toEqual({ id: FORM, state: 'submitted', version: 2, round: 1 });
    expect(await stored()).toMatchObject({ state: 'submitted', submittedBy: 'person:clerk', submittedAt: NOW });
    const round = await fresh.door.client.submissionRound.findFirstOrThrow({ where });
    expect(round).toMatchObject({ round: 1, by: 'person:clerk' });
    expect(round.cells).toMatchObject([
      { unitId: 'u-V11', value: 3 },
      { unitId: 'u-V12', value: 4, note: '新建1处' },
    ]);
    expect(await events()).toEqual(['submitted']);
  });

  it('happens once: a second one by another key is a conflict, with the same key it gets the first answer', async () => {
    expect(await refusal(submit(1))).toMatchObject({ code: 'conflict' });
    expect(await refusal(submit(2))).toMatchObject({ code: 'forbidden' });
    await withdraw(2);
    const key = randomUUID();
    const first = await submit(3, CLERK, key);
    expect(await submit(3, CLERK, key)).toEqual(first);
    expect((await stored()).round).toBe(2);
  });
});

describe('taking a form back', () => {
  it('gives it back to its filer while no reviewer has begun', async () => {
    expect(await withdraw(4)).toMatchObject({ state: 'filling', version: 5 });
    expect((await events()).at(-1)).toBe('withdrawn');
  });

  it('is a conflict where the sender saw another version, and says how it stands', async () => {
    await submit(5);
    const error = await refusal(withdraw(5));
    expect(error).toMatchObject({ code: 'conflict', details: { theirs: { state: 'submitted', version: 6 } } });
  });

  it('is too late once a reviewer has begun; beginning twice is one beginning', async () => {
    const begin = () =>
      beginReview({ ...order(6, REVIEWER), input: { id: FORM, version: 6, step: 'last' } }, fresh.door);
    expect(await begin()).toMatchObject({ state: 'submitted', version: 6 });
    await begin();
    expect(await refusal(withdraw(6))).toMatchObject({ code: 'too_late' });
    expect((await events()).filter((kind) => kind === 'review_begun')).toHaveLength(1);
    expect(await stored()).toMatchObject({ state: 'submitted', reviewBegunAt: NOW });
  });

  it('cannot be begun by somebody who filled the form in', async () => {
    const both = { ...REVIEWER, id: 'clerk' };
    const attempt = beginReview({ ...order(6, both), input: { id: FORM, version: 6, step: 'last' } }, fresh.door);
    expect(await refusal(attempt)).toMatchObject({ code: 'forbidden' });
  });
});
