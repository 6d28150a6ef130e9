import { isPercent, type UnitWords } from '../unit-words.ts';
import type { ChartType } from './asked.ts';

/** How much is compared with how much. */
export type Shape = { indicators: number; units: number; periods: number; sameMeasure: boolean };

/** More lines than this cannot be told apart, in grey print least of all. */
const MOST_LINES = 6;
/** Panels that one can still look over. */
const MOST_PANELS = 48;

/**
 * The ways in which a comparison can honestly be drawn, the suggested one first. Over time: lines in one chart where
 * they are few and measured alike, panels on one scale otherwise; at one time: bars in order of size. What is
 * measured differently never shares a scale. A table there is always.
 */
export function chartsFor({ indicators, units, periods, sameMeasure }: Shape): ChartType[] {
  const series = indicators * units;
  if (periods === 1) return units > 1 ? ['bars', 'table'] : ['table'];
  if (periods === 0 || series === 0) return ['table'];
  const lines = sameMeasure && series <= MOST_LINES;
  const multiples = series > 1 && series <= MOST_PANELS;
  // Several indicators of several places: each name would have to say both.
  const isCrossed = indicators > 1 && units > 1;
  const drawn: ChartType[] = [...(lines ? (['lines'] as const) : []), ...(multiples ? (['multiples'] as const) : [])];
  return [...(isCrossed ? drawn.reverse() : drawn), 'table'];
}

/** Whether all are measured in the same unit, so that one scale is true of each of them. */
export function isSameMeasure(indicators: readonly UnitWords[]): boolean {
  const [first, ...others] = indicators;
  return first !== undefined && others.every((one) => measureOf(one) === measureOf(first));
}

/** Indicators that are measured alike have the same. */
export function measureOf(indicator: UnitWords): string {
  return isPercent(indicator) ? '%' : indicator.unitZh;
}
