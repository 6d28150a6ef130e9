import { Exact, finite } from '../decimal.ts';
import type { FigureState, Operator, OverUnits } from '../vocabulary.ts';

type Part = { value: number | null; state: FigureState; operator: Operator };

/**
 * What several places come to together. Only what the catalogue lets be added is: ratios, grades and means never
 * are, and neither is what lacks a place or is a bound ("at least 40"). Null where nothing can be said.
 */
export function totalOf(parts: readonly Part[], overUnits: OverUnits): number | null {
  const counted = parts.filter(({ state }) => state !== 'not_applicable');
  if (overUnits !== 'sum' || counted.length < 2) return null;
  if (counted.some(({ value, operator }) => value === null || operator !== 'eq')) return null;
  return finite(counted.reduce((sum, { value }) => sum.plus(value ?? 0), new Exact(0)));
}
