import { definitionsOf } from '#lib/domain/catalogue/definition.ts';
import { unitBook } from '#lib/domain/unit-tree.ts';
import type { Figure, FigureVersion } from '#lib/generated/sqlite/whole/client.ts';
import type { BookRows } from '../progress-book/view.ts';
import { seriesKey, sumsOfFigures } from '../sum/view.ts';

/** Series that have changed since a day: every figure of them at any level, and the versions they had by then. */
export type ChangedSeries = {
  /** `indicator|period|dimension` */
  keys: ReadonlySet<string>;
  figures: readonly Figure[];
  versions: readonly FigureVersion[];
  units: BookRows['units'];
  unitPasts: BookRows['unitPasts'];
};

/**
 * Today's rows put back to what was approved by a moment: figures at the version they had, sums worked out again
 * from them. What has not changed since stays as it is.
 */
export function rowsAsOf(rows: BookRows, changed: ChangedSeries): BookRows {
  const newest = new Map<string, FigureVersion>();
  for (const version of changed.versions) {
    const before = newest.get(version.figureId);
    if (!before || before.version < version.version) newest.set(version.figureId, version);
  }
  const then = changed.figures.flatMap((figure) => figureAt(figure, newest.get(figure.id)) ?? []);
  const upper = new Set(rows.units.map(({ id }) => id));
  const same = <Row extends Pick<Figure, 'indicatorCode' | 'period' | 'dimension'>>(list: readonly Row[]) =>
    list.filter((row) => !changed.keys.has(seriesKey(row)));
  const trees = unitBook(changed.units, changed.unitPasts);
  const sums = sumsOfFigures(rows.county.code, trees, definitionsOf(rows.indicatorVersions), then);
  return {
    ...rows,
    figures: [...same(rows.figures), ...then.filter(({ unitId }) => upper.has(unitId))],
    rollups: [...same(rows.rollups), ...sums.filter(({ unitId }) => upper.has(unitId))],
  };
}

/** A figure at a version; null where it had none yet. */
export function figureAt(figure: Figure, version: FigureVersion | undefined): Figure | null {
  if (!version) return null;
  const { version: number, value, numerator, denominator, operator, state, said } = version;
  return { ...figure, version: number, value, numerator, denominator, operator, state, said };
}

/** Targets that were set by then, even where a later one is said to hold from an earlier day. */
export function targetsBefore<Row extends { setAt: Date | null }>(targets: readonly Row[], until: Date): Row[] {
  return targets.filter(({ setAt }) => setAt === null || setAt < until);
}
