import { formatValue } from '#lib/domain/number-format.ts';
import { gainOf } from '#lib/domain/ratio.ts';
import { sameTree } from '#lib/domain/unit-tree.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Figure, IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';
import { dimensionWord } from '../figure-words/view.ts';
import type { SheetRows } from '../review-sheet/data.ts';
import { sumsOfFigures } from '../sum/view.ts';

/** The county's own figure beside what its parts add up to, this form's cells included. */
export type PartLine = {
  key: string;
  name: string;
  /** The department's figure; a dash where none is approved. */
  whole: string;
  sum: string;
  /** "18个中的16个", and who is missing. */
  coverage: string;
  missing: string | null;
  difference: string | null;
  /** The two do not agree although every part is there. */
  differs: boolean;
};

/** Empty where the county has no parts of these indicators, or they are not added up. */
export function partLines(rows: SheetRows, locale: Locale): PartLine[] {
  const series = new Map(
    rows.asked.map(({ indicatorCode, dimension }) => [`${indicatorCode}|${dimension}`, { indicatorCode, dimension }]),
  );
  return [...series.values()].flatMap((one) => {
    const version = rows.rows.versions.get(one.indicatorCode);
    return version ? (partLine(rows, version, one.dimension, locale) ?? []) : [];
  });
}

function partLine(rows: SheetRows, version: IndicatorVersion, dimension: string, locale: Locale): PartLine | null {
  const { tree } = rows.rows;
  const top = tree.find(({ kind }) => kind === 'county');
  const figures = figuresWith(rows, version.indicatorCode, dimension);
  const versions = new Map([[version.indicatorCode, version]]);
  const sum = sumsOfFigures(rows.submission.countyCode, sameTree(tree), versions, figures).find(
    ({ unitId }) => unitId === top?.id,
  );
  if (!top || !sum) return null;
  const whole = figures.find(({ unitId, state }) => unitId === top.id && state === 'reported');
  const t = translator(locale, 'review');
  const shown = (value: number | null) => formatValue(value, { ...version, locale }).joined;
  // With a part missing the difference says nothing yet.
  const difference = sum.covered < sum.coverageOf ? null : gainOf(whole?.value ?? null, sum.value);
  const missing = missingNames(rows, figures, sum.coverageOf - sum.covered, top.id, locale);
  const member = dimension === '' ? '' : ` · ${dimensionWord(dimension, locale)}`;
  return {
    key: `${version.indicatorCode}|${dimension}`,
    name: `${locale === 'zh' ? version.nameZh : version.nameEn}${member}`,
    whole: shown(whole?.value ?? null),
    sum: shown(sum.value),
    coverage: t('coverage', { count: sum.covered, of: sum.coverageOf }),
    missing: missing.length > 0 ? t('missing', { names: missing.join(locale === 'zh' ? '、' : ', ') }) : null,
    difference: difference === null ? null : shown(difference),
    differs: difference !== null && difference !== 0,
  };
}

type Summed = Parameters<typeof sumsOfFigures>[3][number];

/** Approved figures of the period, those of this form as they stand in it. */
function figuresWith(rows: SheetRows, indicatorCode: string, dimension: string): Summed[] {
  const cells = rows.cells.filter((cell) => cell.indicatorCode === indicatorCode && cell.dimension === dimension);
  const own = new Set(cells.map(({ unitId }) => unitId));
  const others = rows.county.figures.filter(
    (figure: Figure) =>
      figure.indicatorCode === indicatorCode && figure.dimension === dimension && !own.has(figure.unitId),
  );
  const { period } = rows.submission;
  return [...others, ...cells.map((cell) => ({ ...cell, period, origin: 'entered' as const, demonstration: false }))];
}

/** Townships that neither gave a figure nor have one added up. */
function missingNames(
  rows: SheetRows,
  figures: readonly Summed[],
  count: number,
  topId: string,
  locale: Locale,
): string[] {
  if (count === 0) return [];
  const { tree } = rows.rows;
  const given = new Set(figures.filter(({ state }) => state !== 'missing').map(({ unitId }) => unitId));
  const parents = new Set(tree.filter(({ id }) => given.has(id)).map(({ parentId }) => parentId));
  return tree
    .filter(({ id, parentId }) => parentId === topId && !given.has(id) && !parents.has(id))
    .map((unit) => (locale === 'zh' ? unit.nameZh : unit.nameEn));
}
