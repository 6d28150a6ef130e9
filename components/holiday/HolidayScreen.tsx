import { DataTable } from '#components/ui/DataTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { HolidayLine, HolidayYear } from '#lib/features/holiday/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { HolidayForms } from './HolidayForms.tsx';

type HolidayProps = { locale: Locale; year: HolidayYear; said: string | null; mayChange: boolean };

/** The days on which deadlines do not fall, year by year, and the weekends that are worked instead. */
export function HolidayScreen({ locale, year, said, mayChange }: HolidayProps) {
  const t = translator(locale, 'holiday');
  return (
    <>
      <h1 className="page-title">{t('title', { year: year.year })}</h1>
      <p className="mut">{t('lead')}</p>
      {said ? (
        <p className="note ce" role="status">
          {said}
        </p>
      ) : null}
      <nav aria-label={t('years')} className="years">
        {year.years.map(({ year: one, href, known, here }) => (
          <a key={one} href={href} aria-current={here ? 'page' : undefined}>
            {known ? one : t('empty', { year: one })}
          </a>
        ))}
      </nav>
      {year.missing ? <p className="note">{t('missing', { year: year.year })}</p> : null}
      {year.lines.length > 0 ? (
        <DataTable
          caption={t('title', { year: year.year })}
          captionHidden
          columns={[
            { key: 'days', label: t('when') },
            { key: 'count', label: t('count'), numeric: true },
            { key: 'kind', label: t('kind') },
            { key: 'name', label: t('name') },
          ]}
          rows={year.lines.map((line) => row(line, locale, mayChange))}
        />
      ) : null}
      {mayChange ? <HolidayForms locale={locale} edited={year.edited} year={year.year} /> : null}
    </>
  );
}

function row({ key, href, days, count, working, name }: HolidayLine, locale: Locale, mayChange: boolean) {
  const t = translator(locale, 'holiday');
  return {
    key,
    head: mayChange ? <a href={href}>{days}</a> : days,
    cells: [count, { text: t(working ? 'worked' : 'closed'), strong: working }, name],
  };
}
