import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { EditedForm, FormChoice } from '#lib/features/form/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { FormEditor } from './FormEditor.tsx';
import { formWords } from './form-words.ts';

type FormProps = {
  locale: Locale;
  name: string;
  open: number;
  form: EditedForm;
  choices: readonly FormChoice[];
  /** Names of all forms, for saying which one asks already. */
  names: Record<string, string>;
  mayChange: boolean;
};

/** One form, to be looked at or changed. */
export function FormScreen({ locale, name, open, form, choices, names, mayChange }: FormProps) {
  const t = translator(locale, 'form');
  return (
    <>
      <Breadcrumb
        label={t('page')}
        crumbs={[{ text: t('back'), href: officeHref(locale, { page: 'forms' }) }, { text: name }]}
      />
      <h1 className="page-title">{mayChange ? t('edit', { name }) : name}</h1>
      <p className="mut">{mayChange ? t('editLead', { open }) : t('readOnly')}</p>
      <FormEditor
        locale={locale}
        form={form}
        choices={choices}
        names={names}
        words={formWords(locale)}
        locked={!mayChange}
      />
    </>
  );
}
