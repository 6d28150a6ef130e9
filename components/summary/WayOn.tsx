import { Section } from '#components/ui/Section.tsx';
import type { Words } from '#components/ui/words.ts';
import type { SummaryView } from '#lib/features/summary/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';
import { ChangeList } from './ChangeList.tsx';

type WayOnProps = { place: Place; view: SummaryView; release: string; words: Words; demonstration: boolean };

const TABLES = ['progress', 'figures', 'indicators', 'targets', 'facts'] as const;

/** What changed, what can be taken along, and how all this is worked out. */
export function WayOn({ place, view, release, words, demonstration }: WayOnProps) {
  const t = translator(place.locale, 'summary');
  return (
    <div className="thr sec">
      <Section title={t('changes')} id="changes">
        <ChangeList place={place} changes={view.changes} words={words} />
        <p className="more">
          <a href={href(place, { page: 'releases' })}>{t('allReleases')}</a>
        </p>
      </Section>
      <Section title={t('downloads')} id="downloads">
        <ul className="lst ends">
          {TABLES.map((table) => (
            <li key={table}>
              <a href={fileHref(release, `tables/${table}.csv`)} download>
                {t(`table_${table}`)}
              </a>
              <span>
                CSV ·{' '}
                <a href={fileHref(release, `tables/${table}.json`)} aria-label={`${t(`table_${table}`)} JSON`}>
                  JSON
                </a>
              </span>
            </li>
          ))}
          <li>
            <a href={fileHref(release, `pictures/wheel/summary.${place.locale}.png`)} download>
              {t('wheelPicture')}
            </a>
            <span>PNG</span>
          </li>
        </ul>
        <p className="more">
          <a href={href(place, { page: 'data' })}>{t('allData')}</a>
        </p>
      </Section>
      <Section title={t('methods')} id="methods">
        <ul className="lst">
          <li>
            <a href={href(place, { page: 'methods', part: 'progress' })}>{t('methodProgress')}</a>
          </li>
          {view.doubts > 0 ? (
            <li>
              <a href={href(place, { page: 'facts' })}>{t('methodDoubt', { n: view.doubts })}</a>
            </li>
          ) : null}
          {demonstration ? (
            <li>
              <a href={href(place, { page: 'methods', part: 'demonstration' })}>{t('methodDemonstration')}</a>
            </li>
          ) : null}
          <li>
            <a href={href(place, { page: 'methods', part: 'population' })}>{t('methodPopulation')}</a>
          </li>
        </ul>
      </Section>
    </div>
  );
}
