import { Section } from '#components/ui/Section.tsx';
import type { DataListView } from '#lib/features/dataset-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';

/** Licence of the whole, and source, licence and credit of each part. */
export function Sources({ place, view }: { place: Place; view: DataListView }) {
  const t = translator(place.locale, 'dataset');
  return (
    <>
      <Section id="licence" title={t('licenceHead')}>
        <p>
          {view.licence.text}
          {view.licence.url ? (
            <>
              {' '}
              <a href={view.licence.url}>{t('licenceFull')}</a>
            </>
          ) : null}
        </p>
      </Section>
      <Section id="sources" title={t('sourcesHead')}>
        {view.sources.length === 0 ? <p>{t('sourcesNone')}</p> : null}
        <ul className="lst">
          {view.sources.map((source) => (
            <li key={source.what}>
              <b>{source.what}</b>
              <br />
              {source.source} {source.url ? <a href={source.url}>{source.url}</a> : null}
              <span className="sm mut">
                {' '}
                · {t('sourceLicence')} {source.licence}
                {source.attribution ? ` · ${t('attribution', { who: source.attribution })}` : null}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
