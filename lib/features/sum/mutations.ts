import type { Definitions } from '#lib/domain/catalogue/definition.ts';
import type { TreeUnit } from '#lib/domain/unit-sums.ts';
import type { Trees } from '#lib/domain/unit-tree.ts';
import type { IndicatorVersion, Rollup } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from '#lib/server/db.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { type Series, sameSum, seriesKey, sumsOfFigures } from './view.ts';

/** Makes the stored sums of some series what their figures add up to, writing only what differs. */
export async function storeSums(
  tx: Tx,
  countyCode: string,
  { trees, versions }: { trees: Trees<TreeUnit>; versions: Definitions<IndicatorVersion> },
  touched: readonly Series[],
): Promise<void> {
  const wanted = new Set(touched.map(seriesKey));
  const where = {
    countyCode,
    period: { in: [...new Set(touched.map(({ period }) => period))] },
    indicatorCode: { in: [...new Set(touched.map(({ indicatorCode }) => indicatorCode))] },
  };
  const isWanted = (row: Series) => wanted.has(seriesKey(row));
  const figures = (await tx.figure.findMany({ where })).filter(isWanted);
  const stored = new Map((await tx.rollup.findMany({ where })).filter(isWanted).map((row) => [rowKey(row), row]));
  const sums = sumsOfFigures(countyCode, trees, versions, figures);
  await insertRows(
    tx,
    'Rollup',
    sums.filter((sum) => !stored.has(rowKey(sum))),
  );
  for (const sum of sums) {
    const before = stored.get(rowKey(sum));
    stored.delete(rowKey(sum));
    if (before && !sameSum(before, sum)) await tx.rollup.updateMany({ where: keyOf(sum), data: sum });
  }
  // Whatever the figures no longer give: a figure that came not to apply to any part.
  for (const gone of stored.values()) await tx.rollup.deleteMany({ where: keyOf(gone) });
}

function rowKey(row: Rollup): string {
  return `${seriesKey(row)}|${row.unitId}`;
}

function keyOf({ countyCode, unitId, period, indicatorCode, dimension }: Rollup) {
  return { countyCode, unitId, period, indicatorCode, dimension };
}
