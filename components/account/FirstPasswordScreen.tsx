import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { PasswordForm } from './PasswordForm.tsx';

/** The one page that opens while somebody still has a password that another person gave them. */
export function FirstPasswordScreen({ locale, forced }: { locale: Locale; forced: boolean }) {
  const t = translator(locale, 'account');
  return (
    <>
      <h1>{t(forced ? 'password.first' : 'password.title')}</h1>
      <p className="mut">{t(forced ? 'password.firstLead' : 'password.lead')}</p>
      <PasswordForm locale={locale} />
    </>
  );
}
