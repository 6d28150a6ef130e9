import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { changePasswordByForm } from '#lib/features/password/actions.ts';
import { translator } from '#lib/i18n/translator.ts';

export function PasswordForm({ locale }: { locale: Locale }) {
  const t = translator(locale, 'account');
  return (
    <ActionForm
      action={changePasswordByForm}
      locale={locale}
      formKey={randomUUID()}
      submit={t('password.submit')}
      waiting={t('waiting')}
    >
      <Field name="current" label={t('password.current')} type="password" autoComplete="current-password" required />
      <Field
        name="next"
        label={t('password.next')}
        hint={t('password.hint')}
        type="password"
        autoComplete="new-password"
        required
      />
      <Field name="again" label={t('password.again')} type="password" autoComplete="new-password" required />
    </ActionForm>
  );
}
