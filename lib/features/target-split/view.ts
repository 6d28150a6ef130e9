import { Exact } from '#lib/domain/decimal.ts';
import { parseNumber } from '#lib/domain/number-parse.ts';
import { type Proposal, propose } from '#lib/domain/target/propose.ts';
import { pooledTarget, sumProof } from '#lib/domain/target/split.ts';

/** One place's line of the form. */
export type FormRow = {
  unitId: string;
  name: string;
  version: number;
  target: string;
  baseline: string;
  lastYear: string;
  applies: boolean;
  base: number | null;
  weights: Record<string, number | null>;
  denominator: number | null;
};

/** Everything the form starts from; numbers travel as text that reads back as they are. */
export type TargetForm = {
  indicatorCode: string;
  year: number;
  unit: string;
  rules: Pick<Proposal, 'overUnits' | 'decimals' | 'min' | 'max'> & { unitZh: string; unitEn: string; isFlow: boolean };
  county: FormRow | null;
  towns: readonly FormRow[];
  ways: readonly { way: string; label: string }[];
  percents: readonly number[];
  lastYear: readonly number[] | null;
  basis: string;
  inForceFrom: string;
  /** Every target of it is new, so no reason is asked and it may count from earlier. */
  isFirst: boolean;
};

/** A number as it is typed: no exponent, no separators. */
export function plainText(value: number): string {
  return new Exact(value).toFixed();
}

/** The number that was typed in the indicator's unit; null where it is none. */
function readAmount(text: string, rules: TargetForm['rules']): number | null {
  const parsed = parseNumber(text, rules);
  return 'problem' in parsed ? null : parsed.value;
}

/** What the townships come to as they are typed: their sum, or their pooled rate, beside the county's target. */
export type Totals = { whole: number | null; sum: number; difference: number; rate: number | null };

/** @param texts what stands in the fields, by the unit's id */
export function totalsOf(form: TargetForm, texts: ReadonlyMap<string, string>): Totals {
  const amount = ({ unitId, target }: FormRow) => readAmount(texts.get(unitId) ?? target, form.rules);
  const whole = form.county ? amount(form.county) : null;
  const parts = form.towns.map((row) => ({ target: amount(row), denominator: row.denominator }));
  const { sum, difference } = sumProof(
    whole ?? 0,
    parts.map(({ target }) => target),
  );
  return { whole, sum, difference, rate: pooledTarget(parts).rate };
}

/** Townships' lines with their targets worked out; null where they cannot be. */
export function workedOut(form: TargetForm, way: string): FormRow[] | null {
  const read = (text: string) => readAmount(text, form.rules);
  const target = read(form.county?.target ?? '');
  if (target === null) return null;
  const asked = form.towns.filter(({ applies }) => applies);
  const found = propose(way, {
    ...form.rules,
    county: { target, baseline: read(form.county?.baseline ?? '') },
    parts: asked.map(({ baseline, weights }) => ({ base: form.rules.isFlow ? 0 : read(baseline), weights })),
  });
  if (!found) return null;
  const targets = new Map(asked.map(({ unitId }, at) => [unitId, found[at] ?? null]));
  return form.towns.map((row) => {
    const own = targets.get(row.unitId) ?? null;
    return own === null ? row : { ...row, target: plainText(own) };
  });
}
