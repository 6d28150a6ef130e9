import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAskedBook } from '#lib/features/asked/data.ts';
import { openDue, openSubmissions } from '#lib/features/opening/mutations.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { eastClerk, formRow, NOW, storeFormsCounty, TODAY } from '#tests/support/forms-county.ts';

const CLOCK = { kind: 'system', name: 'clock' } as const;
let fresh: Fresh;

beforeAll(async () => {
  fresh = await freshDatabase();
  await storeFormsCounty(fresh.door);
});
afterAll(() => fresh.remove());

const order = (input: unknown, now = NOW) => ({ countyCode: COUNTY, actor: CLOCK, input, now });
const open = (day = TODAY) => openSubmissions(order({ day }), fresh.door);
const submissions = () => fresh.door.client.submission.findMany({ orderBy: { id: 'asc' } });

describe('what is due opens by itself', () => {
  it('not before the period is over', async () => {
    expect(await open('2022-09-30')).toEqual([]);
  });

  it('once for each filer: townships that have villages, all townships, and the department', async () => {
    expect((await open()).sort()).toEqual([
      'bureau-2022Q3-u-C',
      'townships-2022Q3-u-T1',
      'townships-2022Q3-u-T2',
      'villages-2022Q3-u-T1',
    ]);
    expect(await open()).toEqual([]);
  });

  it('with deadlines on working days', async () => {
    const due = Object.fromEntries((await submissions()).map(({ id, opensOn, dueOn }) => [id, [opensOn, dueOn]]));
    expect(due['townships-2022Q3-u-T1']).toEqual(['2022-10-01', '2022-10-10']);
    expect(due['villages-2022Q3-u-T1']).toEqual(['2022-10-01', '2022-10-12']);
  });

  it('and names the department where one files', async () => {
    const departments = (await submissions()).map(({ formId, departmentCode }) => [formId, departmentCode]);
    expect(departments).toContainEqual(['bureau', 'bureau']);
    expect(departments).toContainEqual(['villages', null]);
  });

  it('leaving a first event of each, and one audit event that names them', async () => {
    const events = await fresh.door.client.submissionEvent.findMany();
    expect(events.map(({ kind, sequence, by }) => `${kind} ${sequence} ${by}`)).toEqual(
      events.map(() => 'opened 1 system:clock'),
    );
    expect(events).toHaveLength(4);
  });

  it('no trace on a day on which nothing opens', async () => {
    const before = await fresh.door.client.auditEvent.count();
    expect(await openDue(order({ day: TODAY }), fresh.door)).toEqual([]);
    expect(await fresh.door.client.auditEvent.count()).toBe(before);
  });

  it('what stood still while the machine was off, when it runs again', async () => {
    const later = await openDue(order({ day: '2023-01-05' }), fresh.door);
    expect(later).toHaveLength(4);
    expect(later.every((id) => id.includes('2022Q4'))).toBe(true);
  });

  it('nothing of a form that is out of use', async () => {
    await fresh.door.client.form.create({ data: formRow('gone', { active: false }) });
    expect((await open('2023-01-06')).filter((id) => id.startsWith('gone'))).toEqual([]);
  });

  it('and no person opens anything', async () => {
    await expect(openSubmissions({ ...order({ day: TODAY }), actor: eastClerk }, fresh.door)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it.each([
    { day: '2022-02-30' },
    { day: TODAY, more: 1 },
    {},
    null,
    { day: TODAY, set: [{ period: '2022Q5', opensOn: TODAY }] },
  ])('is refused for the input %o', async (input) => {
    await expect(openSubmissions(order(input), fresh.door)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('periods that are set', () => {
  beforeEach(() => fresh.door.client.form.updateMany({ data: { active: true } }));

  it('open with deadlines that count from the day they are given', async () => {
    const set = [{ period: '2022Q2', opensOn: '2022-10-03' }];
    const opened = await openSubmissions(order({ day: TODAY, set }), fresh.door);
    expect(opened).toContain('townships-2022Q2-u-T2');
    const found = await fresh.door.client.submission.findFirst({ where: { id: 'townships-2022Q2-u-T2' } });
    expect(found).toMatchObject({ opensOn: '2022-10-03', dueOn: '2022-10-12', state: 'not_started', version: 1 });
  });
});

describe('what a form asks of a filer', () => {
  it('are the places of its level below the filer, times what is asked of each', async () => {
    const book = await readAskedBook(fresh.door.client, COUNTY);
    const form = { ofKind: 'village', indicatorCodes: ['B01', 'C01'] } as const;
    expect(book.cellsOf(form, 'u-T1', '2022Q3')).toEqual([
      { unitId: 'u-V1', indicatorCode: 'B01', dimension: '' },
      { unitId: 'u-V2', indicatorCode: 'B01', dimension: '' },
    ]);
    expect(book.countOf(form, 'u-C', '2022Q3')).toEqual({ places: 2, items: 1, cells: 2 });
    expect(book.countOf(form, 'u-T2', '2022Q3')).toEqual({ places: 0, items: 1, cells: 0 });
    expect(book.cellsOf(form, 'u-unknown', '2022Q3')).toEqual([]);
  });
});
