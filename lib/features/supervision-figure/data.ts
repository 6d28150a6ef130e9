import type { WorkingClient } from '#lib/server/working.ts';
import { type SeriesRows, seriesOf } from './view.ts';

type Reader = Pick<
  WorkingClient,
  'county' | 'unit' | 'indicator' | 'indicatorVersion' | 'figure' | 'rollup' | 'target'
>;
export type Pair = { indicatorCode: string; unitId: string };

/** The judged figures of some indicators at some units, read in one go however many there are. */
export async function readSeries(reader: Reader, countyCode: string, pairs: readonly Pair[], day: string) {
  const codes = [...new Set(pairs.map(({ indicatorCode }) => indicatorCode))];
  const unitIds = [...new Set(pairs.map(({ unitId }) => unitId))];
  const where = { countyCode, indicatorCode: { in: codes }, unitId: { in: unitIds } };
  const rows: SeriesRows = {
    county: await reader.county.findUniqueOrThrow({ where: { code: countyCode } }),
    units: await reader.unit.findMany({ where: { countyCode, id: { in: unitIds } } }),
    indicators: await reader.indicator.findMany({ where: { countyCode, code: { in: codes } } }),
    indicatorVersions: await reader.indicatorVersion.findMany({ where: { countyCode, indicatorCode: { in: codes } } }),
    figures: await reader.figure.findMany({ where: { ...where, dimension: '' } }),
    rollups: await reader.rollup.findMany({ where: { ...where, dimension: '' } }),
    targets: await reader.target.findMany({ where }),
  };
  return seriesOf(rows, day);
}
