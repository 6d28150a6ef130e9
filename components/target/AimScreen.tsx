import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AimView } from '#lib/features/target-aim/view.ts';
import type { TargetForm } from '#lib/features/target-split/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { CountyAim } from './CountyAim.tsx';
import { SetForm } from './SetForm.tsx';
import { TownTable } from './TownTable.tsx';
import { VersionTable } from './VersionTable.tsx';

type AimProps = {
  locale: Locale;
  code: string;
  year: number;
  years: readonly number[];
  view: AimView;
  form: TargetForm | null;
};

/** The targets of one indicator within a year: the county's, its townships', how they came about, and the form. */
export function AimScreen({ locale, code, year, years, view, form }: AimProps) {
  const t = translator(locale, 'target-aim');
  const list = officeHref(locale, { page: 'office', part: 'targets' });
  const here = officeHref(locale, { page: 'office', part: 'targets', id: code });
  return (
    <div className="targets">
      <Breadcrumb
        label={translator(locale, 'target')('page')}
        crumbs={[{ text: translator(locale, 'target')('back'), href: `${list}?year=${year}` }, { text: view.name }]}
      />
      <h1 className="page-title row">
        <DomainGlyph {...view.domain} />
        <span>{t('title', { name: view.name, year: String(year) })}</span>
      </h1>
      <nav className="tg-years no-print" aria-label={t('other')}>
        {years.map((one) => (
          <a key={one} href={`${here}?year=${one}`} aria-current={one === year ? 'page' : undefined}>
            {one}
          </a>
        ))}
        <a href={officeHref(locale, { page: 'office', part: 'indicators', id: code })}>{t('toIndicator')}</a>
      </nav>
      {view.aimed ? null : <p>{t('watched')}</p>}
      {view.county ? <CountyAim locale={locale} year={year} view={view} county={view.county} /> : null}
      {view.parting === 'county_only' && view.aimed ? <p className="mut">{t('countyOnly')}</p> : null}
      {view.towns.length > 0 ? <TownTable locale={locale} view={view} /> : null}
      {form ? <SetForm locale={locale} form={form} /> : null}
      {view.history.length > 0 ? <VersionTable locale={locale} lines={view.history} /> : null}
    </div>
  );
}
