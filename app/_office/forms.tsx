import './forms.css';
import { notFound } from 'next/navigation';
import { FormScreen } from '#components/form/FormScreen.tsx';
import { FormsScreen } from '#components/form/FormsScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadForm, loadForms } from '#lib/features/form/loaders.ts';
import { formChoices, formLines } from '#lib/features/form/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** All forms. */
export function formsPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'forms' }),
    title: translator(locale, 'form')('page'),
    async render({ session }) {
      const rows = await loadForms(session);
      if (!rows) notFound();
      const quarterly = rows.forms.filter((form) => form.active && !form.byDepartment && form.frequency === 'quarter');
      return <FormsScreen locale={locale} lines={formLines(rows, locale)} quarterly={quarterly.length} />;
    },
  });
}

/** One form. */
export function formPage(locale: Locale) {
  return officePage(locale, {
    here: ({ id = '' }) => ({ page: 'forms', id }),
    title: translator(locale, 'form')('page'),
    async render({ session, params }) {
      const found = await loadForm(session, params.id ?? '');
      if (!found) notFound();
      const { form, rows, indicators, open, mayChange } = found;
      const nameOf = ({ nameZh, nameEn }: typeof form) => (locale === 'zh' ? nameZh : nameEn);
      const { id, version, nameZh, nameEn, opensAfterDays, dueAfterDays, reviewSteps, active } = form;
      return (
        <FormScreen
          locale={locale}
          name={nameOf(form)}
          open={open}
          form={{ id, version, nameZh, nameEn, opensAfterDays, dueAfterDays, reviewSteps, active }}
          choices={formChoices(form, indicators, locale)}
          names={Object.fromEntries(rows.forms.map((one) => [one.id, nameOf(one)]))}
          mayChange={mayChange}
        />
      );
    },
  });
}
