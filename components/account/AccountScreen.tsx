import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Contact } from '#lib/features/contact/schema.ts';
import { type GrantRow, grantSentence } from '#lib/features/grant/view.ts';
import { revokeSessionsByForm } from '#lib/features/own-session/actions.ts';
import type { SessionRow } from '#lib/features/own-session/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { ContactPart } from './ContactPart.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SessionTable } from './SessionTable.tsx';

export type AccountScreenProps = {
  locale: Locale;
  name: string;
  workplace: string;
  grants: readonly GrantRow[];
  sessions: readonly SessionRow[];
  secondFactor: 'proved' | 'exempt' | 'missing';
  contact: Contact | null;
};

export function AccountScreen(props: AccountScreenProps) {
  const { locale, name, workplace, grants, sessions, secondFactor, contact } = props;
  const t = translator(locale, 'account');
  const factor = { proved: t('factor.on'), missing: t('factor.off'), exempt: t('factor.exempt') }[secondFactor];
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mut">{t('lead', { name, workplace })}</p>
      <section className="part">
        <h2>{t('rights')}</h2>
        {grants.length === 0 ? <p>{t('noRights')}</p> : null}
        <ul className="plainlist">
          {grants.map((grant) => (
            <li key={grant.id}>{grantSentence(grant, locale)}</li>
          ))}
        </ul>
      </section>
      <section className="part">
        <h2>{t('password.title')}</h2>
        <p className="mut">{t('password.lead')}</p>
        <PasswordForm locale={locale} />
      </section>
      <section className="part">
        <h2>{t('factor.title')}</h2>
        <p>
          {t('factor.lead')} {factor}
        </p>
        {secondFactor === 'exempt' ? null : (
          <p>
            <a className="btn" href={officeHref(locale, { page: 'account', part: 'second-factor' })}>
              {t('factor.manage')}
            </a>
          </p>
        )}
      </section>
      {contact ? <ContactPart locale={locale} contact={contact} /> : null}
      <section className="part">
        <h2>{t('sessions.title')}</h2>
        <p className="mut">{t('sessions.lead')}</p>
        <SessionTable locale={locale} sessions={sessions} />
        {sessions.length > 1 ? (
          <ActionForm
            action={revokeSessionsByForm}
            locale={locale}
            formKey={randomUUID()}
            submit={t('sessions.others')}
            waiting={t('waiting')}
            tone="quiet"
          />
        ) : null}
      </section>
    </>
  );
}
