import type { PlanFault } from '#lib/domain/unit-plan.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { FormState } from '#lib/shared/form-state.ts';

/** A fault as a refusal carries it: its name, then what its sentence is filled with. */
export function issueOf({ field, name, values = [] }: PlanFault): { path: string[]; message: string } {
  return { path: [field], message: [name, ...values].join(' ') };
}

const FAULTS = [
  ...(['empty', 'too_long', 'not_day', 'not_code', 'not_integer', 'sort', 'choose', 'reason', 'unfit'] as const),
  ...(['no_unit', 'not_there', 'not_before', 'future', 'without_parent', 'elsewhere', 'code_taken'] as const),
  ...(['name_taken', 'nothing', 'there_already', 'has_below', 'none', 'itself', 'other_level', 'is_there'] as const),
  ...(['top', 'wrong_parent', 'wrong_sort', 'half_tile', 'tile_taken', 'not_tile'] as const),
] as const;

/** What is wrong with a field, by the name that the schema or the plan gave it. */
export function unitFault(locale: Locale): (name: string) => string | null {
  const t = translator(locale, 'unit');
  return (message) => {
    const [name, value = '', code = ''] = message.split(' ');
    const known = FAULTS.find((one) => one === name);
    return known ? t(`fault.${known}`, { value, code }) : null;
  };
}

export type Theirs = { version: number; nameZh: string; nameEn: string };

/** What was typed, with what somebody else made of the unit meanwhile; sent again, it goes on from there. */
export function theirUnit(state: FormState, { version, nameZh, nameEn }: Theirs, locale: Locale): FormState {
  const said = translator(locale, 'unit')('theirs', { name: locale === 'zh' ? nameZh : nameEn });
  return { ...state, faults: { ...state.faults, id: said }, values: { ...state.values, version: String(version) } };
}

/** Units that go along are ticked one by one; the write takes them in one field. */
export const ALSO = 'also-';
export function sentMerger(input: Record<string, string>): Record<string, string> {
  const ticked = Object.keys(input).filter((name) => name.startsWith(ALSO));
  const rest = Object.entries(input).filter(([name]) => !name.startsWith(ALSO));
  // What the others go into is ticked by mistake rather than by intent.
  const also = ticked.map((name) => name.slice(ALSO.length)).filter((id) => id !== input.successorId);
  return { also: also.join(' '), ...Object.fromEntries(rest) };
}
