import { type Change, change } from '#lib/domain/change.ts';
import { formatChange } from '#lib/domain/change-format.ts';
import { sameLastYear } from '#lib/domain/period.ts';
import { partsOfPeriod } from '#lib/domain/period-dates.ts';
import type { Locale, Operator } from '#lib/domain/vocabulary.ts';
import { type FigureRow, isPartial, shareCovered, shownValue } from '#lib/features/figure/view.ts';
import type { IndicatorRow } from '#lib/features/indicator/view.ts';

type Row = Pick<
  FigureRow,
  | 'period'
  | 'dimension'
  | 'value'
  | 'judgedValue'
  | 'quartersReported'
  | 'operator'
  | 'demonstration'
  | 'origin'
  | 'covered'
  | 'coverageOf'
>;
type Measured = Pick<IndicatorRow, 'kind' | 'unitZh' | 'unitEn' | 'decimals'>;

export type Comparison = { change: Change; demonstration: boolean };

/** A bound says nothing about a difference. */
const EXACT: readonly Operator[] = ['eq', 'about'];

/**
 * The change on the same period a year before; null where there is no figure to compare with, where one lacks a
 * quarter, or where the two add up from other shares of the units below: one township against eighteen is no fall.
 */
export function onLastYear(rows: readonly Row[], row: Row, indicator: Measured): Comparison | null {
  const before = lastYear(rows, row, indicator);
  if (!before || !EXACT.includes(row.operator) || isPartial(row)) return null;
  const found = change(shownValue(row, indicator), before.value, indicator);
  if (found.kind === 'none') return null;
  return { change: found, demonstration: row.demonstration || before.demonstration };
}

/** What the same period of the year before came to; a flow may be put together from its quarters. */
function lastYear(rows: readonly Row[], row: Row, indicator: Measured) {
  const period = sameLastYear(row.period);
  if (!period) return null;
  const same = rows.filter(({ dimension, operator }) => dimension === row.dimension && EXACT.includes(operator));
  const found = same.find((one) => one.period === period);
  const value = found ? shownValue(found, indicator) : null;
  if (found && (isPartial(found) || shareCovered(found) !== shareCovered(row))) return null;
  if (found && value !== null) return { value, demonstration: found.demonstration };
  return indicator.kind === 'flow' ? summed(same, partsOfPeriod(period, 'quarter'), shareCovered(row)) : null;
}

function summed(rows: readonly Row[], quarters: readonly string[], share: number) {
  const parts = quarters.map((quarter) => rows.find(({ period }) => period === quarter));
  const values = parts.map((part) => part?.value ?? null);
  if (values.length === 0 || values.includes(null)) return null;
  if (parts.some((part) => part && shareCovered(part) !== share)) return null;
  return {
    value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    demonstration: parts.some((part) => part?.demonstration),
  };
}

export function changeWords(found: Comparison | null, indicator: Measured, locale: Locale): string | null {
  if (!found) return null;
  const { unitZh, unitEn, decimals } = indicator;
  return formatChange(found.change, { unitZh, unitEn, decimals, locale });
}
