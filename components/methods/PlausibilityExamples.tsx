import { plausibilityExamples } from '#lib/features/plausibility-example/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';

/** Figures of a made-up county, and what the rules say to them. */
export function PlausibilityExamples({ place }: { place: Place }) {
  const t = translator(place.locale, 'methods');
  return (
    <>
      <h3 className="sub">{t('plausibilityExample')}</h3>
      <dl className="asked">
        {plausibilityExamples(place.locale).map(({ key, entered, sentences }) => (
          <div key={key}>
            <dt>{t(`plausible.${key}`, { entered })}</dt>
            {sentences.map((sentence) => (
              <dd key={sentence}>{sentence}</dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
