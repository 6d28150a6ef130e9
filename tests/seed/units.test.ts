import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { countsAsVillage } from '#lib/domain/place.ts';
import { catalogueRecords } from '#seed/catalogue.ts';
import { readCounty } from '#seed/read/county.ts';
import { unitRecords } from '#seed/units.ts';
import { EXAMPLE, faultsOf, SEED_FOLDER, thePack, theRows } from './pack.ts';

const named = (code: string) => theRows().units.find((unit) => unit.code === code);
const example = (change: { units?: string; profile?: string } = {}) =>
  readCounty({
    unitsFile: path.join(EXAMPLE, change.units ?? 'units.csv'),
    profileFile: path.join(EXAMPLE, change.profile ?? 'profile.json'),
    catalogueFolder: SEED_FOLDER,
  });

describe('names in English', () => {
  it.each([
    ['430581', 'Wugang', '武冈'],
    ['430581001', 'Yuanmenkou Sub-district', '辕门口'],
    ['430581109', 'Shuangpai Town', '双牌'],
    ['430581204', 'Maping Township', '马坪'],
    ['430581207', 'Shuijinping Township', '水浸坪'],
    ['430581001001', 'Aoshan Community', '鳌山'],
  ])('%s is %s, %s for short', (code, nameEn, shortZh) => {
    expect(named(code)).toMatchObject({ nameEn, shortZh });
  });

  it('set syllables that begin with a vowel apart, and say 乐, 石 and 绿 as places do', () => {
    const english = new Map(theRows().units.map((unit) => [unit.nameZh, unit.nameEn]));
    const names = ['长安村', '黄泥坳社区', '地母庵村', '水乐村', '石羊村', '绿洲社区', '天鹅村'];
    expect(names.map((name) => english.get(name))).toEqual([
      'Chang’an Village',
      'Huangni’ao Community',
      'Dimu’an Village',
      'Shuile Village',
      'Shiyang Village',
      'Lüzhou Community',
      'Tian’e Village',
    ]);
  });

  it('are letters and apostrophes only, begin with a capital, and are never empty', () => {
    for (const unit of theRows().units) expect(unit.nameEn).toMatch(/^[A-Z][a-zü’]+( [A-Z][a-z]+(-district)?)?$/);
  });
});

describe('the tree', () => {
  it('gives every unit the path from the county down to itself', () => {
    expect(named('430581001001')?.path).toBe('u-430581/u-430581001/u-430581001001/');
    expect(named('430581')).toMatchObject({ parentId: null, path: 'u-430581/' });
  });

  it('has the parents before their children', () => {
    const seen = new Set<string>();
    for (const unit of theRows().units) {
      if (unit.parentId !== null) expect(seen.has(unit.parentId)).toBe(true);
      seen.add(unit.id);
    }
  });

  it('has 299 villages that count, and 18 tiles on different places', () => {
    const { rows } = thePack().units;
    const byCode = new Map(rows.map((row) => [row.code, row]));
    expect(rows.filter((row) => countsAsVillage(row, byCode.get(row.parent ?? '')))).toHaveLength(299);
    expect(rows.filter((row) => row.tileCol !== null)).toHaveLength(18);
  });
});

describe('a made-up county of another shape', () => {
  it('has no fault, and names of its own', () => {
    const units = unitRecords(example());
    expect(units).toHaveLength(46);
    expect(units.filter((unit) => unit.tileCol === null && unit.kind === 'township')).toHaveLength(2);
    expect(units.find((unit) => unit.code === '990101')?.nameEn).toBe('Chenghu County');
    expect(units.find((unit) => unit.code === '990101200')?.nameEn).toBe('Egret Township');
  });

  it('keeps seven domains and the base, with the departments they need', () => {
    const { domains, indicators, departments } = catalogueRecords(example());
    expect(domains.map((domain) => domain.code)).not.toContain('transit');
    expect(domains).toHaveLength(8);
    expect(indicators.some(({ code }) => code.startsWith('BUS') || code.startsWith('TAL'))).toBe(false);
    expect(departments.map(({ code }) => code)).not.toContain('bus-company');
  });

  it('does not claim the sources of another county', () => {
    expect(catalogueRecords(example()).sources).toEqual([]);
  });

  it('is refused with the line where its files do not fit each other', () => {
    const mixed = () =>
      readCounty({
        unitsFile: path.join(EXAMPLE, 'units.csv'),
        profileFile: path.join(SEED_FOLDER, 'county-profile.json'),
        catalogueFolder: SEED_FOLDER,
      });
    expect(faultsOf(mixed)).toMatchObject([{ file: 'units.csv', line: 2, kind: 'other_county' }]);
    expect(faultsOf(() => example({ units: 'profile.json' })).length).toBeGreaterThan(0);
  });
});
