import type { UnitKind, UnitSort } from './vocabulary.ts';

/** What a name ends with, and what stands for it in English. */
export const ENDINGS: Record<UnitSort, { zh: RegExp; en: string }> = {
  county_level_city: { zh: /市$/, en: '' },
  county: { zh: /县$/, en: ' County' },
  street: { zh: /街道$/, en: ' Sub-district' },
  town: { zh: /镇$/, en: ' Town' },
  township: { zh: /(民族)?乡$/, en: ' Township' },
  village: { zh: /村$/, en: ' Village' },
  community: { zh: /社区$/, en: ' Community' },
  grid: { zh: /网格$/, en: ' Grid' },
};

/** What a unit of a level can be. */
export const SORTS_OF: Record<UnitKind, readonly UnitSort[]> = {
  county: ['county_level_city', 'county'],
  township: ['street', 'town', 'township'],
  village: ['village', 'community'],
  middle_grid: ['grid'],
  small_grid: ['grid'],
  micro_grid: ['grid'],
};

/** "双牌" of "双牌镇"; a name of one character keeps its ending, since it is never said alone. */
export function shortOf({ nameZh, sort }: { nameZh: string; sort: UnitSort }): string {
  const short = nameZh.replace(ENDINGS[sort].zh, '');
  return [...short].length > 1 ? short : nameZh;
}

/** "Shuangpai" of "Shuangpai Town". */
export function shortEnOf({ nameEn, sort }: { nameEn: string; sort: UnitSort }): string {
  const { en } = ENDINGS[sort];
  return en !== '' && nameEn.endsWith(en) ? nameEn.slice(0, -en.length) : nameEn;
}
