import { z } from 'zod';
import type { FormIndicator } from '#lib/domain/submission/form-faults.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { formEntries } from '../asked/view.ts';
import { dimensionWord } from '../figure-words/view.ts';
import type { CatalogueIndicator, FormRows } from './data.ts';

const dimensionSchema = z.object({ name: z.string(), members: z.array(z.string()) }).nullable();

type FormRow = FormRows['forms'][number];

export type FormLine = {
  id: string;
  href: string;
  name: string;
  domain: { order: number; glyph: string };
  department: string;
  filer: string;
  frequency: string;
  items: number;
  days: string;
  steps: string;
  active: boolean;
};

/** An indicator, or one member of it, that a form may ask for. */
export type FormChoice = { entry: string; name: string; hint: string; asked: boolean };

/** What of a form can be changed beside what it asks. */
export type EditedForm = {
  id: string;
  version: number;
  nameZh: string;
  nameEn: string;
  opensAfterDays: number;
  dueAfterDays: number;
  reviewSteps: number;
  active: boolean;
};

/** An indicator of the catalogue as the rules on forms see it. */
export function formIndicator({ dimension, ...row }: CatalogueIndicator): FormIndicator {
  return { ...row, members: dimensionSchema.parse(dimension ?? null)?.members ?? [] };
}

export function formLines({ forms, domains, departments }: FormRows, locale: Locale): FormLine[] {
  const t = translator(locale, 'form');
  const zh = locale === 'zh';
  const domainOf = (form: FormRow) => domains.find(({ code }) => code === form.domainCode);
  const line = (form: FormRow): FormLine => {
    const [domain, department] = [domainOf(form), departments.find(({ code }) => code === form.departmentCode)];
    return {
      id: form.id,
      href: officeHref(locale, { page: 'forms', id: form.id }),
      name: zh ? form.nameZh : form.nameEn,
      domain: { order: domain?.order ?? 0, glyph: domain?.glyph ?? '' },
      department: (zh ? department?.nameZh : department?.nameEn) ?? form.departmentCode,
      filer: t('filer', { by: form.byDepartment ? 'department' : 'unit', of: form.ofKind }),
      frequency: t(`frequency.${form.frequency}`),
      items: formEntries(form).length,
      days: t('days', { opens: form.opensAfterDays, due: form.dueAfterDays }),
      steps: t('steps', { count: form.reviewSteps }),
      active: form.active,
    };
  };
  return [...forms]
    .sort((a, b) => (domainOf(a)?.order ?? 0) - (domainOf(b)?.order ?? 0) || a.id.localeCompare(b.id))
    .map(line);
}

/** What the form may ask for: first what it does, in its order, then what else of its domain would fit. */
export function formChoices(
  form: Pick<FormRow, 'domainCode' | 'indicatorCodes'>,
  indicators: readonly CatalogueIndicator[],
  locale: Locale,
): FormChoice[] {
  const t = translator(locale, 'form');
  const asked = formEntries(form);
  const fitting = indicators.filter((row) => row.domainCode === form.domainCode && row.officialOrigin !== 'computed');
  const entries = fitting.flatMap((row) => [
    row.code,
    ...formIndicator(row).members.map((one) => `${row.code}:${one}`),
  ]);
  const rest = entries.filter((entry) => !asked.includes(entry));
  const nameOf = (entry: string) => {
    const [code = '', member] = entry.split(':');
    const found = indicators.find((row) => row.code === code);
    const name = (locale === 'zh' ? found?.nameZh : found?.nameEn) ?? code;
    if (!member) return name;
    const word = dimensionWord(`=${member}`, locale);
    return locale === 'zh' ? `${name}（${word}）` : `${name} (${word})`;
  };
  const hintOf = (entry: string) => {
    const found = indicators.find((row) => row.code === entry.split(':')[0]);
    return found ? t('collected', { frequency: t(`frequency.${found.frequency}`), level: found.level }) : '';
  };
  return [...asked, ...rest].map((entry) => ({
    ...{ entry, name: nameOf(entry), hint: hintOf(entry) },
    asked: asked.includes(entry),
  }));
}
