import { AccountScreen } from '#components/account/AccountScreen.tsx';
import { FirstPasswordScreen } from '#components/account/FirstPasswordScreen.tsx';
import { SecondFactorScreen } from '#components/account/SecondFactorScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadContact } from '#lib/features/contact/loaders.ts';
import { loadOwnGrants } from '#lib/features/grant/loaders.ts';
import { needsSecondFactor } from '#lib/features/office-frame/view.ts';
import { loadOwnSessions } from '#lib/features/own-session/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type Opened, officePage } from './open.tsx';

/** What a person sees of, and does with, their own account. */
export function accountPage(locale: Locale) {
  async function render({ session }: Opened) {
    const [grants, sessions, contact] = await Promise.all([
      loadOwnGrants(session),
      loadOwnSessions(session),
      loadContact(session),
    ]);
    return (
      <AccountScreen
        locale={locale}
        name={(locale === 'en' && session.nameEn) || session.name}
        workplace={session.workplace[locale]}
        grants={grants}
        sessions={sessions}
        secondFactor={session.person.secondFactor}
        contact={contact}
      />
    );
  }
  return officePage(locale, {
    here: () => ({ page: 'account' }),
    title: translator(locale, 'account')('title'),
    render,
  });
}

export function passwordPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'account', part: 'password' }),
    title: translator(locale, 'account')('password.title'),
    render: ({ session }) => <FirstPasswordScreen locale={locale} forced={session.person.mustChangePassword} />,
  });
}

export function secondFactorPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'account', part: 'second-factor' }),
    title: translator(locale, 'account')('factor.title'),
    render: ({ session: { person } }) => (
      <SecondFactorScreen locale={locale} state={person.secondFactor} forced={needsSecondFactor(person)} />
    ),
  });
}
