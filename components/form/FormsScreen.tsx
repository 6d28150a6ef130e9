import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { FormLine } from '#lib/features/form/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

type FormsProps = { locale: Locale; lines: readonly FormLine[]; quarterly: number; mayChange: boolean };

/** Every form of the county, domain by domain. */
export function FormsScreen({ locale, lines, quarterly, mayChange }: FormsProps) {
  const t = translator(locale, 'form');
  const columns = [
    { key: 'name', label: t('name') },
    { key: 'department', label: t('department') },
    { key: 'whose', label: t('whose') },
    { key: 'period', label: t('period') },
    { key: 'items', label: t('itemCount'), numeric: true },
    { key: 'days', label: t('daysHead') },
    { key: 'steps', label: t('stepsHead') },
    { key: 'active', label: t('activeHead') },
  ];
  const rows = lines.map((line) => ({
    key: line.id,
    head: (
      <span className="row">
        <DomainGlyph {...line.domain} size="s" />
        <a href={line.href}>{line.name}</a>
      </span>
    ),
    cells: [
      line.department,
      line.filer,
      line.frequency,
      line.items,
      line.days,
      line.steps,
      { text: t(line.active ? 'active' : 'inactive'), strong: !line.active },
    ],
  }));
  return (
    <>
      <h1 className="page-title">{t('title', { count: lines.length, quarterly })}</h1>
      <p className="mut">{t('lead')}</p>
      <p className="form-links">
        {mayChange ? (
          <a className="btn main" href={officeHref(locale, { page: 'forms', id: 'new' })}>
            {t('new')}
          </a>
        ) : null}
        <a href={officeHref(locale, { page: 'holidays' })}>{t('holidays')}</a>
      </p>
      <DataTable caption={t('page')} captionHidden columns={columns} rows={rows} />
    </>
  );
}
