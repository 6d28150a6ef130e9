import { pinyin } from 'pinyin-pro';
import { ENDINGS, shortOf } from '#lib/domain/unit-name.ts';
import type { UnitKind } from '#lib/domain/vocabulary.ts';
import type { CountyFiles } from './read/county.ts';
import type { UnitRow } from './read/place-rows.ts';

/** A place as the database holds it. */
export type UnitRecord = Omit<UnitRow, 'parent' | 'nameEn' | 'shortZh' | 'shortEn'> & {
  countyCode: string;
  id: string;
  parentId: string | null;
  path: string;
  nameEn: string;
  shortZh: string;
  shortEn: string;
};

const DEPTH: Record<UnitKind, number> = {
  county: 0,
  township: 1,
  village: 2,
  middle_grid: 3,
  small_grid: 4,
  micro_grid: 5,
};

export function unitId(code: string): string {
  return `u-${code}`;
}

/** Unit records, parents first; English and short names are derived where the file gives none. */
export function unitRecords({ units, profile }: Pick<CountyFiles, 'units' | 'profile'>): UnitRecord[] {
  const paths = new Map<string, string>();
  const parentsFirst = [...units.rows].sort((a, b) => DEPTH[a.kind] - DEPTH[b.kind]);
  return parentsFirst.map(({ line: _line, parent, ...row }) => {
    const id = unitId(row.code);
    const path = `${parent === null ? '' : (paths.get(parent) ?? '')}${id}/`;
    paths.set(row.code, path);
    const shortZh = row.shortZh ?? shortOf(row);
    const latin = row.shortEn ?? latinOf(shortZh);
    const nameEn = row.nameEn ?? `${latin}${ENDINGS[row.sort].en}`;
    const parentId = parent === null ? null : unitId(parent);
    return { ...row, countyCode: profile.code, id, parentId, path, shortZh, nameEn, shortEn: row.shortEn ?? latin };
  });
}

/** Pinyin as place names are written: one word, an apostrophe before a syllable that begins with a vowel. */
function latinOf(name: string): string {
  const [first = '', ...rest] = pinyin(name, { toneType: 'none', type: 'array', v: false });
  const word = first + rest.map((syllable) => (/^[aoe]/.test(syllable) ? `’${syllable}` : syllable)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
