import type { Definitions } from '#lib/domain/catalogue/definition.ts';
import { isPreferred } from '#lib/domain/official.ts';
import { type OwnPart, type TreeUnit, unitSums } from '#lib/domain/unit-sums.ts';
import type { Trees } from '#lib/domain/unit-tree.ts';
import type { Figure, IndicatorVersion, Rollup } from '#lib/generated/sqlite/whole/client.ts';

/** One indicator at one period, or one member of its dimension: what is added up over units. */
export type Series = { indicatorCode: string; period: string; dimension: string };

type SummedFigure = Pick<
  Figure,
  | 'indicatorCode'
  | 'period'
  | 'dimension'
  | 'unitId'
  | 'origin'
  | 'demonstration'
  | 'state'
  | 'value'
  | 'numerator'
  | 'denominator'
>;
type SumRule = Pick<IndicatorVersion, 'overUnits' | 'officialOrigin' | 'factor' | 'decimals'>;

export function seriesKey({ indicatorCode, period, dimension }: Series): string {
  return `${indicatorCode}|${period}|${dimension}`;
}

/**
 * Every sum that these figures give, each by the definition and in the tree of its period's end: what the table of sums
 * holds, worked out from nothing but them.
 */
export function sumsOfFigures(
  countyCode: string,
  trees: Trees<TreeUnit>,
  versions: Definitions<SumRule>,
  figures: readonly SummedFigure[],
): Rollup[] {
  const series = new Map<string, SummedFigure[]>();
  for (const figure of figures) {
    const key = seriesKey(figure);
    const others = series.get(key);
    if (others) others.push(figure);
    else series.set(key, [figure]);
  }
  return [...series.values()].flatMap((own) => {
    const [first] = own;
    const rule = first && versions.get(first.indicatorCode, first.period);
    if (!rule) return [];
    const { indicatorCode, period, dimension } = first;
    return unitSums(trees.at(period), officialOwn(own, rule), rule).map(({ unitId, of, ...sum }) => ({
      ...{ countyCode, unitId, period, indicatorCode, dimension },
      ...sum,
      coverageOf: of,
    }));
  });
}

/** Of several origins at one unit, the official one. */
function officialOwn(figures: readonly SummedFigure[], { officialOrigin }: SumRule): Map<string, OwnPart> {
  const chosen = new Map<string, SummedFigure>();
  for (const figure of figures) {
    const before = chosen.get(figure.unitId);
    if (!before || isPreferred(figure, before, officialOrigin)) chosen.set(figure.unitId, figure);
  }
  return chosen;
}

export function sameSum(one: Rollup, other: Rollup): boolean {
  return (['value', 'numerator', 'denominator', 'covered', 'coverageOf', 'demonstration'] as const).every(
    (part) => one[part] === other[part],
  );
}
