import { Exact, finite, isNumber } from './decimal.ts';
import { SIZES, type SizeName } from './plausibility/rule.ts';
import { ratioOf } from './ratio.ts';

/** What an indicator is worked out from: one indicator times a number, over another or over a size counted in the list of units. */
export type Formula = {
  numerator: string;
  times: number;
  denominator: { indicator: string } | { size: SizeName };
};

const FORM = /^([A-Z]+\d+)(?: \* (\d+))? \/ (\w+)$/;
const CODE = /^[A-Z]+\d+$/;

/** Reads "MED01 / villages" or "WAT05 * 10000 / BASE01"; null where it is no formula. */
export function parseFormula(text: string): Formula | null {
  const [, numerator, times = '1', below = ''] = FORM.exec(text) ?? [];
  if (numerator === undefined) return null;
  const size = SIZES.find((name) => name === below);
  if (!size && !CODE.test(below)) return null;
  return { numerator, times: Number(times), denominator: size ? { size } : { indicator: below } };
}

/** The indicators that a formula rests on. */
export function inputsOf({ numerator, denominator }: Formula): string[] {
  return 'indicator' in denominator ? [numerator, denominator.indicator] : [numerator];
}

export type Worked = {
  state: 'reported' | 'not_applicable';
  value: number | null;
  numerator: number;
  denominator: number;
};

/** The figure from its two inputs; null where one of them is not known. */
export function workOut(
  { times }: Formula,
  inputs: { numerator: number | null; denominator: number | null },
  rule: { factor: number | null; decimals: number },
): Worked | null {
  if (!isNumber(inputs.numerator) || !isNumber(inputs.denominator)) return null;
  const numerator = finite(new Exact(inputs.numerator).times(times));
  if (numerator === null) return null;
  const { state, value } = ratioOf(numerator, inputs.denominator, rule);
  return state === 'missing' ? null : { state, value, numerator, denominator: inputs.denominator };
}
