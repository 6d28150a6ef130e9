import { periodLabel } from '#lib/domain/period-label.ts';
import { lastPeriod } from '#lib/domain/submission/opening.ts';
import { FREQUENCIES, type Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { FormRows } from '../form/data.ts';

type Option = { value: string; label: string };

/** What is chosen once, when a form is made. */
export type NewForm = {
  domainCode: string;
  domain: string;
  departments: Option[];
  whose: Option[];
  frequencies: Option[];
  /** The page of a form of that id. */
  hrefBefore: string;
};

/** Who fills a form, and about whom. The first word says who. */
const WHOSE = [
  'unit-township',
  'unit-village',
  'department-county',
  'department-township',
  'department-village',
] as const;

export function domainChoices({ domains }: FormRows, locale: Locale) {
  const page = officeHref(locale, { page: 'forms', id: 'new' });
  return [...domains]
    .sort((a, b) => a.order - b.order)
    .map(({ code, order, glyph, nameZh, nameEn }) => ({
      ...{ code, order, glyph, name: locale === 'zh' ? nameZh : nameEn },
      href: `${page}?domain=${code}`,
    }));
}

/** The choices of a new form of one domain; null where there is no such domain. */
export function newForm(
  { rows, day }: { rows: FormRows; day: string },
  domainCode: string,
  locale: Locale,
): NewForm | null {
  const t = translator(locale, 'form');
  const zh = locale === 'zh';
  const domain = rows.domains.find(({ code }) => code === domainCode);
  if (!domain) return null;
  const frequencies = FREQUENCIES.map((value) => {
    const last = lastPeriod(value, day);
    const latest = last ? periodLabel(last, locale) : '';
    return { value, label: t('latest', { frequency: t(`frequency.${value}`), latest }) };
  });
  // Every quarter is what most forms ask for.
  const quarter = frequencies.filter(({ value }) => value === 'quarter');
  return {
    ...{ domainCode, domain: zh ? domain.nameZh : domain.nameEn },
    departments: rows.departments.map(({ code, nameZh, nameEn }) => ({ value: code, label: zh ? nameZh : nameEn })),
    whose: WHOSE.map((value) => {
      const [by = '', of = ''] = value.split('-');
      return { value, label: t('filer', { by, of }) };
    }),
    frequencies: [...quarter, ...frequencies.filter(({ value }) => value !== 'quarter')],
    hrefBefore: officeHref(locale, { page: 'forms' }),
  };
}
