import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AccountLine } from '#lib/features/account/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

type AccountsScreenProps = { locale: Locale; lines: readonly AccountLine[]; query: string };

/** Everybody who can sign in, and what each may do. */
export function AccountsScreen({ locale, lines, query }: AccountsScreenProps) {
  const t = translator(locale, 'accounts');
  const here = officeHref(locale, { page: 'accounts' });
  return (
    <>
      <h1>{t('title')}</h1>
      {query ? null : <p className="mut">{t('lead', { count: lines.length })}</p>}
      <div className="bar">
        <form action={here} className="find">
          <label htmlFor="q">{t('search')}</label>
          <input id="q" name="q" type="search" defaultValue={query} maxLength={100} />
          <button type="submit" className="btn">
            {t('find')}
          </button>
          {query ? <a href={here}>{t('all')}</a> : null}
        </form>
        <a className="btn main" href={officeHref(locale, { page: 'accounts', id: 'new' })}>
          {t('new')}
        </a>
        <a className="btn" href={officeHref(locale, { page: 'accounts', id: 'import' })}>
          {t('import')}
        </a>
      </div>
      {lines.length === 0 ? (
        <p className="nothing">{t('none', { query })}</p>
      ) : (
        <AccountTable locale={locale} lines={lines} />
      )}
    </>
  );
}

function AccountTable({ locale, lines }: Pick<AccountsScreenProps, 'locale' | 'lines'>) {
  const t = translator(locale, 'accounts');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={t('title')}>
      <table className="people">
        <caption className="vh">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('username')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('rights')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className={line.active ? undefined : 'gone'}>
              <th scope="row">
                <a href={officeHref(locale, { page: 'accounts', id: line.id })}>{line.name}</a>
              </th>
              <td>{line.username}</td>
              <td>{line.workplace}</td>
              <td>
                {line.rights.length === 0 ? t('noRights') : null}
                {line.rights.map((right) => (
                  <div key={right}>{right}</div>
                ))}
              </td>
              <td>
                {line.marks.map((mark) => (
                  <div key={mark}>{mark}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
