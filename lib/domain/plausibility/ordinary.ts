import { isNumber } from '../decimal.ts';
import { type CheckContext, type Finding, quartersOf } from './context.ts';
import { type PlausibilityRule, SIZES, type SizeName } from './rule.ts';

/** What one rule holds for ordinary, in the unit of the indicator and for the whole period. */
export type Ordinary = { low: number; high: number; zero: boolean };

/** Rules that give a range, each against the size it names; a place without that size is not judged by it. */
export function unusual(value: number, context: CheckContext): Finding[] {
  return context.rules.flatMap((rule) => {
    const ordinary = ordinaryOf(rule, context);
    if (!ordinary || fits(value, ordinary)) return [];
    return [finding(rule, value, ordinary, context)];
  });
}

export function ordinaryOf(rule: PlausibilityRule, context: CheckContext): Ordinary | null {
  const quarters = quartersOf(context);
  const low = rule.low ?? Number.NEGATIVE_INFINITY;
  const high = rule.high ?? Number.POSITIVE_INFINITY;
  const { zero } = rule;
  switch (rule.rule) {
    case 'range':
      return { low: low * quarters, high: high * quarters, zero };
    case 'at_most': {
      const size = sizeOf(rule.of, context);
      return size === null ? null : { low: Number.NEGATIVE_INFINITY, high: high * size, zero };
    }
    case 'scaled':
    case 'per_head': {
      const size = sizeOf(rule.of, context);
      const times = ((size ?? 0) * quarters) / (rule.factor ?? 1);
      return size === null || size <= 0 ? null : { low: low * times, high: high * times, zero };
    }
    default:
      return null;
  }
}

/** A hair of slack, so that a value on the edge is not thrown out by a double. */
const SLACK = 1e-9;

function fits(value: number, { low, high, zero }: Ordinary): boolean {
  if (value === 0 && zero) return true;
  const slack = Math.abs(value) * SLACK;
  return value >= low - slack && value <= high + slack;
}

function sizeOf(name: string, { sizes }: CheckContext): number | null {
  const known: SizeName | undefined = SIZES.find((size) => size === name);
  return known ? sizes[known] : null;
}

function finding(rule: PlausibilityRule, value: number, { low, high }: Ordinary, context: CheckContext): Finding {
  const size = sizeOf(rule.of, context) ?? 0;
  switch (rule.rule) {
    case 'at_most':
      return { rule: 'structure', values: { high: edge(high), of: rule.of, size } };
    case 'per_head': {
      const each = edge((value * (rule.factor ?? 1)) / (size * quartersOf(context)));
      const { unitZh, unitEn } = rule;
      return {
        rule: 'per_head',
        values: { each, low: edge(rule.low), high: edge(rule.high), of: rule.of, size, unitZh, unitEn },
      };
    }
    default:
      return { rule: 'ordinary', values: { low: edge(low), high: edge(high), of: rule.of, size } };
  }
}

/** An open end is told by an empty text, never by an infinite number. */
function edge(value: number | null): number | string {
  return isNumber(value) ? value : '';
}
