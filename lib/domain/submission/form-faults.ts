import type { Frequency, Origin, UnitKind } from '../vocabulary.ts';
import { askedEntry } from './asked.ts';

/** A form as far as it can contradict the catalogue or another form. */
export type FormDraft = {
  id: string;
  domainCode: string;
  byDepartment: boolean;
  ofKind: UnitKind;
  frequency: Frequency;
  indicatorCodes: readonly string[];
  opensAfterDays: number;
  dueAfterDays: number;
};
export type FormIndicator = {
  code: string;
  domainCode: string;
  /** The lowest level at which it is collected. */
  level: UnitKind;
  frequency: Frequency;
  officialOrigin: Origin;
  members: readonly string[];
};
/** entry: what of the form it is about; other: what it should be, or who asks for it already. */
export type FormFault = {
  kind:
    | 'form_days'
    | 'form_filer'
    | 'form_empty'
    | 'unknown_code'
    | 'form_domain'
    | 'form_level'
    | 'form_frequency'
    | 'asked_computed'
    | 'asked_twice';
  entry: string;
  other: string;
};

const DEPTH: Record<UnitKind, number> = {
  county: 0,
  township: 1,
  village: 2,
  middle_grid: 3,
  small_grid: 4,
  micro_grid: 5,
};

/** Everything that is wrong with a form, beside the forms that ask already. */
export function formFaults(
  form: FormDraft,
  indicators: ReadonlyMap<string, FormIndicator>,
  others: readonly Pick<FormDraft, 'id' | 'ofKind' | 'indicatorCodes'>[],
): FormFault[] {
  const faults: FormFault[] = [];
  const say = (kind: FormFault['kind'], entry = '', other = '') => faults.push({ kind, entry, other });
  if (form.dueAfterDays <= form.opensAfterDays) say('form_days');
  if (!form.byDepartment && form.ofKind === 'county') say('form_filer');
  if (form.indicatorCodes.length === 0) say('form_empty');
  form.indicatorCodes.forEach((entry, at) => {
    faults.push(...entryFaults(form, entry, indicators));
    const inSame = form.indicatorCodes.slice(0, at).some((earlier) => overlap(earlier, entry));
    const asker = others.find(
      ({ id, ofKind, indicatorCodes }) =>
        id !== form.id && ofKind === form.ofKind && indicatorCodes.some((other) => overlap(other, entry)),
    );
    if (inSame || asker) say('asked_twice', entry, asker?.id ?? form.id);
  });
  return faults;
}

function entryFaults(form: FormDraft, entry: string, indicators: ReadonlyMap<string, FormIndicator>): FormFault[] {
  const { code, member } = askedEntry(entry);
  const indicator = indicators.get(code);
  if (!indicator || (member !== null && !indicator.members.includes(member))) {
    return [{ kind: 'unknown_code', entry, other: '' }];
  }
  const { domainCode, level, frequency, officialOrigin } = indicator;
  // What is counted by the month is asked for and shown by the quarter.
  const fits = frequency === form.frequency || (frequency === 'month' && form.frequency === 'quarter');
  const kinds: FormFault['kind'][] = [];
  if (domainCode !== form.domainCode) kinds.push('form_domain');
  if (officialOrigin === 'computed') kinds.push('asked_computed');
  if (DEPTH[form.ofKind] > DEPTH[level]) kinds.push('form_level');
  if (!fits) kinds.push('form_frequency');
  return kinds.map((kind) => ({ kind, entry, other: kind === 'form_frequency' ? frequency : '' }));
}

/** Whether two entries ask for the same figure: a whole indicator holds each of its members. */
function overlap(a: string, b: string): boolean {
  const [left, right] = [askedEntry(a), askedEntry(b)];
  return left.code === right.code && (left.member === null || right.member === null || left.member === right.member);
}
