import { unitSums } from '#lib/domain/unit-sums.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import type { IndicatorRow } from '../read/catalogue-rows.ts';
import { unitId } from '../units.ts';
import type { FigureRecord } from './figure.ts';
import type { Place } from './places.ts';

export type RollupRecord = Row.Rollup;
/** What a parent's figure is added up from, by the code of its place; absent where a place filed nothing. */
export type Parts = ReadonlyMap<
  string,
  Pick<FigureRecord, 'state' | 'value' | 'numerator' | 'denominator' | 'demonstration'>
>;
export type Sum = { countyCode: string; indicator: IndicatorRow; period: string; dimension: string };

/** Townships added up from their villages where those file, and the county from its townships. */
export function rollupRecords(
  { countyCode, indicator, period, dimension }: Sum,
  parts: Parts,
  places: { townships: readonly Place[]; villages: readonly Place[] },
): RollupRecord[] {
  const units = [
    { id: countyCode, parentId: null },
    ...places.townships.map(({ code }) => ({ id: code, parentId: countyCode })),
    ...places.villages.map(({ code, township }) => ({ id: code, parentId: township.code })),
  ];
  return unitSums(units, parts, indicator).map(({ unitId: code, of, ...sum }) => ({
    ...{ countyCode, unitId: unitId(code), period, indicatorCode: indicator.code, dimension },
    ...sum,
    coverageOf: of,
  }));
}
