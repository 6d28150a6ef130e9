import { Tag } from '#components/ui/Notes.tsx';
import type { IndicatorView } from '#lib/features/indicator-page/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';

type SideNotesProps = { place: Place; view: IndicatorView; release: string };

/** What the figure is, where it comes from, who answers for it, and what to set it beside. */
export function SideNotes({ place, view, release }: SideNotesProps) {
  const t = translator(place.locale, 'indicator');
  const { facts, references } = view;
  return (
    <>
      <section id="definition">
        <h2>{t('definition')}</h2>
        <p>{facts.definition}</p>
        {facts.parts ? <Parts place={place} parts={facts.parts} /> : null}
        <p className="xs">
          {t('kindLine', { kind: facts.kind, version: facts.version })}
          {t('between')}
          {facts.collected}
          {t('stop')}
          {t('between')}
          {facts.adding}
          {t('stop')}
        </p>
        {facts.rateOnly ? <p className="xs">{t('rateOnly')}</p> : null}
        {facts.coverage ? <p className="xs">{t('coverage', facts.coverage)}</p> : null}
        {facts.note ? <p className="xs">{facts.note}</p> : null}
      </section>
      <section id="source">
        <h2>{t('source')}</h2>
        {view.sources.map((source) => (
          <p key={source}>{source}</p>
        ))}
        <p>{t('department', { department: facts.department })}</p>
      </section>
      {facts.targetNote || facts.targetBasis ? (
        <section id="target">
          <h2>{t('targetTitle')}</h2>
          <p>{facts.targetNote}</p>
          {facts.targetBasis ? <p className="xs">{t('basisLine', { basis: facts.targetBasis })}</p> : null}
        </section>
      ) : null}
      {references.length > 0 ? (
        <section id="reference">
          <h2>{t('reference')}</h2>
          {references.map((reference) => (
            <div key={reference.key} className="other-place">
              <p>
                {reference.place} {reference.year} <b>{reference.value}</b>
                {reference.unchecked ? <Tag tone="waiting">{reference.unchecked}</Tag> : null}
              </p>
              {reference.note ? <p className="xs">{reference.note}</p> : null}
              {reference.source ? <p className="src">{t('referenceSource', { source: reference.source })}</p> : null}
            </div>
          ))}
        </section>
      ) : null}
      <section id="files">
        <h2>{t('files')}</h2>
        <p>
          <a href={fileHref(release, `indicators/${view.code}.csv`)} download>
            CSV
          </a>{' '}
          · <a href={fileHref(release, `indicators/${view.code}.json`)}>JSON</a> ·{' '}
          <a href={href(place, { page: 'data' })}>{t('allData')}</a>
        </p>
      </section>
    </>
  );
}

type PartsProps = { place: Place; parts: NonNullable<IndicatorView['facts']['parts']> };

/** Numerator over denominator, with the numbers where they are known. */
function Parts({ place, parts }: PartsProps) {
  const t = translator(place.locale, 'indicator');
  const { numerator, denominator, factor } = parts;
  return (
    <dl className="kv wide">
      <div>
        <dt>{t('numerator')}</dt>
        <dd>
          {numerator.name} {numerator.value ? <b>{numerator.value}</b> : null}
        </dd>
      </div>
      <div>
        <dt>{t('denominator')}</dt>
        <dd>
          {denominator.code ? (
            <a href={href(place, { page: 'indicator', code: denominator.code })}>{denominator.name}</a>
          ) : (
            denominator.name
          )}{' '}
          {denominator.value ? <b>{denominator.value}</b> : null}
        </dd>
      </div>
      {factor ? (
        <div>
          <dt>{t('factor')}</dt>
          <dd>× {factor}</dd>
        </div>
      ) : null}
    </dl>
  );
}
