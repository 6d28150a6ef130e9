import type { Chance } from '../proof/chance.ts';
import { NAUGHTY } from './naughty.ts';

/** The input with something in it that does not belong there: at one place, or in place of all of it. */
export function spoilt(input: unknown, chance: Chance): unknown {
  if (chance.below(12) === 0) return chance.of(NAUGHTY);
  if (Array.isArray(input)) {
    if (input.length === 0 || chance.below(6) === 0) return chance.of([[], [...input, ...input], [chance.of(NAUGHTY)]]);
    const at = chance.below(input.length);
    return input.with(at, spoilt(input[at], chance));
  }
  if (typeof input !== 'object' || input === null) return chance.of(NAUGHTY);
  const names = Object.keys(input);
  const name = names.length === 0 ? 'x' : chance.of(names);
  const { [name]: part, ...rest } = input as Record<string, unknown>;
  return chance.below(8) === 0 ? rest : { ...rest, [name]: spoilt(part, chance) };
}
