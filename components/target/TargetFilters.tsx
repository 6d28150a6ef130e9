import type { Locale } from '#lib/domain/vocabulary.ts';
import type { OpenTargets } from '#lib/features/target-list/loaders.ts';
import { NEEDS } from '#lib/features/target-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What the address asks for. */
export type Asked = { domain?: string | undefined; need?: string | undefined; unit?: string | undefined };

type FiltersProps = { locale: Locale; open: OpenTargets; asked: Asked };

/** The filters are the address: a plain form that asks for the page again. */
export function TargetFilters({ locale, open, asked }: FiltersProps) {
  const t = translator(locale, 'target');
  const said = (one: { nameZh: string; nameEn: string }) => (locale === 'zh' ? one.nameZh : one.nameEn);
  const units = open.book.units.filter(({ kind }) => kind === 'county' || kind === 'township');
  return (
    <form className="tg-bar no-print" method="get">
      <Pick
        name="year"
        label={t('year')}
        value={String(open.year)}
        options={open.years.map((year) => [String(year), String(year)])}
      />
      {asked.unit === undefined ? (
        <>
          <Pick
            name="domain"
            label={t('domain')}
            value={asked.domain}
            options={[['', t('all')], ...open.book.domains.map((one): [string, string] => [one.code, said(one)])]}
          />
          <Pick
            name="need"
            label={t('need')}
            value={asked.need}
            options={[['', t('all')], ...NEEDS.map((need): [string, string] => [need, t(`needs.${need}`)])]}
          />
        </>
      ) : null}
      <Pick
        name="unit"
        label={t('unit')}
        value={asked.unit}
        options={[['', t('byIndicator')], ...units.map((one): [string, string] => [one.code, said(one)])]}
      />
      <button type="submit" className="btn line">
        {t('show')}
      </button>
      <a className="btn" href={`/api/office/targets/${open.year}.csv`} download>
        {t('csv')}
      </a>
    </form>
  );
}

type PickProps = {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
};

function Pick({ name, label, value, options }: PickProps) {
  return (
    <label className="tg-pick">
      <span>{label}</span>
      <select name={name} key={value ?? ''} defaultValue={value ?? ''}>
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
