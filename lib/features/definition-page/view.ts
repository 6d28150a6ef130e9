import { periodEnd } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { askedEntry } from '#lib/domain/submission/asked.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { formEntries } from '../asked/view.ts';
import { type VersionLine, versionLines } from '../definition-words/view.ts';
import type { Bearing, DefinitionRows } from '../indicator-definition/data.ts';
import { DEFINITION_FIELDS, type DefinitionField } from '../indicator-definition/schema.ts';
import { definitionOf, newestOf, typedDefinition } from '../indicator-definition/view.ts';

type Fields = {
  known: Record<DefinitionField, string>;
  departments: { value: string; label: string }[];
  day: string;
  dayHint: string;
};

export type DefinitionPage = Fields & {
  code: string;
  name: string;
  version: number;
  ended: boolean;
  versions: VersionLine[];
  forms: { href: string; name: string }[];
  hang: { figures: number; targets: number; open: number };
};

export type NewIndicator = Fields & { domain: { code: string; name: string }; prefix: string };

type Loaded = { rows: DefinitionRows; day: string };

/** One indicator for its page; null where it has no definition at all. */
export function definitionPage(
  {
    rows,
    day,
    code,
    bearing,
    people,
  }: Loaded & {
    code: string;
    bearing: Bearing;
    people: { id: string; name: string; nameEn: string | null }[];
  },
  locale: Locale,
): DefinitionPage | null {
  const version = newestOf(rows, code);
  if (!version) return null;
  const asking = bearing.forms.filter((form) => formEntries(form).some((entry) => askedEntry(entry).code === code));
  const ids = new Set(asking.map(({ id }) => id));
  return {
    ...fieldsOf(rows, day, locale),
    code,
    name: locale === 'zh' ? version.nameZh : version.nameEn,
    version: version.version,
    ended: version.ended === true,
    known: typedDefinition(definitionOf(version)),
    versions: versionLines(rows, code, { people }, locale),
    forms: asking.map(({ id, nameZh, nameEn }) => ({
      href: officeHref(locale, { page: 'forms', id }),
      name: locale === 'zh' ? nameZh : nameEn,
    })),
    hang: {
      figures: bearing.figures.reduce((sum, { _count }) => sum + _count._all, 0),
      targets: bearing.targets.length,
      open: bearing.open.filter(({ formId }) => ids.has(formId)).length,
    },
  };
}

/** What a new indicator of a domain begins with; null where there is no such domain. */
export function newIndicator({ rows, day }: Loaded, domainCode: string, locale: Locale): NewIndicator | null {
  const domain = rows.domains.find(({ code }) => code === domainCode);
  if (!domain) return null;
  const fields = fieldsOf(rows, day, locale);
  const first = rows.versions.find(({ indicatorCode }) => indicatorCode.startsWith(domain.prefix));
  const known = { ...fields.known, department: first?.departmentCode ?? '' };
  const { code, nameZh, nameEn, prefix } = domain;
  return { ...fields, known, domain: { code, name: locale === 'zh' ? nameZh : nameEn }, prefix };
}

const BLANK = Object.fromEntries(DEFINITION_FIELDS.map((field) => [field, ''])) as Record<DefinitionField, string>;

/** What most indicators are: a quarterly count of the townships, more being better. */
const USUAL: Partial<Record<DefinitionField, string>> = {
  ...{ decimals: '0', kind: 'to_date', direction: 'higher', min: '0', overUnits: 'sum', overTime: 'last' },
  ...{ frequency: 'quarter', level: 'township', officialOrigin: 'entered', referenceStatus: 'none', headline: '0' },
};

function fieldsOf({ departments }: DefinitionRows, day: string, locale: Locale): Fields {
  const period = periodUnderWay(day);
  return {
    known: { ...BLANK, ...USUAL },
    departments: departments.map(({ code, nameZh, nameEn }) => ({
      value: code,
      label: locale === 'zh' ? nameZh : nameEn,
    })),
    day,
    dayHint: translator(locale, 'catalogue')('underWay', {
      period: periodLabel(period, locale, 'short'),
      end: periodEnd(period) ?? '',
    }),
  };
}

function periodUnderWay(day: string): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
