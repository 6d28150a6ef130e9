import { Light } from '#components/charts/Light.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { DataTable } from '#components/ui/DataTable.tsx';
import { DemoMark } from '#components/ui/Marks.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AsOfPage } from '#lib/features/as-of-difference/loaders.ts';
import type { AsOfDifference } from '#lib/features/as-of-difference/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { DifferenceForm } from './DifferenceForm.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';

type ScreenProps = { locale: Locale; page: AsOfPage };
type Found = { locale: Locale; page: AsOfPage; difference: AsOfDifference };

/** What was known at the end of a day beside what is known now. */
export function AsOfScreen({ locale, page }: ScreenProps) {
  const t = translator(locale, 'as-of');
  const { asOf, difference } = page;
  return (
    <>
      <h1 className="page-title">{asOf ? t('title', { day: startOfDay(asOf) }) : t('page')}</h1>
      <p className="mut">
        {difference ? t('lead', { total: difference.total, turned: difference.turned }) : t('chooseDay')}{' '}
        {page.demonstration ? <DemoMark words={brickWords(locale)} full /> : null}
      </p>
      <DifferenceForm locale={locale} page={page} />
      {difference && difference.total > 0 ? <Differences locale={locale} page={page} difference={difference} /> : null}
    </>
  );
}

function Differences({ locale, page, difference }: Found) {
  const t = translator(locale, 'as-of');
  const { standings, lines, page: at, pages, chosen } = difference;
  return (
    <>
      {standings.length > 0 ? (
        <Section id="standings" title={t('standings')}>
          <DataTable
            caption={t('standings')}
            captionHidden
            columns={[
              { key: 'domain', label: t('column.domain') },
              { key: 'was', label: t('column.was') },
              { key: 'now', label: t('column.now') },
            ]}
            rows={standings.map((line) => ({
              key: line.key,
              head: line.name,
              cells: [line.was, line.now].map((words) => ({
                text: (
                  <Light light={words.light} word={words.word}>
                    {words.figure}
                  </Light>
                ),
              })),
            }))}
          />
        </Section>
      ) : null}
      <Section id="lines" title={t('lines')} aside={t('shown', { n: chosen, page: at, pages })}>
        <Reasons locale={locale} page={page} difference={difference} />
        {lines.length > 0 ? <DifferenceTable locale={locale} lines={lines} /> : <p>{t('noneChosen')}</p>}
        <Pages locale={locale} page={page} difference={difference} />
      </Section>
    </>
  );
}

/** Address of the same comparison with something else chosen. */
function chosenHref({ locale, page, difference }: Found, change: Record<string, string>): string {
  const asked = {
    ...{ asOf: page.asOf ?? '', period: page.period, unit: difference.unit ?? '' },
    ...{ turned: difference.onlyTurned ? '1' : '', reason: difference.reason ?? '' },
    ...change,
  };
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  return `${officeHref(locale, { page: 'office', part: 'as-of' })}?${new URLSearchParams(given)}`;
}

function Reasons(found: Found) {
  const t = translator(found.locale, 'as-of');
  const { reasons, reason, total } = found.difference;
  const whole = found.difference.unit === null && !found.difference.onlyTurned;
  return (
    <nav className="row noprint" aria-label={t('reasons')}>
      {whole ? (
        <a className="btn" href={chosenHref(found, { reason: '' })} aria-current={reason === null ? 'page' : undefined}>
          {t('every', { n: total })}
        </a>
      ) : null}
      {reasons.map((one) => (
        <a
          key={one.reason}
          className="btn"
          href={chosenHref(found, { reason: one.reason === reason ? '' : one.reason })}
          aria-current={one.reason === reason ? 'page' : undefined}
        >
          {t(`reason.${one.reason}`, { n: one.count })}
        </a>
      ))}
    </nav>
  );
}

function Pages(found: Found) {
  const t = translator(found.locale, 'as-of');
  const { page, pages } = found.difference;
  if (pages < 2) return null;
  return (
    <p className="row noprint">
      {page > 1 ? (
        <a className="btn" rel="prev" href={chosenHref(found, { page: String(page - 1) })}>
          {t('previous')}
        </a>
      ) : null}
      {page < pages ? (
        <a className="btn" rel="next" href={chosenHref(found, { page: String(page + 1) })}>
          {t('next')}
        </a>
      ) : null}
    </p>
  );
}
