import type { ReactNode } from 'react';
import { AdminMenu } from '#components/admin/AdminMenu.tsx';
import { Seal } from '#components/shell/Seal.tsx';
import { Same } from '#components/ui/Same.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AdminRoom } from '#lib/features/admin-hub/view.ts';
import type { Entry } from '#lib/features/office-frame/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type OfficeTarget, officeHref } from '#lib/shared/office-routes.ts';
import { href } from '#lib/shared/routes.ts';
import { ElderButton } from './ElderButton.tsx';
import { Entries, OtherLanguage, Person, placeOf, SmallMenu } from './OfficeMenu.tsx';

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
    unread: number;
    demonstration: boolean;
  } | null;
  /** The connection can be read by others on the way. */
  exposed: boolean;
  /** What the administrator's menu offers beside the page; none elsewhere. */
  rooms: readonly AdminRoom[];
  children: ReactNode;
};

/** Everything around a page behind the sign-in. It works without a script; signing out is a form. */
export function OfficeFrame({ locale, here, search, county, who, exposed, rooms, children }: OfficeFrameProps) {
  const t = translator(locale, 'office');
  const head = () => <Head locale={locale} here={here} county={county} entries={who?.entries ?? null} />;
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header>
        <div className={who ? 'mast desk in' : 'mast desk'}>
          <div className="wrap">
            <Same className="whole" by={['head', locale, county, who?.entries, ...placeOf(here)]} draw={head} />
            <div className="tools">
              <ElderButton label={t('elder')} />
              <OtherLanguage locale={locale} here={here} search={search} />
              {who ? <Bell locale={locale} unread={who.unread} /> : null}
            </div>
            {who ? (
              <>
                <Person locale={locale} {...who} />
                <SmallMenu locale={locale} here={here} search={search} who={who} />
              </>
            ) : null}
          </div>
        </div>
        <Notices locale={locale} exposed={exposed} demonstration={who?.demonstration ?? false} />
      </header>
      {/* Here from the first piece of a page on: what takes long arrives inside it. */}
      <main className="wrap desk" id="main" tabIndex={-1} data-fault-title={t('faultTitle')}>
        {rooms.length > 0 ? <AdminMenu locale={locale} here={here} rooms={rooms} /> : null}
        {children}
      </main>
    </>
  );
}

type HeadProps = Pick<OfficeFrameProps, 'locale' | 'here' | 'county'> & { entries: readonly Entry[] | null };

function Head({ locale, here, county, entries }: HeadProps) {
  const t = translator(locale, 'office');
  return (
    <>
      <a className="brand" href={href({ locale, release: null }, { page: 'summary' })}>
        <Seal text={county.sealText} />
        <span>
          <b>{t('brand')}</b>
          <small>{county.name}</small>
        </span>
      </a>
      {entries ? <Entries locale={locale} here={here} entries={entries} /> : null}
    </>
  );
}

function Bell({ locale, unread }: { locale: Locale; unread: number }) {
  const t = translator(locale, 'office');
  const draw = () => (
    <>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M4 15h12l-2-3V9a4 4 0 0 0-8 0v3Zm4 2h4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span className="word">{t('notices')}</span>
      {unread > 0 ? ` ${unread}` : null}
    </>
  );
  const at = { as: 'a', className: 'bell', href: officeHref(locale, { page: 'notices' }) } as const;
  return <Same {...at} by={['bell', locale, unread]} draw={draw} />;
}

type NoticesProps = { locale: Locale; exposed: boolean; demonstration: boolean };

function Notices({ locale, exposed, demonstration }: NoticesProps) {
  if (!exposed && !demonstration) return null;
  const t = translator(locale, 'office');
  const draw = () => (
    <>
      {exposed ? (
        <div className="earlier">
          <p className="wrap desk">{t('exposed')}</p>
        </div>
      ) : null}
      {demonstration ? (
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
  return <Same by={['notices', locale, exposed, demonstration]} draw={draw} />;
}
