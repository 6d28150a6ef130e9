import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Choice, Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { removeHolidayByForm, saveHolidayByForm } from '#lib/features/holiday/actions.ts';
import type { HolidayYear } from '#lib/features/holiday/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

/** Adds holidays; or changes those that were chosen in the table, or takes them out. */
export function HolidayForms({
  locale,
  edited,
  year,
}: {
  locale: Locale;
  edited: HolidayYear['edited'];
  year: string;
}) {
  const t = translator(locale, 'holiday');
  const form = { locale, waiting: t('waiting') };
  return (
    <section className="part holiday-forms" id="edit" aria-labelledby="edit-head">
      <h2 id="edit-head">
        {edited ? t('change', { name: locale === 'zh' ? edited.nameZh : edited.nameEn }) : t('add')}
      </h2>
      <p className="mut">{t('effect')}</p>
      <ActionForm {...form} action={saveHolidayByForm} formKey={randomUUID()} submit={t('save')}>
        {edited ? <input type="hidden" name="was" value={edited.mark} /> : null}
        <Field name="first" label={t('first')} type="date" required defaultValue={edited?.first} />
        <Field name="last" label={t('last')} type="date" required defaultValue={edited?.last} />
        <Choice
          name="working"
          label={t('kind')}
          defaultValue={edited?.working ? '1' : '0'}
          options={[
            { value: '0', label: t('closed') },
            { value: '1', label: t('worked') },
          ]}
        />
        <Field name="nameZh" label={t('nameZh')} required maxLength={40} defaultValue={edited?.nameZh} />
        <Field name="nameEn" label={t('nameEn')} required maxLength={40} defaultValue={edited?.nameEn} />
      </ActionForm>
      {edited ? (
        <>
          <ActionForm
            {...form}
            action={removeHolidayByForm}
            formKey={randomUUID()}
            submit={t('remove')}
            tone="quiet"
            className="remove"
          >
            <input type="hidden" name="was" value={edited.mark} />
          </ActionForm>
          <p>
            <a href={`${officeHref(locale, { page: 'holidays' })}?year=${year}#edit`}>{t('addInstead')}</a>
          </p>
        </>
      ) : null}
    </section>
  );
}
