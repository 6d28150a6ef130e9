import { Same } from '#components/ui/Same.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type Entry, entryOver, entryTarget } from '#lib/features/office-frame/view.ts';
import { signOutByForm } from '#lib/features/sign-in/actions.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type OfficeTarget, officeHref } from '#lib/shared/office-routes.ts';
import { ElderButton } from './ElderButton.tsx';

/** The entries of the menu, with the one that the page hangs under. */
export function Entries({ locale, here, entries }: { locale: Locale; here: OfficeTarget; entries: readonly Entry[] }) {
  const t = translator(locale, 'office');
  const [over, current] = placeOf(here);
  return (
    <nav className="nav" aria-label={t('menu')}>
      <ul>
        {entries.map((entry) => (
          <li key={entry}>
            <a href={officeHref(locale, entryTarget(entry))} aria-current={entry === over ? current : undefined}>
              {t(`to.${entry}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The entry that a page hangs under, and whether it is that entry's own page. */
export function placeOf(here: OfficeTarget): [over: Entry | undefined, current: 'page' | 'true'] {
  const over = entryOver(here);
  return [over, over && officeHref('zh', entryTarget(over)) === officeHref('zh', here) ? 'page' : 'true'];
}

/** The same page in the other language, in its own words. */
export function OtherLanguage({ locale, here, search }: { locale: Locale; here: OfficeTarget; search: string }) {
  const other = locale === 'zh' ? 'en' : 'zh';
  const lang = other === 'zh' ? 'zh-CN' : 'en';
  return (
    <a href={officeHref(other, here) + search} lang={lang} hrefLang={lang}>
      {translator(locale, 'shell')('otherLanguage')}
    </a>
  );
}

type PersonProps = { locale: Locale; name: string; workplace: string };
const SIGN_OUT = 'sign-out';

/** Who is signed in, and the way out. */
export function Person({ locale, name, workplace }: PersonProps) {
  const t = translator(locale, 'office');
  return (
    <div className="whoami">
      <Account locale={locale} name={name} workplace={workplace} />
      <form action={signOutByForm} id={SIGN_OUT}>
        <input type="hidden" name="locale" value={locale} />
        <button type="submit" className="plain">
          {t('signOut')}
        </button>
      </form>
    </div>
  );
}

function Account({ locale, name, workplace }: PersonProps) {
  const t = translator(locale, 'office');
  return (
    <a href={officeHref(locale, { page: 'account' })}>
      <span className="vh">{t('account')}</span>
      {`${workplace} · ${name}`}
    </a>
  );
}

type MenuProps = {
  locale: Locale;
  here: OfficeTarget;
  search: string;
  who: { name: string; workplace: string; entries: readonly Entry[] };
};

/** On a phone everything but the brand and the bell is behind one word. */
export function SmallMenu({ locale, here, search, who }: MenuProps) {
  const t = translator(locale, 'office');
  const { name, workplace, entries } = who;
  const draw = () => (
    <>
      <Entries locale={locale} here={here} entries={entries} />
      <div className="whoami">
        <Account locale={locale} name={name} workplace={workplace} />
        <button type="submit" form={SIGN_OUT} className="plain">
          {t('signOut')}
        </button>
      </div>
    </>
  );
  return (
    <details className="menu">
      <summary>{t('more')}</summary>
      <Same by={['menu', locale, entries, name, workplace, ...placeOf(here)]} draw={draw} />
      <div className="tools">
        <ElderButton label={t('elder')} />
        <OtherLanguage locale={locale} here={here} search={search} />
      </div>
    </details>
  );
}
