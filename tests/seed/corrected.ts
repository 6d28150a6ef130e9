import { theRows } from './pack.ts';

/** Figures and sums of the demonstration as they stand once its corrections have been made. */
export function corrected() {
  const { corrections, ...rows } = theRows();
  const figures = new Map(corrections.map(({ figure }) => [figure.id, figure]));
  const sumKey = (row: { indicatorCode: string; unitId: string; period: string; dimension: string }) =>
    [row.indicatorCode, row.unitId, row.period, row.dimension].join();
  const sums = new Map(corrections.flatMap(({ rollups }) => rollups).map((row) => [sumKey(row), row]));
  return {
    ...rows,
    figures: rows.figures.map((row) => figures.get(row.id) ?? row),
    rollups: rows.rollups.map((row) => sums.get(sumKey(row)) ?? row),
  };
}
