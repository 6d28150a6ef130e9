import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeForm } from '#lib/features/form/mutations.ts';
import { formChoices, formLines } from '#lib/features/form/view.ts';
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
