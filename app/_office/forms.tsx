import './forms.css';
import { notFound } from 'next/navigation';
import { FormScreen } from '#components/form/FormScreen.tsx';
import { FormsScreen } from '#components/form/FormsScreen.tsx';
import { NewFormScreen } from '#components/form/NewFormScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadForm, loadForms, loadNewForm, mayMakeForms } from '#lib/features/form/loaders.ts';
import { formChoices, formLines } from '#lib/features/form/view.ts';
import { domainChoices, newForm } from '#lib/features/new-form/view.ts';
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
      const props = { lines: formLines(rows, locale), quarterly: quarterly.length };
      return <FormsScreen locale={locale} {...props} mayChange={mayMakeForms(session)} />;
    },
  });
}

/** A form that is being made. */
export function newFormPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'forms', id: 'new' }),
    title: translator(locale, 'form')('new'),
    async render({ session, query }) {
      const loaded = (await loadNewForm(session)) ?? notFound();
      const { rows, indicators } = loaded;
      const made = typeof query.domain === 'string' ? newForm(loaded, query.domain, locale) : null;
      const blank = { domainCode: made?.domainCode ?? '', indicatorCodes: [] };
      return (
        <NewFormScreen
          locale={locale}
          domains={domainChoices(rows, locale)}
          made={made}
          choices={formChoices(blank, indicators, locale)}
          names={Object.fromEntries(rows.forms.map((one) => [one.id, locale === 'zh' ? one.nameZh : one.nameEn]))}
        />
      );
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
