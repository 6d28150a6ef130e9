import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AsOfPage } from '#lib/features/as-of-difference/loaders.ts';
import { sentenceCase } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

/** Which quarter, which day, which place: a plain form, so that every comparison has an address. */
export function DifferenceForm({ locale, page }: { locale: Locale; page: AsOfPage }) {
  const t = translator(locale, 'as-of');
  const { difference } = page;
  const quarters = page.quarters.includes(page.period) ? page.quarters : [page.period, ...page.quarters];
  return (
    <form method="get" action={officeHref(locale, { page: 'office', part: 'as-of' })} className="day-form noprint">
      <label>
        {t('day')} <input type="date" name="asOf" required defaultValue={page.asOf ?? ''} max={page.today} />
      </label>
      <label>
        {t('period')}{' '}
        <select name="period" defaultValue={page.period}>
          {quarters.map((code) => (
            <option key={code} value={code}>
              {sentenceCase(periodLabel(code, locale, 'short'))}
            </option>
          ))}
        </select>
      </label>
      {difference ? (
        <>
          <label>
            {t('unit')}{' '}
            <select name="unit" defaultValue={difference.unit ?? ''}>
              <option value="">{t('everyUnit')}</option>
              {difference.units.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input type="checkbox" name="turned" value="1" defaultChecked={difference.onlyTurned} /> {t('turned')}
          </label>
        </>
      ) : null}
      <button type="submit" className="btn">
        {t('show')}
      </button>
    </form>
  );
}
