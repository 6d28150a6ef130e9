import './accounts.css';
import { notFound } from 'next/navigation';
import { AccountsScreen } from '#components/accounts/AccountsScreen.tsx';
import { NewAccountScreen } from '#components/accounts/NewAccountScreen.tsx';
import { OneAccountScreen } from '#components/accounts/OneAccountScreen.tsx';
import { SheetScreen } from '#components/accounts/SheetScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadAccounts } from '#lib/features/account/loaders.ts';
import { accountLines, placeOptions, workplaceOf } from '#lib/features/account/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type Opened, officePage } from './open.tsx';

export function accountsPage(locale: Locale) {
  async function render({ session, query }: Opened) {
    const loaded = (await loadAccounts(session)) ?? notFound();
    const wanted = typeof query.q === 'string' ? query.q.slice(0, 100) : '';
    return <AccountsScreen locale={locale} lines={accountLines(loaded, wanted, locale)} query={wanted} />;
  }
  return officePage(locale, {
    here: () => ({ page: 'accounts' }),
    title: translator(locale, 'accounts')('title'),
    render,
  });
}

export function newAccountPage(locale: Locale) {
  async function render({ session }: Opened) {
    const { places } = (await loadAccounts(session)) ?? notFound();
    return <NewAccountScreen locale={locale} options={placeOptions(places, locale)} />;
  }
  const here = () => ({ page: 'accounts', id: 'new' }) as const;
  return officePage(locale, { here, title: translator(locale, 'accounts')('new'), render });
}

export function importAccountsPage(locale: Locale) {
  async function render({ session }: Opened) {
    if (!(await loadAccounts(session))) notFound();
    return <SheetScreen locale={locale} />;
  }
  const here = () => ({ page: 'accounts', id: 'import' }) as const;
  return officePage(locale, { here, title: translator(locale, 'accounts')('import'), render });
}

export function oneAccountPage(locale: Locale) {
  async function render({ session, params }: Opened) {
    const { accounts, grants, places } = (await loadAccounts(session)) ?? notFound();
    const account = accounts.find(({ id }) => id === params.id) ?? notFound();
    const others = accounts.filter(({ id, active }) => active && id !== account.id);
    return (
      <OneAccountScreen
        locale={locale}
        account={account}
        workplace={workplaceOf(account, places, locale)}
        grants={grants.get(account.id) ?? []}
        options={placeOptions(places, locale)}
        others={others.map((one) => ({ value: one.id, label: `${one.name} (${one.username})` }))}
        own={account.id === session.person.id}
      />
    );
  }
  const here = ({ id = '' }: Record<string, string>) => ({ page: 'accounts', id }) as const;
  return officePage(locale, { here, title: translator(locale, 'accounts')('title'), render });
}
