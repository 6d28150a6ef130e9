import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeForm, createForm } from '#lib/features/form/mutations.ts';
import { formChoices, formLines } from '#lib/features/form/view.ts';
import { openSubmissions } from '#lib/features/opening/mutations.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { admin, eastClerk, NOW, reviewer, storeFormsCounty } from '#tests/support/forms-county.ts';

let fresh: Fresh;

beforeAll(async () => {
  fresh = await freshDatabase();
  await storeFormsCounty(fresh.door);
});
afterAll(() => fresh.remove());

const asIs = {
  ...{ id: 'townships', version: 1, nameZh: '供水季报', nameEn: 'Report on water', indicatorCodes: ['A01'] },
  ...{ opensAfterDays: 2, dueAfterDays: 15, reviewSteps: 2, active: true },
};
const change = (input: object, actor = admin) =>
  changeForm({ countyCode: COUNTY, actor, input: { ...asIs, ...input }, now: NOW }, fresh.door);
const stored = () => fresh.door.client.form.findFirstOrThrow({ where: { id: 'townships' } });

describe('changing a form', () => {
  it.each([
    [{ indicatorCodes: ['A01', 'C01'] }, 'asked_computed C01'],
    [{ indicatorCodes: ['Z99'] }, 'unknown_code Z99'],
    [{ dueAfterDays: 2 }, 'form_days '],
    [{ id: 'villages', indicatorCodes: ['A01'] }, 'form_level A01'],
  ])('is refused in words for %o', async (input, fault) => {
    const faults = await change(input).catch(({ details }) => details.faults);
    expect(faults.map(({ kind, entry }: { kind: string; entry: string }) => `${kind} ${entry}`)).toEqual([fault]);
  });

  it.each([
    { indicatorCodes: [] },
    { reviewSteps: 3 },
    { opensAfterDays: -1 },
    { dueAfterDays: 1.5 },
    { nameZh: ' ' },
    { departmentCode: 'other' },
    { byDepartment: true },
    { ofKind: 'village' },
    { countyCode: '1' },
  ])('does not take %o', async (input) => {
    await expect(change(input)).rejects.toMatchObject({ code: 'invalid' });
    expect(await stored()).toMatchObject({ version: 1, nameZh: 'townships表' });
  });

  it('is the administrator’s', async () => {
    await expect(change({}, reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(change({}, eastClerk)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps what it was and what it is in the audit', async () => {
    expect(await change({ indicatorCodes: ['B01', 'A01'] })).toEqual({ id: 'townships', version: 2 });
    expect(await stored()).toMatchObject({
      version: 2,
      dueAfterDays: 15,
      reviewSteps: 2,
      indicatorCodes: ['B01', 'A01'],
    });
    const last = await fresh.door.client.auditEvent.findFirst({ orderBy: { sequence: 'desc' } });
    expect(last).toMatchObject({ action: 'form.change', subject: 'form:townships', actor: 'person:keeper' });
    expect(last?.before).toMatchObject({ dueAfterDays: 10 });
    expect(last?.after).toMatchObject({ dueAfterDays: 15 });
  });

  it('that was changed meanwhile is a conflict, and of a form that is not there nothing', async () => {
    await expect(change({})).rejects.toMatchObject({ code: 'conflict' });
    await expect(change({ id: 'none' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('takes a form out of use whatever others ask', async () => {
    expect(await change({ version: 2, active: false })).toEqual({ id: 'townships', version: 3 });
  });
});

describe('a new form', () => {
  const CLOCK = { kind: 'system', name: 'clock' } as const;
  const whole = {
    ...{ nameZh: '供水新报', nameEn: 'New report on water', domainCode: 'water', departmentCode: 'bureau' },
    ...{ byDepartment: true, ofKind: 'village', frequency: 'quarter', indicatorCodes: ['B01'] },
    ...{ opensAfterDays: 1, dueAfterDays: 10, reviewSteps: 1, atOnce: false },
  };
  const make = (input: object, actor = admin) =>
    createForm({ countyCode: COUNTY, actor, input: { ...whole, ...input }, now: NOW }, fresh.door);
  const faultsOf = (input: object) =>
    make(input).catch(({ details }) =>
      details.faults.map(({ kind, entry, other }: Record<string, string>) => `${kind} ${entry} ${other}`),
    );

  it('is refused where it asks what another asks already, or nobody could answer', async () => {
    expect(await faultsOf({})).toEqual(['asked_twice B01 villages']);
    expect(await faultsOf({ byDepartment: false, ofKind: 'county', indicatorCodes: ['B01'] })).toContain(
      'form_filer  ',
    );
    expect(await faultsOf({ indicatorCodes: ['C01'] })).toEqual(['asked_computed C01 ']);
  });

  it.each([
    { domainCode: 'nowhere' },
    { departmentCode: 'nobody' },
    { ofKind: 'micro_grid' },
    { frequency: 'week' },
    { id: 'mine' },
    { filedBy: 'village' },
    { createdOn: '2020-01-01' },
  ])('does not take %o', async (input) => {
    const count = await fresh.door.client.form.count();
    await expect(make({ indicatorCodes: ['A01'], ofKind: 'township', ...input })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await fresh.door.client.form.count()).toBe(count);
  });

  it('is the administrator’s to make', async () => {
    await expect(make({}, reviewer)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('takes what a form that was taken out of use has given up, opens at once, and its tasks come by themselves', async () => {
    const input = { ofKind: 'township', indicatorCodes: ['A01'], atOnce: true };
    const made = await make(input);
    expect(made).toMatchObject({ version: 1, opened: 1 });
    const [task] = await fresh.door.client.submission.findMany({ where: { formId: made.id } });
    expect(task).toMatchObject({ period: '2022Q3', opensOn: '2022-10-08', dueOn: '2022-10-17', state: 'not_started' });
    const open = (now: string) => {
      const order = { countyCode: COUNTY, actor: CLOCK, input: { day: now.slice(0, 10) }, now: new Date(now) };
      return openSubmissions(order, fresh.door);
    };
    const idsOf = (ids: string[]) => ids.filter((id) => id.startsWith(made.id));
    expect(idsOf(await open('2022-10-09T01:00:00Z'))).toEqual([]);
    expect(idsOf(await open('2023-01-01T01:00:00Z'))).toEqual([`${made.id}-2022Q4-u-C`]);
  });

  it('that waits asks for nothing that was over before it was made', async () => {
    const made = await make({ indicatorCodes: ['B01'], ofKind: 'township' });
    expect(made.opened).toBe(0);
    expect(await fresh.door.client.submission.count({ where: { formId: made.id, period: '2022Q3' } })).toBe(0);
    const order = { countyCode: COUNTY, actor: CLOCK, input: { day: '2023-01-02' }, now: NOW };
    await openSubmissions(order, fresh.door);
    const tasks = await fresh.door.client.submission.findMany({ where: { formId: made.id } });
    expect(tasks.map(({ period }) => period)).toEqual(['2022Q4']);
  });
});

describe('the list of forms', () => {
  it('says who fills what, how often and by when', async () => {
    const rows = {
      forms: await fresh.door.client.form.findMany(),
      domains: await fresh.door.client.domain.findMany(),
      departments: await fresh.door.client.department.findMany(),
    };
    const [line] = formLines(rows, 'zh').filter(({ id }) => id === 'villages');
    expect(line).toMatchObject({
      name: 'villages表',
      filer: '乡镇（街道）填，分村（社区）',
      frequency: '每季度',
      days: '期后第1天开放，第12天截止',
      steps: '县办一审',
      items: 1,
      active: true,
      href: '/admin/forms/villages',
    });
    expect(formLines(rows, 'en').find(({ id }) => id === 'bureau')?.filer).toBe('the department, for the county');
  });

  it('offers for a form what it asks, in its order, and what else of its domain would fit', async () => {
    const form = await stored();
    const definition = {
      domainCode: 'water',
      level: 'village',
      frequency: 'quarter',
      officialOrigin: 'rollup',
    } as const;
    const indicators = [
      { ...definition, code: 'A01', nameZh: '甲', nameEn: 'A', dimension: null },
      { ...definition, code: 'B01', nameZh: '乙', nameEn: 'B', dimension: { name: 'size', members: ['small', 'odd'] } },
      { ...definition, code: 'C01', nameZh: '丙', nameEn: 'C', dimension: null, officialOrigin: 'computed' as const },
      { ...definition, code: 'D01', nameZh: '丁', nameEn: 'D', dimension: null, domainCode: 'other' },
    ];
    const asking = { ...form, indicatorCodes: ['B01:small', 'A01'] };
    expect(formChoices(asking, indicators, 'zh').map(({ name, asked }) => `${name} ${asked}`)).toEqual([
      '乙（小网格） true',
      '甲 true',
      '乙 false',
      '乙（odd） false',
    ]);
  });
});
