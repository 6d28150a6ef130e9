import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropReference, setReference } from '#lib/features/reference-value/mutations.ts';
import { referenceFault, referenceLines, theirReference } from '#lib/features/reference-value/view.ts';
import { UNSENT } from '#lib/shared/form-state.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { admin, NOW, reviewer, storeFormsCounty } from '#tests/support/forms-county.ts';

let fresh: Fresh;
let indicator = '';
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeFormsCounty(fresh.door);
  indicator = (await fresh.door.client.indicator.findFirstOrThrow()).code;
});
afterAll(() => fresh.remove());

const typed = {
  ...{ place: 'CHN', year: '2021', version: '0', placeZh: '', placeEn: '', value: '87', noteZh: '', noteEn: '' },
  ...{ sourceZh: '水利部公报', sourceEn: 'Bulletin of the ministry' },
};
const order = (input: object, actor = admin) => ({ countyCode: COUNTY, actor, input, now: NOW, key: randomUUID() });
const set = (change: object = {}, actor = admin) =>
  setReference(order({ indicator, ...typed, ...change }, actor), fresh.door);
const drop = (change: object) => dropReference(order({ indicator, ...change }), fresh.door);
const rows = () => fresh.door.client.indicatorReference.findMany({ orderBy: [{ place: 'asc' }, { version: 'asc' }] });
const fieldsOf = (error: { details: { path: string[]; message: string }[] }) =>
  error.details.map(({ path, message }) => `${path}:${message}`);

describe('a value of another place', () => {
  it.each([
    [{ place: 'China' }, ['place:not_place']],
    [{ place: '43' }, ['place:not_place']],
    [{ year: '1900' }, ['year:not_year']],
    [{ year: 'zwei' }, ['year:not_integer', 'year:not_year']],
    [{ value: '八十' }, ['value:not_number']],
    [{ value: '' }, ['value:not_number']],
    [{ sourceZh: ' ' }, ['sourceZh:empty']],
    [{ sourceEn: '' }, ['sourceEn:empty']],
    [{ place: '430000' }, ['placeZh:empty', 'placeEn:empty']],
    [{ noteZh: '只有中文' }, ['noteEn:text_one_language']],
  ])('is not taken as %o, and nothing is kept', async (change, fields) => {
    const found = await set(change).catch(fieldsOf);
    for (const field of Array.isArray(found) ? found : []) expect(fields).toContain(field);
    expect(Array.isArray(found)).toBe(true);
    expect(await rows()).toEqual([]);
  });

  it('is set by the administrator alone, for an indicator that there is', async () => {
    await expect(set({}, reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(set({ indicator: 'NOT99' })).rejects.toMatchObject({ code: 'not_found' });
    expect(await rows()).toEqual([]);
  });

  it('stands beside those of other places and years, with who set it and when', async () => {
    await set();
    await set({ place: '430000', placeZh: '湖南省', placeEn: 'Hunan', value: '85.5' });
    await set({ year: '2022', value: '88' });
    expect((await rows()).map(({ place, year, value, version }) => [place, year, value, version])).toEqual([
      ['430000', 2021, 85.5, 1],
      ['CHN', 2021, 87, 1],
      ['CHN', 2022, 88, 1],
    ]);
    expect((await rows())[1]).toMatchObject({ placeZh: '全国', placeEn: 'China', setBy: 'person:keeper', setAt: NOW });
  });

  it('is corrected in a version of its own, and not twice by two who saw the same', async () => {
    expect(await set().catch(fieldsOf)).toEqual(['year:taken']);
    expect(await set({ version: '1', value: '86.9' })).toMatchObject({ version: 2 });
    await expect(set({ version: '1', value: '86' })).rejects.toMatchObject({
      ...{ code: 'conflict', details: { theirs: { version: 2, value: 86.9 } } },
    });
    expect((await rows()).filter(({ place, year }) => place === 'CHN' && year === 2021)).toHaveLength(2);
  });

  it('is taken back and can be set anew; what was said of it stays', async () => {
    expect(await drop({ place: 'CHN', year: '2021', version: '2' })).toMatchObject({ version: 3 });
    await expect(drop({ place: 'CHN', year: '2021', version: '3' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(drop({ place: 'CHN', year: '1999', version: '0' })).rejects.toMatchObject({ code: 'not_found' });
    expect(referenceLines(await rows(), 'zh').map(({ name, year }) => `${name} ${year}`)).toEqual([
      ...['全国 2022', '湖南省 2021'],
    ]);
    expect(await set({ value: '87.1' })).toMatchObject({ version: 4 });
    expect((await rows()).filter(({ year, place }) => year === 2021 && place === 'CHN').map((r) => r.value)).toEqual([
      ...[87, 86.9, null, 87.1],
    ]);
  });

  it('leaves its trace in the audit', async () => {
    const events = await fresh.door.client.auditEvent.findMany({ where: { action: 'reference.change' } });
    expect(events).toHaveLength(6);
    expect(events.every(({ subject }) => subject === `indicator:${indicator}`)).toBe(true);
    expect(JSON.stringify(events.at(-1))).toContain('87.1');
  });
});

describe('the page that changes them', () => {
  it('says which are shown: of each place the newest year', async () => {
    const lines = referenceLines(await rows(), 'en');
    expect(lines.map(({ name, year, shown }) => [name, year, shown])).toEqual([
      ['China', '2022', true],
      ['China', '2021', false],
      ['Hunan', '2021', true],
    ]);
    expect(lines[2]?.known).toMatchObject({ value: '85.5', noteZh: '', placeEn: 'Hunan' });
  });

  it('says what is wrong in either language, and nothing of what it does not know', () => {
    for (const name of ['not_place', 'not_year', 'taken', 'text_one_language', 'unfit']) {
      expect(referenceFault('zh')(name)).toMatch(/。$/);
      expect(referenceFault('en')(name)).toMatch(/\.$/);
    }
    expect(referenceFault('zh')('something')).toBeNull();
  });

  it('sets what was typed beside what somebody else made of it, and goes on from theirs', async () => {
    const [theirs] = (await rows()).filter(({ place }) => place === '430000');
    if (!theirs) throw new Error('no value of the province');
    const state = { ...UNSENT, values: { value: '90', placeZh: '湖南省', version: '0' } };
    expect(theirReference(state, theirs, 'zh')).toMatchObject({
      faults: { value: '现在是：85.5' },
      values: { value: '90', version: '1' },
    });
  });
});
