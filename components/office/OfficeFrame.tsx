import type { ReactNode } from 'react';
import { AdminMenu } from '#components/admin/AdminMenu.tsx';
import { Seal } from '#components/shell/Seal.tsx';
import { Written } from '#components/ui/Written.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AdminRoom } from '#lib/features/admin-hub/view.ts';
import { type Entry, entryOver, entryTarget } from '#lib/features/office-frame/view.ts';
import { signOutByForm } from '#lib/features/sign-in/actions.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type OfficeTarget, officeHref } from '#lib/shared/office-routes.ts';
import { href } from '#lib/shared/routes.ts';
import { ElderButton } from './ElderButton.tsx';

export type OfficeFrameProps = {
  locale: Locale;
  /** Marks the menu, and leads the language link to the same page. */
  here: OfficeTarget;
  /** The question of the address, "?q=…", which the other language keeps. */
  search: string;
  county: { name: string; sealText: string };
  /** Who is signed in; null on the pages that lead there. */
  who: {
    name: string;
    workplace: string;
    entries: readonly Entry[];
    /** Rooms of the administration; none outside of it. */
    rooms: readonly AdminRoom[];
    unread: number;
    demonstration: boolean;
  } | null;
  /** The connection can be read by others on the way. */
  exposed: boolean;
  children: ReactNode;
};

/** Everything around a page behind the sign-in. It works without a script; signing out is a form. */
export function OfficeFrame({ locale, here, search, county, who, exposed, children }: OfficeFrameProps) {
  const t = translator(locale, 'office');
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header>
        <div className={who ? 'mast desk in' : 'mast desk'}>
          <div className="wrap">
            <Written as="a" className="brand" href={href({ locale, release: null }, { page: 'summary' })}>
              <Seal text={county.sealText} />
              <span>
                <b>{t('brand')}</b>
                <small>{county.name}</small>
              </span>
            </Written>
            {who ? <Menu locale={locale} here={here} entries={who.entries} /> : null}
            <div className="tools">
              <ElderButton label={t('elder')} />
              <OtherLanguage locale={locale} here={here} search={search} />
              {who ? <Bell locale={locale} unread={who.unread} /> : null}
            </div>
            {who ? <Person locale={locale} name={who.name} workplace={who.workplace} /> : null}
            {who ? (
              // On a phone everything else is behind one word.
              <details className="menu">
                <summary>{t('more')}</summary>
                <Menu locale={locale} here={here} entries={who.entries} />
                <Person locale={locale} name={who.name} workplace={who.workplace} />
                <div className="tools">
                  <ElderButton label={t('elder')} />
                  <OtherLanguage locale={locale} here={here} search={search} />
                </div>
              </details>
            ) : null}
          </div>
        </div>
        <Notices locale={locale} exposed={exposed} demonstration={who?.demonstration ?? false} />
      </header>
      <main className="wrap desk" id="main" tabIndex={-1} data-fault-title={t('faultTitle')}>
        {who && who.rooms.length > 0 ? <AdminMenu locale={locale} here={here} rooms={who.rooms} /> : null}
        {children}
      </main>
    </>
  );
}

function Menu({ locale, here, entries }: { locale: Locale; here: OfficeTarget; entries: readonly Entry[] }) {
  const t = translator(locale, 'office');
  const over = entryOver(here);
  return (
    <Written as="nav" className="nav" aria-label={t('menu')}>
      <ul>
        {entries.map((entry) => (
          <li key={entry}>
            <a
              href={officeHref(locale, entryTarget(entry))}
              aria-current={entry !== over ? undefined : isItself(entry, here) ? 'page' : 'true'}
            >
              {t(`to.${entry}`)}
            </a>
          </li>
        ))}
      </ul>
    </Written>
  );
}

function isItself(entry: Entry, here: OfficeTarget): boolean {
  return officeHref('zh', entryTarget(entry)) === officeHref('zh', here);
}

function OtherLanguage({ locale, here, search }: { locale: Locale; here: OfficeTarget; search: string }) {
  const other = locale === 'zh' ? 'en' : 'zh';
  const lang = other === 'zh' ? 'zh-CN' : 'en';
  return (
    <a href={officeHref(other, here) + search} lang={lang} hrefLang={lang}>
      {translator(locale, 'shell')('otherLanguage')}
    </a>
  );
}

function Bell({ locale, unread }: { locale: Locale; unread: number }) {
  const t = translator(locale, 'office');
  const href = officeHref(locale, { page: 'notices' });
  return (
    <Written as="a" className="bell" href={href} aria-label={t('notices', { count: unread })}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M4 15h12l-2-3V9a4 4 0 0 0-8 0v3Zm4 2h4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span className="word">{t('notices', { count: 0 })}</span>
      {unread > 0 ? <span>{unread}</span> : null}
    </Written>
  );
}

function Person({ locale, name, workplace }: { locale: Locale; name: string; workplace: string }) {
  const t = translator(locale, 'office');
  return (
    <div className="whoami">
      <a href={officeHref(locale, { page: 'account' })}>
        <span className="vh">{t('account')}</span>
        {workplace} · {name}
      </a>
      <form action={signOutByForm}>
        <input type="hidden" name="locale" value={locale} />
        <button type="submit" className="plain">
          {t('signOut')}
        </button>
      </form>
    </div>
  );
}

function Notices(props: { locale: Locale; exposed: boolean; demonstration: boolean }) {
  const t = translator(props.locale, 'office');
  return (
    <>
      {props.exposed ? (
        <div className="earlier">
          <p className="wrap desk">{t('exposed')}</p>
        </div>
      ) : null}
      {props.demonstration ? (
        <div className="demobar">
          <p className="wrap desk">
            <span className="demo">
              <i>{t('demonstration')}</i>
            </span>
            <span>{t('demonstrationAccount')}</span>
          </p>
        </div>
      ) : null}
    </>
  );
}
