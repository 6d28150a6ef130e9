import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Choice, Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { createAccountByForm } from '#lib/features/account/actions.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { AccountFields, type PlaceOptions } from './AccountFields.tsx';

export function NewAccountScreen({ locale, options }: { locale: Locale; options: PlaceOptions }) {
  const t = translator(locale, 'accounts');
  return (
    <>
      <p>
        <a href={officeHref(locale, { page: 'accounts' })}>{t('back')}</a>
      </p>
      <h1>{t('new')}</h1>
      <section className="part">
        <ActionForm
          action={createAccountByForm}
          locale={locale}
          formKey={randomUUID()}
          submit={t('create')}
          waiting={translator(locale, 'account')('waiting')}
        >
          <Field
            name="username"
            label={t('username')}
            hint={t('usernameHint')}
            required
            maxLength={200}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <AccountFields locale={locale} options={options} />
          <Choice name="role" label={t('role')} options={options.roles} defaultValue="filer" />
        </ActionForm>
      </section>
    </>
  );
}
