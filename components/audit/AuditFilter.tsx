import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AuditPage } from '#lib/features/audit-log/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

/** Everything it asks for is in the address, so that a link shows the same again. */
export function AuditFilter({ locale, audit }: { locale: Locale; audit: AuditPage }) {
  const t = translator(locale, 'audit');
  const { asked, actions, isFiltered } = audit;
  const here = officeHref(locale, { page: 'admin', part: 'audit' });
  return (
    <form action={here} className="audit-filter" aria-label={t('filter')}>
      <div className="field">
        <label htmlFor="who">{t('who')}</label>
        <small id="who-hint">{t('whoHint')}</small>
        <input id="who" name="who" maxLength={100} defaultValue={asked.who} aria-describedby="who-hint" />
      </div>
      <div className="field">
        <label htmlFor="subject">{t('subject')}</label>
        <small id="subject-hint">{t('subjectHint')}</small>
        <input
          id="subject"
          name="subject"
          maxLength={100}
          defaultValue={asked.subject}
          aria-describedby="subject-hint"
        />
      </div>
      <div className="field">
        <label htmlFor="action">{t('action')}</label>
        <select id="action" name="action" defaultValue={asked.action}>
          <option value="">{t('anyAction')}</option>
          {actions.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="field day">
        <label htmlFor="from">{t('from')}</label>
        <input id="from" name="from" type="date" defaultValue={asked.from} />
      </div>
      <div className="field day">
        <label htmlFor="to">{t('to')}</label>
        <input id="to" name="to" type="date" defaultValue={asked.to} />
      </div>
      <p className="row">
        <button type="submit" className="btn main">
          {t('find')}
        </button>
        {isFiltered ? <a href={here}>{t('all')}</a> : null}
      </p>
    </form>
  );
}
