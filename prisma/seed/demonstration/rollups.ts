import { addUp, type Part } from '#lib/domain/rollup.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import type { IndicatorRow } from '../read/catalogue-rows.ts';
import { unitId } from '../units.ts';
import type { FigureRecord } from './figure.ts';
import type { Place } from './places.ts';

export type RollupRecord = Row.Rollup;
/** What a parent's figure is added up from; absent where a place filed nothing. */
export type Parts = ReadonlyMap<
  string,
  Pick<FigureRecord, 'state' | 'value' | 'numerator' | 'denominator' | 'demonstration'>
>;
export type Sum = { countyCode: string; indicator: IndicatorRow; period: string; dimension: string };

/** Townships added up from their villages where those file, and the county from its townships. */
export function rollupRecords(
  sum: Sum,
  parts: Parts,
  places: { townships: readonly Place[]; villages: readonly Place[] },
): RollupRecord[] {
  if (sum.indicator.overUnits === 'none' || parts.size === 0) return [];
  const inVillages = places.villages.some((place) => parts.has(place.code));
  if (!inVillages) return record(sum, sum.countyCode, places.townships, parts);
  const records = places.townships.flatMap((township) =>
    record(
      sum,
      township.code,
      places.villages.filter((village) => village.township === township.township),
      parts,
    ),
  );
  const above = new Map(
    records.map((row) => [row.unitId, { ...row, state: row.value === null ? 'missing' : 'reported' } as const]),
  );
  const byCode = new Map(places.townships.flatMap(({ code }) => mapped(code, above.get(unitId(code)))));
  return [...records, ...record(sum, sum.countyCode, places.townships, byCode)];
}

function mapped<T>(code: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[code, value]];
}

/** Nothing where the figure applies to none of the children. */
function record(sum: Sum, parent: string, children: readonly Place[], parts: Parts): RollupRecord[] {
  const { countyCode, indicator, period, dimension } = sum;
  const missing: Part = { state: 'missing', value: null };
  const whole = addUp(
    children.map(({ code }) => parts.get(code) ?? missing),
    indicator.overUnits,
    indicator,
  );
  if (whole.state === 'not_applicable') return [];
  const { value, numerator, denominator, covered, of } = whole;
  return [
    {
      ...{ countyCode, unitId: unitId(parent), period, indicatorCode: indicator.code, dimension },
      ...{ value, numerator, denominator, covered, coverageOf: of },
      demonstration: children.some(({ code }) => parts.get(code)?.demonstration === true),
    },
  ];
}
