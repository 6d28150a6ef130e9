import { definitionsOf } from '#lib/domain/catalogue/definition.ts';
import { parseThresholds } from '#lib/domain/progress/thresholds.ts';
import { unitBook } from '#lib/domain/unit-tree.ts';
import type { FigureVersion } from '#lib/generated/sqlite/whole/client.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { type Judged, judgeFigures } from '../judgement/view.ts';
import { officialFigures } from '../official-figure/view.ts';
import { figureAt } from '../past-book/view.ts';
import { targetsInForce } from '../snapshot/view.ts';
import { sumsOfFigures } from '../sum/view.ts';
import type { AsOfRows } from './data.ts';

/**
 * The official figure of a period as the county knew it at the end of a day, with the status it had then: judged by
 * the versions approved and the targets in force by that day. Null where nothing was known.
 * @param day an ISO date of the county's own time
 */
export function figureAsOf(
  rows: AsOfRows,
  { period, dimension, day }: { period: string; dimension: string; day: string },
): Judged | null {
  const versions = definitionsOf(rows.indicatorVersions);
  const newest = new Map<string, FigureVersion>();
  for (const version of rows.versions) if (dayOf(version.approvedAt) <= day) newest.set(version.figureId, version);
  const figures = rows.figures.flatMap((figure) => figureAt(figure, newest.get(figure.id)) ?? []);
  const trees = unitBook(rows.units, rows.unitPasts);
  const rollups = sumsOfFigures(rows.county.code, trees, versions, figures);
  const official = officialFigures({ units: rows.units, versions, figures, rollups }, period);
  const unitCode = rows.units.find(({ id }) => id === rows.unitId)?.code;
  const judged = judgeFigures({
    figures: official.filter((row) => row.unitCode === unitCode),
    targets: targetsInForce(rows.targets, day),
    units: rows.units,
    versions,
    thresholds: parseThresholds(rows.county.thresholds),
  });
  return judged.find((row) => row.period === period && row.dimension === dimension) ?? null;
}
