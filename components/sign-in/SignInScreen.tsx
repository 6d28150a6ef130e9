import type { Locale } from '#lib/domain/vocabulary.ts';
import { proveCodeByForm, signInByForm } from '#lib/features/sign-in/actions.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { SignInForm } from './SignInForm.tsx';

type SignInScreenProps = {
  locale: Locale;
  part: 'code' | null;
  /** Where to go afterwards; null for the page the person's role begins with. */
  next: string | null;
  signedOut: boolean;
  phone: string | null;
};

export function SignInScreen({ locale, part, next, signedOut, phone }: SignInScreenProps) {
  const t = translator(locale, 'sign-in');
  const isCode = part === 'code';
  return (
    <div className="door">
      <h1>{t(isCode ? 'codeTitle' : 'title')}</h1>
      <p className="mut">{isCode ? t('codeLead') : next ? t('again') : t('lead')}</p>
      {signedOut ? (
        <p className="note ce" role="status">
          {t('signedOut')}
        </p>
      ) : null}
      <SignInForm
        action={isCode ? proveCodeByForm : signInByForm}
        locale={locale}
        next={next}
        fields={isCode ? 'code' : 'password'}
        words={{
          username: t('username'),
          password: t('password'),
          code: t('code'),
          submit: t(isCode ? 'codeSubmit' : 'submit'),
          waiting: t('waiting'),
          error: t('error'),
        }}
      />
      {isCode ? (
        <p className="sm">
          {t('codeLost')} <a href={officeHref(locale, { page: 'sign-in' })}>{t('back')}</a>
        </p>
      ) : (
        <p className="sm mut">{phone ? t('helpPhone', { phone }) : t('help')}</p>
      )}
    </div>
  );
}
