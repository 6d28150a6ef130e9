import { overviewHref, TOTAL } from '#lib/features/overview-filter/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { OverviewProps } from './props.ts';

/** What is ranked or mapped: everything, or one of the columns. */
export function SubjectLinks({ locale, overview }: OverviewProps) {
  const t = translator(locale, 'overview');
  const { filter, columns } = overview.scope;
  const subjects = [{ code: TOTAL, name: t('total') }, ...columns];
  const chosen = subjects.some(({ code }) => code === filter.by) ? filter.by : TOTAL;
  return (
    <nav className="ov-subjects" aria-label={t('subjects')}>
      {subjects.map(({ code, name }) => (
        <a
          key={code}
          id={`of-${code}`}
          href={overviewHref(locale, filter, { by: code })}
          aria-current={code === chosen ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
