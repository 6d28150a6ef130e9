import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDepartment, renameDepartment } from '#lib/features/department/mutations.ts';
import { departmentFault, departmentLines, theirName } from '#lib/features/department/view.ts';
import { UNSENT } from '#lib/shared/form-state.ts';
import { COUNTY, departmentRow } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { admin, formRow, NOW, reviewer, storeFormsCounty } from '#tests/support/forms-county.ts';
import { versionRow } from '#tests/support/rows.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeFormsCounty(fresh.door);
});
afterAll(() => fresh.remove());

const order = (input: object, actor = admin) => ({ countyCode: COUNTY, actor, now: NOW, input });
const HEALTH = { code: 'health', nameZh: '卫健局', nameEn: 'Health' };
const create = (change: object = {}, actor = admin) =>
  createDepartment(order({ ...HEALTH, ...change }, actor), fresh.door);
const rename = (change: object) =>
  renameDepartment(
    order({ code: 'bureau', wasZh: '某局', wasEn: 'A Bureau', nameZh: '水利局', nameEn: 'Water', ...change }),
    fresh.door,
  );
const stored = () => fresh.door.client.department.findMany({ orderBy: { code: 'asc' } });

describe('a new department', () => {
  it.each([
    [{ code: 'Health' }, 'code code'],
    [{ code: 'h' }, 'code code'],
    [{ nameZh: ' ' }, 'nameZh empty'],
    [{ nameEn: 'x'.repeat(61) }, 'nameEn too_long'],
    [{ code: 'bureau' }, 'code taken'],
    [{ nameZh: '某局' }, 'nameZh taken'],
    [{ nameEn: 'A Bureau' }, 'nameEn taken'],
  ])('is refused in words for %o', async (change, fault) => {
    const found = await create(change).catch(({ details }) => details);
    expect(found.map(({ path, message }: { path: string[]; message: string }) => `${path} ${message}`)).toEqual([
      fault,
    ]);
    expect(await stored()).toHaveLength(1);
    for (const locale of ['zh', 'en'] as const)
      expect(departmentFault(locale)(fault.split(' ')[1] ?? '')).toMatch(/[。.]$/);
  });

  it('is the administrator’s to add, and in the audit', async () => {
    await expect(create({}, reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await create()).toEqual({ code: 'health' });
    const last = await fresh.door.client.auditEvent.findFirst({ orderBy: { sequence: 'desc' } });
    expect(last).toMatchObject({ action: 'department.change', subject: 'department:health', after: HEALTH });
  });
});

describe('another name', () => {
  it('is given once it was seen what the department is called', async () => {
    expect(await rename({})).toEqual({ code: 'bureau' });
    expect((await stored()).map(({ nameZh }) => nameZh)).toEqual(['水利局', '卫健局']);
    const again = await rename({ nameZh: '水务局' }).catch((error) => error);
    expect(again).toMatchObject({ code: 'conflict', details: { theirs: { nameZh: '水利局', nameEn: 'Water' } } });
    const state = theirName({ ...UNSENT, values: { nameZh: '水务局' } }, again.details.theirs, 'zh');
    expect(state.values).toEqual({ nameZh: '水务局', wasZh: '水利局', wasEn: 'Water' });
    expect(state.faults.nameZh).toContain('水利局');
    await rename({ ...state.values, nameEn: 'Water affairs' });
    expect((await stored())[0]).toMatchObject({ nameZh: '水务局', nameEn: 'Water affairs' });
  });

  it('is refused where another has it, or where there is no such department', async () => {
    await expect(rename({ nameZh: '卫健局' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(rename({ code: 'none' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the list of departments', () => {
  const form = { ...formRow('water'), createdOn: null, indicatorCodes: ['A01'] };
  const rows = {
    departments: [departmentRow('bureau'), { countyCode: COUNTY, ...HEALTH }],
    versions: [
      versionRow('B01'),
      versionRow('A01', { otherDepartments: ['health'] }),
      versionRow('C01', { version: 1 }),
      versionRow('C01', { version: 2, validFrom: '2022-01-01', departmentCode: 'health' }),
      versionRow('D01', { ended: true }),
    ],
    forms: [form],
    people: [
      { departmentCode: 'health', _count: { _all: 3 } },
      { departmentCode: null, _count: { _all: 9 } },
    ],
  } as unknown as Parameters<typeof departmentLines>[0];

  it('says what each answers for by the newest definitions, ended ones aside', () => {
    const [bureau, health] = departmentLines(rows, 'en');
    expect(bureau?.indicators.map(({ name, href }) => [name, href])).toEqual([
      ['Indicator A01', '/en/admin/indicators/A01'],
      ['Indicator B01', '/en/admin/indicators/B01'],
    ]);
    expect(health?.indicators.map(({ name }) => name)).toEqual(['Indicator C01']);
    expect(health?.others.map(({ name }) => name)).toEqual(['Indicator A01']);
    expect([bureau?.forms, health?.forms]).toEqual([[{ href: '/en/admin/forms/water', name: 'Form water' }], []]);
    expect([bureau?.people, health?.people]).toEqual([0, 3]);
  });
});
