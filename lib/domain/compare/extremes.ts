import { Exact, finite } from '../decimal.ts';
import type { Operator } from '../vocabulary.ts';

type Entry = { code: string; value: number | null; operator: Operator };
export type Extreme = { code: string; value: number };

/** A bound says neither how much it is nor how much more. */
function isExact({ value, operator }: Entry): boolean {
  return value !== null && operator === 'eq';
}

/**
 * The one with the most and the one with the least, where that can be said without a doubt: each of them alone, and
 * no bound among the figures that might lie beyond. What is missing is left aside; whoever says it says how many.
 */
export function extremes(entries: readonly Entry[]): { highest: Extreme; lowest: Extreme } | null {
  const known = entries.filter(({ value }) => value !== null);
  if (known.length < 2 || !known.every(isExact)) return null;
  const sorted = known.map(({ code, value }) => ({ code, value: value ?? 0 })).sort((a, b) => b.value - a.value);
  const [highest, second] = sorted;
  const [before, lowest] = sorted.slice(-2);
  if (!highest || !second || !before || !lowest) return null;
  return highest.value > second.value && lowest.value < before.value ? { highest, lowest } : null;
}

/** From the first to the last of a series; null where one of the two is not exactly known. */
export function courseOf(series: readonly Entry[]): { from: number; to: number; difference: number } | null {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || series.length < 2 || !isExact(first) || !isExact(last)) return null;
  const [from, to] = [first.value ?? 0, last.value ?? 0];
  const difference = finite(new Exact(to).minus(from));
  return difference === null ? null : { from, to, difference };
}
