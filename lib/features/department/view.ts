import { definitionsOn } from '#lib/domain/catalogue/definition.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { DepartmentRows } from './data.ts';

type Link = { href: string; name: string };
export type DepartmentLine = {
  code: string;
  nameZh: string;
  nameEn: string;
  /** What it answers for, and what it helps with. */
  indicators: Link[];
  others: Link[];
  forms: Link[];
  people: number;
};

const LAST_DAY = '9999-12-31';

/** Each department with what it answers for by the newest definitions. */
export function departmentLines(rows: DepartmentRows, locale: Locale): DepartmentLine[] {
  const zh = locale === 'zh';
  const versions = [...definitionsOn(rows.versions, LAST_DAY).values()];
  const linked = (list: typeof versions) =>
    list
      .map(({ indicatorCode: id, nameZh, nameEn }) => ({
        href: officeHref(locale, { page: 'admin', part: 'indicators', id }),
        name: zh ? nameZh : nameEn,
      }))
      .sort((a, b) => a.href.localeCompare(b.href));
  return rows.departments.map(({ code, nameZh, nameEn }) => ({
    ...{ code, nameZh, nameEn },
    indicators: linked(versions.filter(({ departmentCode }) => departmentCode === code)),
    others: linked(
      versions.filter(({ otherDepartments }) => Array.isArray(otherDepartments) && otherDepartments.includes(code)),
    ),
    forms: rows.forms
      .filter((form) => form.departmentCode === code)
      .map((form) => ({
        href: officeHref(locale, { page: 'forms', id: form.id }),
        name: zh ? form.nameZh : form.nameEn,
      })),
    people: rows.people.find(({ departmentCode }) => departmentCode === code)?._count._all ?? 0,
  }));
}

const FAULTS = ['empty', 'too_long', 'code', 'taken', 'unfit'] as const;

/** What is wrong with a field, by the name that the schema or the write gave it. */
export function departmentFault(locale: Locale): (name: string) => string | null {
  const t = translator(locale, 'department');
  return (name) => {
    const known = FAULTS.find((one) => one === name);
    return known ? t(`fault.${known}`) : null;
  };
}

type Theirs = { nameZh: string; nameEn: string };

/** What was typed, beside the name that somebody else gave it meanwhile; saved again, it goes on from there. */
export function theirName(state: FormState, { nameZh, nameEn }: Theirs, locale: Locale): FormState {
  const t = translator(locale, 'department');
  const faults = { nameZh: t('theirs', { name: nameZh }), nameEn: t('theirs', { name: nameEn }) };
  return { ...state, faults, values: { ...state.values, wasZh: nameZh, wasEn: nameEn } };
}
