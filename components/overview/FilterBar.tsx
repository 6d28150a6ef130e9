import { periodLabel } from '#lib/domain/period-label.ts';
import { MEASURES, overviewHref } from '#lib/features/overview-filter/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { OverviewProps } from './props.ts';

/** What is shown, all of it in the address. A plain form; where a script runs, choosing is enough. */
export function FilterBar({ locale, overview }: OverviewProps) {
  const t = translator(locale, 'overview');
  const { scope, quarters } = overview;
  const { filter, domains, reached, domain } = scope;
  const sorts = [...new Set(reached.map(({ sort }) => sort))];
  const home = officeHref(locale, { page: 'office' });
  const count = (sort: string) => reached.filter((unit) => unit.sort === sort).length;
  const measures = MEASURES.filter((measure) => measure !== 'figure' || domain);
  const kept = { view: filter.shape, by: filter.by, way: filter.way };
  return (
    <form className="ov-bar" method="get" action={home} aria-label={t('filter.label')}>
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <Choice
        name="period"
        label={t('filter.period')}
        chosen={scope.book.period}
        options={[...new Set([...quarters, scope.book.period])].map((one) => [one, periodLabel(one, locale, 'short')])}
      />
      <label className="ov-sel" htmlFor="f-asOf">
        <span>{t('filter.asOf')}</span>
        <input id="f-asOf" type="date" name="asOf" value={filter.asOf ?? ''} max={overview.today} />
      </label>
      <Choice
        name="domain"
        label={t('filter.domain')}
        chosen={filter.domain ?? ''}
        options={[
          ['', t('filter.allDomains')],
          ...domains.map((one): Option => [one.code, locale === 'zh' ? one.nameZh : one.nameEn]),
        ]}
      />
      <Choice
        name="units"
        label={t('filter.units')}
        chosen={filter.sort ?? ''}
        options={[
          ['', t('filter.allUnits')],
          ...(sorts.length > 1 ? sorts.map((sort): Option => [sort, t(`units.${sort}`, { n: count(sort) })]) : []),
        ]}
      />
      <Choice
        name="show"
        label={t('filter.show')}
        chosen={filter.measure}
        options={measures.map((measure) => [measure, t(`measure.${measure}`)])}
      />
      <Tick name="behind" label={t('filter.behind')} on={filter.behind} />
      <Tick name="doubt" label={t('filter.doubt')} on={filter.doubt} />
      <button type="submit" className="btn main">
        {t('filter.apply')}
      </button>
      {overviewHref(locale, { ...filter, period: null }) === home ? null : (
        <a className="ov-clear" href={home}>
          {t('filter.clear')}
        </a>
      )}
    </form>
  );
}

type Option = readonly [value: string, text: string];
type ChoiceProps = { name: string; label: string; chosen: string; options: readonly Option[] };

function Choice({ name, label, chosen, options }: ChoiceProps) {
  return (
    <label className="ov-sel" htmlFor={`f-${name}`}>
      <span>{label}</span>
      <select id={`f-${name}`} name={name}>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Tick({ name, label, on }: { name: string; label: string; on: boolean }) {
  return (
    <label className="ov-tick" htmlFor={`f-${name}`}>
      <input id={`f-${name}`} type="checkbox" name={name} value="1" checked={on} />
      {label}
    </label>
  );
}
