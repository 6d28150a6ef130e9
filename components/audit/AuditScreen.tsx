import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AuditPage } from '#lib/features/audit-log/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { AuditEvent } from './AuditEvent.tsx';
import { AuditFilter } from './AuditFilter.tsx';

/** What was written to the county's records, newest first, and where the chain ends. */
export function AuditScreen({ locale, audit }: { locale: Locale; audit: AuditPage }) {
  const t = translator(locale, 'audit');
  const { lines, count, head, isFiltered } = audit;
  return (
    <>
      <h1 className="page-title">{t('title', { count, filtered: String(isFiltered) })}</h1>
      <p className="mut">{t('lead')}</p>
      <div className="chain-end">
        <p>{t('head', head)}</p>
        <p className="xs dim">{t('headUse', { short: `${head.sequence}:${head.hash.slice(0, 16)}` })}</p>
      </div>
      <AuditFilter locale={locale} audit={audit} />
      {lines.length === 0 ? (
        <p className="nothing">{t('none')}</p>
      ) : (
        <>
          <p>
            <a href={audit.csv} download>
              {t('csv', { count })}
            </a>
          </p>
          <ol className="audit">
            {lines.map((line) => (
              <AuditEvent key={line.sequence} locale={locale} line={line} />
            ))}
          </ol>
        </>
      )}
      <Pages locale={locale} audit={audit} />
    </>
  );
}

function Pages({ locale, audit }: { locale: Locale; audit: AuditPage }) {
  const t = translator(locale, 'audit');
  const ways = (['newest', 'newer', 'older'] as const).flatMap((way) => {
    const href = audit[way];
    return href === null ? [] : [{ way, href }];
  });
  if (ways.length === 0) return null;
  return (
    <nav className="row" aria-label={t('pages')}>
      {ways.map(({ way, href }) => (
        <a key={way} className="btn" href={href}>
          {t(way)}
        </a>
      ))}
    </nav>
  );
}
