import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import type { Clash, Issue } from '../target-draft/view.ts';
import { plainText } from '../target-split/view.ts';
import { basisCode } from '../target-words/view.ts';

const PERCENTS = ['p1', 'p2', 'p3', 'p4'] as const;

/** Fields of the form as the write takes them: `t.` a target, `b.` a baseline, `v.` the version that was seen. */
export function targetsOf(input: Readonly<Record<string, string>>): object {
  const { way: _way, ...fields } = input;
  const own = Object.entries(fields).filter(([name]) => name.startsWith('t.'));
  const targets = own.map(([name, target]) => {
    const unitId = name.slice(2);
    return { unitId, version: fields[`v.${unitId}`] ?? '', target, baseline: fields[`b.${unitId}`] ?? '' };
  });
  const typed = PERCENTS.map((name) => fields[name]?.trim() ?? '');
  const path = typed.every((one) => one === '') ? null : typed.map((one) => (one === '' ? 'x' : one.replace(/%$/, '')));
  // What the form does not have stays in, so that the schema refuses it.
  const rest = Object.entries(fields).filter(([name]) => !/^([tbv]\.|p[1-4]$)/.test(name));
  return { ...Object.fromEntries(rest), basis: basisCode(fields.basis ?? ''), path, targets };
}

const KNOWN = [
  ...(['not_number', 'operator', 'too_low', 'too_high', 'too_fine', 'flow_begins_at_0', 'target_missing'] as const),
  ...(['county_only', 'no_county_target', 'not_aimed', 'unknown_unit', 'nothing_changed', 'sum_differs'] as const),
  ...(['not_a_day', 'is_past', 'year_over', 'too_early', 'reason_missing', 'reason_long', 'basis'] as const),
  ...(['path_falls', 'path_not_whole', 'path_not_share'] as const),
];

/** What the form shows of a refusal: each fault at its field, what somebody else set beside what was typed. */
export function refusedState(
  input: Readonly<Record<string, string>>,
  outcome: Extract<Outcome<unknown>, { ok: false }>,
  locale: Locale,
): FormState {
  const t = translator(locale, 'target-aim');
  const values = Object.fromEntries(Object.entries(input).filter(([name]) => !name.startsWith('v.')));
  const blank = { faults: {}, values, done: null, told: [] };
  const clashes =
    outcome.code === 'conflict' ? listOf<Clash>((outcome.details as { theirs?: unknown } | null)?.theirs) : [];
  if (clashes.length > 0) {
    const faults = clashes.map(({ unitId, typed, version, target }) => {
      const theirs = plainText(target);
      return [`t.${unitId}`, t('fault.clash', { theirs, version, typed: typed === '' ? '—' : typed })] as const;
    });
    return { ...blank, faults: Object.fromEntries(faults), fault: t('fault.clashes') };
  }
  const faults: Record<string, string> = {};
  for (const { path, message, values: said } of listOf<Issue>(outcome.details)) {
    const field = fieldOf(path);
    const known = KNOWN.find((one) => one === message);
    faults[field] ??= known ? t(`fault.${known}`, wordsOf(said)) : t('fault.unfit');
  }
  const count = Object.keys(faults).length;
  return { ...blank, faults, fault: count > 0 ? t('fault.summary', { count }) : outcome.sentence };
}

/** The schema names a percentage by its place in the path. */
function fieldOf(path: readonly (string | number)[]): string {
  return path[0] === 'path' ? `p${Number(path[1] ?? 0) + 1}` : String(path[0] ?? 'targets');
}

function wordsOf(values: Issue['values'] = {}) {
  const said = (name: string) => {
    const value = values[name];
    return typeof value === 'number' ? plainText(value) : (value ?? '');
  };
  return {
    ...{ min: said('min'), max: said('max'), decimals: Number(values.decimals ?? 0) },
    ...{ sum: said('sum'), whole: said('whole'), difference: said('difference') },
  };
}

function listOf<T>(given: unknown): T[] {
  return Array.isArray(given) ? (given as T[]) : [];
}
