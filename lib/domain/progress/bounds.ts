import type { Direction, Operator } from '../vocabulary.ts';

/** Whether the truth behind a bounded figure can only be better or only be worse than the number given. */
export type Reading = 'exact' | 'at_least_as_good' | 'at_most_as_good';

export function readingOf(operator: Operator, direction: Direction): Reading {
  if (operator === 'eq' || operator === 'about') return 'exact';
  const fromBelow = operator === 'ge' || operator === 'gt';
  return fromBelow === (direction !== 'lower') ? 'at_least_as_good' : 'at_most_as_good';
}

/** Inclusive, and only where the figure proves it: "at most 99" does not prove that 98 was reached. */
export function meetsTarget(value: number, operator: Operator, target: number, direction: Direction): boolean {
  const reading = readingOf(operator, direction);
  const beyond = direction === 'lower' ? value < target : value > target;
  if (reading === 'at_most_as_good') return operator === 'nearly' && beyond;
  return beyond || value === target;
}

/** True where the number itself reaches the target although its operator leaves open whether the truth does. */
export function mayMeetTarget(value: number, operator: Operator, target: number, direction: Direction): boolean {
  if (readingOf(operator, direction) !== 'at_most_as_good' || operator === 'nearly') return false;
  const beyond = direction === 'lower' ? value < target : value > target;
  return beyond || (value === target && operator !== 'lt' && operator !== 'gt');
}
