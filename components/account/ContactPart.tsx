import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Choice, Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { saveContactByForm } from '#lib/features/contact/actions.ts';
import type { Contact } from '#lib/features/contact/schema.ts';
import { translator } from '#lib/i18n/translator.ts';

/** Where reminders go outside the application. */
export function ContactPart({ locale, contact }: { locale: Locale; contact: Contact }) {
  const t = translator(locale, 'account');
  const { phone, email, language, version } = contact;
  return (
    <section className="part">
      <h2>{t('contact.title')}</h2>
      <p className="mut">{t('contact.lead')}</p>
      <ActionForm
        action={saveContactByForm}
        locale={locale}
        formKey={randomUUID()}
        submit={t('contact.submit')}
        waiting={t('waiting')}
      >
        <input type="hidden" name="version" value={version} />
        <Field name="email" label={t('contact.email')} type="email" autoComplete="email" defaultValue={email ?? ''} />
        <Field name="phone" label={t('contact.phone')} type="tel" autoComplete="tel" defaultValue={phone ?? ''} />
        <Choice
          name="language"
          label={t('contact.language')}
          defaultValue={language}
          options={[
            { value: 'zh', label: t('contact.zh') },
            { value: 'en', label: t('contact.en') },
          ]}
        />
      </ActionForm>
    </section>
  );
}
