import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Detail } from '#lib/features/audit-detail/view.ts';
import type { AuditLine } from '#lib/features/audit-log/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** One event: when, who, what, to what, and, opened, what it changed. */
export function AuditEvent({ locale, line }: { locale: Locale; line: AuditLine }) {
  const t = translator(locale, 'audit');
  const { sequence, at, who, whoHref, action, subject, subjectHref, detail, hash } = line;
  return (
    <li>
      <span className="number">{t('number', { sequence })}</span>
      <time dateTime={at.toISOString()}>{t('at', { at })}</time>
      <span>{whoHref ? <a href={whoHref}>{who}</a> : who}</span>
      <b>{action}</b>
      <span className="subject">{subjectHref ? <a href={subjectHref}>{subject}</a> : subject}</span>
      <details>
        <summary>
          {t('detail')}
          <span className="vh"> {t('number', { sequence })}</span>
        </summary>
        <Changes locale={locale} detail={detail} />
        <p className="xs dim">
          {t('hash')} <code>{hash}</code>
        </p>
      </details>
    </li>
  );
}

function Changes({ locale, detail: { lines, more } }: { locale: Locale; detail: Detail }) {
  const t = translator(locale, 'audit');
  if (lines.length === 0) return <p>{t('noDetail')}</p>;
  const hasBefore = lines.some(({ before }) => before !== null);
  return (
    <>
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {hasBefore ? <th scope="col">{t('before')}</th> : null}
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ field, before, after }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
            <tr key={at}>
              <th scope="row">{field}</th>
              {hasBefore ? <td>{before ?? t('nothing')}</td> : null}
              <td>{after ?? t('nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p>{t('more', { count: more })}</p> : null}
    </>
  );
}
