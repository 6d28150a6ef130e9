import {
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_KINDS,
  type Locale,
  OVER_TIME,
  OVER_UNITS,
} from '#lib/domain/vocabulary.ts';
import { type Actors, actorWords } from '#lib/features/actor-name/view.ts';
import type { IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { DefinitionRows } from '../indicator-definition/data.ts';
import {
  type Definition,
  type DefinitionField,
  LEVELS,
  OFFICIAL_ORIGINS,
  REFERENCE_STATUSES,
  TARGET_BASES,
  TARGET_OPERATORS,
} from '../indicator-definition/schema.ts';
import { changedFields, definitionOf, newestOf, typed } from '../indicator-definition/view.ts';

/** Fields in the order in which a definition is read, part by part. */
export const PARTS = {
  names: ['nameZh', 'nameEn', 'shortZh', 'definitionZh', 'definitionEn'],
  measure: ['unitZh', 'unitEn', 'decimals', 'kind', 'numeratorZh', 'numeratorEn', 'denominatorZh', 'denominatorEn'],
  ratio: ['denominatorCode', 'factor', 'dimension'],
  good: ['direction', 'min', 'max', 'bandLow', 'bandHigh'],
  adding: ['overUnits', 'overTime', 'frequency', 'level', 'officialOrigin', 'computedFrom'],
  whose: ['department', 'otherDepartments'],
  target: ['targetOperator', 'target', 'targetIncrease', 'targetBasis', 'targetNoteZh', 'targetNoteEn'],
  reference: [
    ...(['referenceValue', 'referenceYear', 'referencePlace', 'referenceStatus', 'referenceNoteZh'] as const),
    ...(['referenceNoteEn', 'referenceSourceZh', 'referenceSourceEn'] as const),
  ],
  shown: ['headline', 'note'],
} as const satisfies Record<string, readonly DefinitionField[]>;
export type Part = keyof typeof PARTS;

/** Fields that take one of a closed list; the empty one where nothing may be chosen. */
export const CHOICES = {
  kind: INDICATOR_KINDS,
  direction: DIRECTIONS,
  overUnits: OVER_UNITS,
  overTime: OVER_TIME,
  frequency: FREQUENCIES,
  level: LEVELS,
  officialOrigin: OFFICIAL_ORIGINS,
  targetOperator: ['', ...TARGET_OPERATORS],
  targetBasis: ['', ...TARGET_BASES],
  referenceStatus: REFERENCE_STATUSES,
  headline: ['0', '1'],
} as const satisfies Partial<Record<DefinitionField, readonly string[]>>;
type Chosen = keyof typeof CHOICES;

/** Signs that cannot name a sentence. */
const SPELT: Record<string, string> = { '': 'none', '>=': 'ge', '<=': 'le', '=': 'eq', '0': 'no', '1': 'yes' };

export function isChosen(field: DefinitionField): field is Chosen {
  return Object.hasOwn(CHOICES, field);
}

/** The word for one of a closed list. */
export function choiceWord(field: Chosen, value: string, locale: Locale): string {
  // Each list and each of its values has a sentence; a test names them all.
  return translator(locale, 'catalogue')(`choice.${field}.${SPELT[value] ?? value}` as 'choice.kind.stock');
}

/** A field as a reader is told it. */
export function shownField(
  field: DefinitionField,
  definition: Definition,
  departments: DefinitionRows['departments'],
  locale: Locale,
): string {
  const text = typed(definition[field]);
  const named = (code: string) => {
    const found = departments.find((one) => one.code === code);
    return (locale === 'zh' ? found?.nameZh : found?.nameEn) ?? code;
  };
  if (isChosen(field)) return choiceWord(field, text, locale);
  if (field === 'department') return named(text);
  if (field === 'otherDepartments') return definition.otherDepartments.map(named).join(locale === 'zh' ? '、' : ', ');
  return text;
}

export type CatalogueDomain = {
  code: string;
  name: string;
  order: number;
  glyph: string;
  newHref: string;
  lines: CatalogueLine[];
};
type CatalogueLine = {
  code: string;
  href: string;
  name: string;
  unit: string;
  kind: string;
  frequency: string;
  level: string;
  department: string;
  versions: number;
  /** "从2023-01-01起" of a version whose day is still to come; that it has ended; empty for the usual one. */
  state: string;
  headline: boolean;
};

/** The catalogue, domain by domain. */
export function catalogueDomains(rows: DefinitionRows, day: string, locale: Locale): CatalogueDomain[] {
  const zh = locale === 'zh';
  const home = officeHref(locale, { page: 'admin', part: 'indicators' });
  return rows.domains.map(({ code, nameZh, nameEn, order, glyph }) => ({
    ...{ code, order, glyph, name: zh ? nameZh : nameEn, newHref: `${home}/new?domain=${code}` },
    lines: rows.indicators
      .filter((row) => row.domainCode === code)
      .flatMap((row) => catalogueLine(rows, row.code, day, locale) ?? []),
  }));
}

function catalogueLine(rows: DefinitionRows, code: string, day: string, locale: Locale): CatalogueLine | null {
  const version = newestOf(rows, code);
  if (!version) return null;
  const t = translator(locale, 'catalogue');
  const zh = locale === 'zh';
  const shown = (field: DefinitionField) => shownField(field, definitionOf(version), rows.departments, locale);
  const later = version.validFrom > day ? t('fromDay', { day: version.validFrom }) : '';
  return {
    ...{ code, href: officeHref(locale, { page: 'admin', part: 'indicators', id: code }) },
    ...{ name: zh ? version.nameZh : version.nameEn, unit: zh ? version.unitZh : version.unitEn },
    ...{ kind: shown('kind'), frequency: shown('frequency'), level: shown('level'), department: shown('department') },
    versions: version.version,
    state: version.ended === true ? t('endedFrom', { day: version.validFrom }) : later,
    headline: version.headline,
  };
}

export type VersionLine = {
  version: number;
  /** "2021-01-01至2022-06-30" */
  span: string;
  reason: string;
  by: string;
  changes: { field: string; before: string; after: string }[];
  ended: boolean;
};

/** Versions, newest first, each with what it changed of the one before. */
export function versionLines(
  rows: DefinitionRows,
  code: string,
  actors: Pick<Actors, 'people'>,
  locale: Locale,
): VersionLine[] {
  const t = translator(locale, 'catalogue');
  const own = rows.versions.filter(({ indicatorCode }) => indicatorCode === code);
  const line = (version: IndicatorVersion, at: number): VersionLine => {
    const before = own[at - 1];
    const next = own[at + 1];
    const [was, is] = [before && definitionOf(before), definitionOf(version)];
    const shown = (field: DefinitionField, of: Definition) => shownField(field, of, rows.departments, locale);
    return {
      version: version.version,
      span: next
        ? t('span', { from: version.validFrom, next: next.validFrom })
        : t('fromDay', { day: version.validFrom }),
      reason: version.reason ?? t('first'),
      by: version.changedBy
        ? actorWords(version.changedBy, { ...actors, units: [], departments: [] }, locale)
        : t('carriedIn'),
      changes: was
        ? changedFields(was, is).map((field) => ({
            field: t(`field.${field}`),
            ...{ before: shown(field, was), after: shown(field, is) },
          }))
        : [],
      ended: version.ended === true,
    };
  };
  return own.map(line).reverse();
}
