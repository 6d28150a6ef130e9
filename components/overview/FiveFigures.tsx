import { Fragment, type ReactNode } from 'react';
import { formatStatusPercent } from '#lib/domain/progress/status-percent.ts';
import { overviewHref } from '#lib/features/overview-filter/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { OverviewProps } from './props.ts';

/** The five figures that a leader asks for first. */
export function FiveFigures({ locale, overview }: OverviewProps) {
  const t = translator(locale, 'overview');
  const { domains, behind, outlook, filed, doubts } = overview.figures;
  const all = domains.on + domains.slow + domains.late + domains.unrated;
  const { domain } = overview.scope;
  const named = domain ? (locale === 'zh' ? domain.nameZh : domain.nameEn) : t('kpi.domains', { n: all });
  const parts = (['on', 'slow', 'late', 'unrated'] as const).filter((key) => domains[key] > 0);
  const share = filed.asked > 0 ? Math.floor((filed.reported / filed.asked) * 1000) / 10 : null;
  return (
    <dl className="ov-five" aria-label={t('five')}>
      <Figure label={named}>
        {parts.length === 0 ? t('kpi.noHead') : null}
        {domain ? <Stand locale={locale} overview={overview} /> : null}
        {(domain ? [] : parts).map((key) => (
          // The space between two stands outside of them, where the line may break.
          <Fragment key={key}>
            <span className="nw">
              {domains[key]} <small>{t(`kpi.${key}`)}</small>
            </span>{' '}
          </Fragment>
        ))}
      </Figure>
      <Figure label={t('kpi.behind')} alarming={behind.count > 0}>
        {behind.count} <small>{t('kpi.behindOf', { targeted: behind.targeted, slow: behind.slow })}</small>
      </Figure>
      <Figure label={t('kpi.outlook')}>
        {outlook.misses} <small>{t('kpi.outlookOf', { known: outlook.known, far: outlook.far })}</small>
      </Figure>
      <Figure label={t('kpi.filed')}>
        {share === null ? null : `${share}% `}
        <small>{share === null ? t('kpi.noFiled') : t('kpi.filedOf', filed)}</small>
      </Figure>
      <Figure label={t('kpi.doubts')}>
        <Count href={doubts.count > 0 ? overviewHref(locale, overview.scope.filter, DOUBTED) : null}>
          {doubts.count}
        </Count>{' '}
        <small>{t('kpi.doubtsOf', doubts)}</small>
      </Figure>
    </dl>
  );
}

/** The table with nothing bright in it but what is in doubt or followed up. */
const DOUBTED = { shape: 'heat', doubt: true, behind: false, cell: null } as const;

function Count({ href, children }: { href: string | null; children: ReactNode }) {
  return href ? <a href={href}>{children}</a> : children;
}

/** How the county stands in the domain that was chosen. */
function Stand({ overview: { scope, grid } }: OverviewProps) {
  const row = grid.county ?? grid.all.find(({ unit }) => unit === scope.head);
  if (!row) return null;
  const { ratio, word, status } = row.total;
  return (
    <>
      {ratio === null ? null : formatStatusPercent(ratio, status, { thresholds: scope.book.thresholds })}{' '}
      <small>{word}</small>
    </>
  );
}

function Figure({ label, alarming = false, children }: { label: string; alarming?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={alarming ? 'cin' : undefined}>{children}</dd>
    </div>
  );
}
