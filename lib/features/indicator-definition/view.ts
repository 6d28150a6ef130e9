import { FAULT_KINDS } from '#lib/domain/catalogue/definition-faults.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import type { DefinitionRows } from './data.ts';
import { DEFINITION_FIELDS, type Definition, type DefinitionField, LEVELS } from './schema.ts';

type Version = Row.IndicatorVersion;

/** Fields on which sums over units, and what is worked out, depend. */
export const BEARING: readonly DefinitionField[] = [
  ...(['overUnits', 'factor', 'decimals', 'officialOrigin'] as const),
  ...(['kind', 'level', 'computedFrom'] as const),
];

/** What a version says, field by field, as its form sends it. Stored by this application, so its shapes are known. */
export function definitionOf(version: Version): Definition {
  const { departmentCode: department, otherDepartments, dimension, referenceStatus, ...rest } = version;
  const others = Array.isArray(otherDepartments) ? otherDepartments.map(String) : [];
  const all = {
    ...rest,
    department,
    otherDepartments: others,
    dimension: dimension ?? null,
    referenceStatus: referenceStatus ?? 'none',
  };
  return Object.fromEntries(DEFINITION_FIELDS.map((field) => [field, all[field]])) as Definition;
}

/** A field as it is typed. */
export function typed(value: Definition[DefinitionField]): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'object' ? `${value.name}=${value.members.join('|')}` : String(value);
}

/** All fields as they are typed. */
export function typedDefinition(definition: Definition): Record<DefinitionField, string> {
  const pairs = DEFINITION_FIELDS.map((field) => [field, typed(definition[field])]);
  return Object.fromEntries(pairs) as Record<DefinitionField, string>;
}

export function changedFields(before: Definition, after: Definition): DefinitionField[] {
  return DEFINITION_FIELDS.filter((field) => typed(before[field]) !== typed(after[field]));
}

/** The newest version of an indicator, also where its day is still to come. */
export function newestOf(rows: Pick<DefinitionRows, 'versions'>, code: string): Version | undefined {
  return rows.versions.filter(({ indicatorCode }) => indicatorCode === code).at(-1);
}

/** The catalogue around a definition, for the rules that hold it together. */
export function aroundOf(rows: DefinitionRows, domainCode: string, own: { code: string; level: Definition['level'] }) {
  const levels = new Map<string, Definition['level']>();
  for (const { code } of rows.indicators) {
    const newest = newestOf(rows, code);
    const level = LEVELS.find((one) => one === newest?.level);
    if (level && newest?.ended !== true) levels.set(code, level);
  }
  levels.set(own.code, own.level);
  return {
    prefix: rows.domains.find(({ code }) => code === domainCode)?.prefix ?? null,
    departments: new Set(rows.departments.map(({ code }) => code)),
    levels,
  };
}

/** The other indicator that its domain shows on the summary. */
export function headlineOf(rows: DefinitionRows, domainCode: string, except: string): Version | undefined {
  return rows.indicators
    .filter((row) => row.domainCode === domainCode && row.code !== except)
    .map(({ code }) => newestOf(rows, code))
    .find((version) => version?.headline === true && version.ended !== true);
}

/** Departments are ticked one by one; the definition holds them in one field. */
export function sentDefinition(input: Record<string, string>): Record<string, string> {
  const other = (name: string) => name.startsWith(OTHER);
  const rest = Object.entries(input).filter(([name]) => !other(name));
  const ticked = Object.keys(input).filter(other);
  const otherDepartments = ticked.map((name) => name.slice(OTHER.length)).join(' ');
  return { ...Object.fromEntries(rest), otherDepartments };
}
export const OTHER = 'other-';

const FAULTS = [
  ...FAULT_KINDS,
  ...(['empty', 'too_long', 'not_number', 'not_integer', 'not_day', 'not_dimension', 'not_indicator_code'] as const),
  ...(['reason', 'nothing', 'not_later', 'taken', 'ended', 'headline_base', 'headline_needed', 'unfit'] as const),
] as const;

/** What is wrong with a field, by the name that the schema or the write gave it. */
export function definitionFault(locale: Locale): (name: string) => string | null {
  const t = translator(locale, 'catalogue');
  return (name) => {
    const known = FAULTS.find((one) => one === name.split(' ')[0]);
    return known ? t(`fault.${known}`) : null;
  };
}

/** What was typed, beside what somebody else made of it meanwhile; saved again, it goes on from theirs. */
export function theirState(
  state: FormState,
  theirs: { version: number; definition: Definition },
  locale: Locale,
): FormState {
  const t = translator(locale, 'catalogue');
  const other = typedDefinition(theirs.definition);
  const differing = DEFINITION_FIELDS.filter(
    (field) =>
      field !== 'otherDepartments' && state.values[field] !== undefined && state.values[field] !== other[field],
  );
  const faults = Object.fromEntries(
    differing.map((field) => [field, t('theirs', { value: other[field] || t('blank') })]),
  );
  return { ...state, faults, values: { ...state.values, version: String(theirs.version) } };
}
