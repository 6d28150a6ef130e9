import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLANK } from '#lib/domain/entry/cell.ts';
import { saveCells, type TheirCell } from '#lib/features/cell/mutations.ts';
import type { SentCell } from '#lib/features/cell/schema.ts';
import type { Order } from '#lib/server/gateway.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { EAST_CLERK, EAST_PATH, person } from '#tests/support/open-form.ts';
import { indicator, storeVillageForm, VILLAGE_FORM, village } from '#tests/support/village-form.ts';

const NOW = new Date('2022-10-03T02:32:00Z');
const OTHER_CLERK = person('mei', 'filer', EAST_PATH);

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeVillageForm(fresh.door, { villages: 30, indicators: 10 });
});
afterAll(() => fresh.remove());

/** A count of one village; every test has a village of its own. */
const cell = (n: number, change: Partial<SentCell> = {}): SentCell => ({
  unitId: village(n),
  indicatorCode: indicator(2),
  dimension: '',
  version: 0,
  ...BLANK,
  state: 'reported',
  value: 18,
  note: '',
  reason: '',
  ...change,
});
const save = (cells: unknown, change: Partial<Order> = {}) => {
  const input = { submissionId: VILLAGE_FORM, cells };
  return saveCells(
    { countyCode: COUNTY, actor: EAST_CLERK, now: NOW, input, key: randomUUID(), ...change },
    fresh.door,
  );
};
const stored = (n: number, code = indicator(2)) =>
  fresh.door.client.submissionCell.findFirst({
    where: { countyCode: COUNTY, unitId: village(n), indicatorCode: code },
  });
const submission = () =>
  fresh.door.client.submission.findFirstOrThrow({ where: { countyCode: COUNTY, id: VILLAGE_FORM } });
const refusal = async (attempt: Promise<unknown>) => {
  const error = await attempt.catch((caught: unknown) => caught);
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused');
  return error;
};

describe('saving cells', () => {
  it('keeps the first one, begins the form and says the version to go on with', async () => {
    expect((await submission()).state).toBe('not_started');
    const answer = await save([cell(1, { note: ' 并网 ' })]);
    expect(answer).toEqual({
      savedAt: NOW.toISOString(),
      formVersion: 2,
      cells: [{ id: `${village(1)}|WAT02|`, version: 1 }],
    });
    expect(await stored(1)).toMatchObject({
      value: 18,
      note: '并网',
      reason: null,
      savedBy: 'person:east',
      version: 1,
    });
    expect(await submission()).toMatchObject({ state: 'filling', version: 2 });
    await save([cell(1, { version: 1, value: 19 })]);
    expect(await stored(1)).toMatchObject({ value: 19, version: 2 });
    expect(await submission()).toMatchObject({ state: 'filling', version: 2 });
  });

  it('keeps a ratio with its parts, a bare rate, zero, not applicable and an operator', async () => {
    const ratio = { indicatorCode: indicator(1) };
    await save([
      cell(2, { ...ratio, value: 88.1, numerator: 2177, denominator: 2471 }),
      cell(3, { ...ratio, value: 88.1, rateOnly: true }),
      cell(2, { value: 0 }),
      cell(3, { state: 'not_applicable', value: null }),
      cell(4, { operator: 'ge', value: 95 }),
      cell(4, { ...ratio, state: 'missing', value: null, numerator: 7 }),
    ]);
    expect(await stored(2, 'WAT01')).toMatchObject({
      value: 88.1,
      numerator: 2177,
      denominator: 2471,
      rateOnly: false,
    });
    expect(await stored(3, 'WAT01')).toMatchObject({ value: 88.1, numerator: null, rateOnly: true });
    expect(await stored(2)).toMatchObject({ state: 'reported', value: 0 });
    expect(await stored(3)).toMatchObject({ state: 'not_applicable', value: null });
    expect(await stored(4)).toMatchObject({ operator: 'ge', value: 95 });
    expect(await stored(4, 'WAT01')).toMatchObject({ state: 'missing', numerator: 7 });
  });

  it('writes nothing for what is there already, and says its version', async () => {
    await save([cell(5)]);
    const events = await fresh.door.client.auditEvent.count();
    expect((await save([cell(5)])).cells).toEqual([{ id: `${village(5)}|WAT02|`, version: 1 }]);
    expect((await stored(5))?.version).toBe(1);
    expect(await fresh.door.client.auditEvent.count()).toBe(events + 1);
  });

  it('gives a retry with the same key the first answer and writes once', async () => {
    const key = randomUUID();
    const first = await save([cell(6)], { key });
    expect(await save([cell(6)], { key })).toEqual(first);
    expect((await stored(6))?.version).toBe(1);
  });

  it('tells the audit what was there and what is there', async () => {
    await save([cell(7)]);
    await save([cell(7, { version: 1, value: 20, reason: '新增一处' })]);
    const last = await fresh.door.client.auditEvent.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
    expect(last).toMatchObject({ action: 'cell.save', actor: 'person:east', subject: `submission:${VILLAGE_FORM}` });
    expect(last.before).toMatchObject([{ value: 18, version: 1 }]);
    expect(last.after).toMatchObject([{ value: 20, version: 2, reason: '新增一处' }]);
  });

  it('takes 270 cells of a paste at once', async () => {
    const cells = Array.from({ length: 27 }, (_, at) =>
      Array.from({ length: 5 }, (_, code) => cell(at + 4, { indicatorCode: indicator(2 * code + 4), value: at })),
    ).flat();
    const fitting = cells.filter(({ indicatorCode }) => indicatorCode <= 'WAT10');
    expect((await save(fitting)).cells).toHaveLength(fitting.length);
  });
});

describe('two people in one cell', () => {
  it('see both values, and nothing is overwritten', async () => {
    await save([cell(8)]);
    const error = await refusal(save([cell(8, { value: 21 }), cell(9)], { actor: OTHER_CLERK }));
    expect(error.code).toBe('conflict');
    const { theirs } = error.details as { theirs: TheirCell[] };
    expect(theirs).toMatchObject([{ id: `${village(8)}|WAT02|`, value: 18, version: 1, at: NOW.toISOString() }]);
    expect((await stored(8))?.value).toBe(18);
    expect(await stored(9), 'all of them or none').toBeNull();
  });

  it('agree where both typed the same', async () => {
    await save([cell(10)]);
    expect((await save([cell(10)], { actor: OTHER_CLERK })).cells[0]?.version).toBe(1);
  });

  it('are told where the version names a cell that is not there', async () => {
    const error = await refusal(save([cell(11, { version: 3 })]));
    expect(error.details).toEqual({ theirs: [], gone: [`${village(11)}|WAT02|`] });
  });

  it('keep the one that came first of many at once', async () => {
    const values = [1, 2, 3, 4, 5, 6];
    const done = await Promise.allSettled(values.map((value) => save([cell(12, { value })])));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await stored(12))?.version).toBe(1);
  });
});

describe('what cannot be', () => {
  it.each([
    ['above the bound', { value: 1001 }],
    ['below the bound', { value: -1 }],
  ])('is refused with the cells that hold it: %s', async (_name, change) => {
    const error = await refusal(save([cell(13), cell(14, change)]));
    expect(error).toMatchObject({ code: 'invalid', details: { cells: [`${village(14)}|WAT02|`] } });
    expect(await stored(13)).toBeNull();
  });

  it.each([
    ['a value that its parts do not make', { indicatorCode: indicator(1), value: 50, numerator: 1, denominator: 4 }],
    ['a reported cell without a value', { value: null }],
    ['a missing cell with one', { state: 'missing' }],
    ['parts of what has none', { numerator: 1, denominator: 2, value: 50 }],
    ['a bare rate of what is none', { rateOnly: true }],
    ['a unit outside of the form', { unitId: 'u-999901002' }],
    ['an indicator the form does not ask for', { indicatorCode: 'WAT99' }],
    ['a dimension there is not', { dimension: 'grid_level=large' }],
    ['more digits than a figure has', { value: 100 / 3 }],
    ['no number', { value: Number.NaN }],
    ['half a character', { note: '\ud800' }],
    ['a control character', { note: 'a\u0000b' }],
    ['a column of its own', { review: 'approved' }],
    ['somebody else’s name', { savedBy: 'person:mei' }],
  ])('is refused: %s', async (_name, change) => {
    expect((await refusal(save([cell(15, change as never)]))).code).toBe('invalid');
    expect(await stored(15)).toBeNull();
  });

  it('is refused: the same cell twice, no cell at all', async () => {
    expect((await refusal(save([cell(16), cell(16, { value: 3 })]))).code).toBe('invalid');
    expect((await refusal(save([]))).code).toBe('invalid');
    expect(await stored(16)).toBeNull();
  });
});

describe('whoever may not', () => {
  it.each([
    ['a clerk of another township', person('west', 'filer', 'u-999901/u-999901002/')],
    ['a reviewer', person('office', 'reviewer', 'u-999901/')],
    ['nobody', null],
  ])('changes nothing: %s', async (_name, actor) => {
    expect((await refusal(save([cell(17)], { actor }))).code).toBe('forbidden');
    expect(await stored(17)).toBeNull();
  });

  it('changes nothing once the form is handed in', async () => {
    const set = (state: 'submitted' | 'filling') =>
      fresh.door.client.submission.updateMany({ where: { id: VILLAGE_FORM }, data: { state } });
    await set('submitted');
    expect((await refusal(save([cell(17)]))).code).toBe('forbidden');
    await set('filling');
    expect(await stored(17)).toBeNull();
  });
});

describe('a form that came back', () => {
  const review = (n: number, data: object) =>
    fresh.door.client.submissionCell.updateMany({ where: { unitId: village(n), indicatorCode: 'WAT02' }, data });

  it('opens the returned cell again once it is looked at, and keeps why it was returned', async () => {
    await save([cell(18)]);
    await review(18, { review: 'returned', returnReason: '请核实', returnedBy: 'person:office', returnedAt: NOW });
    await save([cell(18, { version: 1, note: '已核实' })]);
    expect(await stored(18)).toMatchObject({ review: 'open', returnReason: '请核实', note: '已核实', version: 2 });
  });

  it('takes the same value again as an answer', async () => {
    await save([cell(19)]);
    await review(19, { review: 'returned' });
    await save([cell(19, { version: 1 })]);
    expect(await stored(19)).toMatchObject({ review: 'open', version: 2 });
  });

  it('leaves approved cells as they are', async () => {
    await save([cell(20)]);
    await review(20, { review: 'approved' });
    const error = await refusal(save([cell(20, { version: 1, value: 5 })]));
    expect(error).toMatchObject({ code: 'too_late', details: { cells: [`${village(20)}|WAT02|`] } });
    expect((await stored(20))?.value).toBe(18);
  });
});
