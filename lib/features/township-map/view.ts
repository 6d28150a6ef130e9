import type { Locale, Status } from '#lib/domain/vocabulary.ts';
import { verdictWords } from '#lib/features/verdict/view.ts';
import { translator } from '#lib/i18n/translator.ts';

export type MapUnit = {
  code: string;
  nameZh: string;
  nameEn: string;
  shortZh: string;
  shortEn: string;
  tileCol: number | null;
  tileRow: number | null;
};

export type UnitProgress = { unitCode: string; ratio: number | null; status: Status };

/** Edges between the five heat classes of a schedule ratio. */
const HEAT_EDGES = [0.75, 0.9, 1, 1.1] as const;

export function heatClass(ratio: number | null): 1 | 2 | 3 | 4 | 5 | null {
  if (ratio === null) return null;
  return (HEAT_EDGES.filter((edge) => ratio >= edge).length + 1) as 1 | 2 | 3 | 4 | 5;
}

/** Tiles of the schematic map: one unit each, with its schedule ratio. */
export function townshipTiles(units: readonly MapUnit[], progress: readonly UnitProgress[], locale: Locale) {
  const t = translator(locale, 'domain');
  return units.map((unit) => {
    const found = progress.find(({ unitCode }) => unitCode === unit.code);
    const name = locale === 'zh' ? unit.nameZh : unit.nameEn;
    const words = verdictWords(found ?? { status: 'no_data', ratio: null }, locale);
    return {
      code: unit.code,
      name,
      short: locale === 'zh' ? unit.shortZh : unit.shortEn,
      label: t('tileLabel', { name, figure: words.figure, word: words.word }),
      col: unit.tileCol,
      row: unit.tileRow,
      ratio: found?.ratio ?? null,
      heat: heatClass(found?.ratio ?? null),
      light: words.light,
      word: words.word,
      percent: words.figure,
      figure: words.figure.replace('%', ''),
    };
  });
}

export type TownshipTile = ReturnType<typeof townshipTiles>[number];

/** "养老：18个乡镇街道中，16个没有赶上进度" */
export function townshipTitle(tiles: readonly TownshipTile[], subject: string, locale: Locale): string {
  const t = translator(locale, 'domain');
  const rated = tiles.filter(({ ratio }) => ratio !== null);
  const behind = rated.filter(({ light }) => light !== 'go' && light !== 'done').length;
  if (rated.length === 0) return t('mapNone', { subject });
  if (behind === 0) return t('mapAll', { subject, n: rated.length });
  return t('mapBehind', { subject, n: rated.length, behind });
}
