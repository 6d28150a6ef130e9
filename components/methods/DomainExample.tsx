import { Light } from '#components/charts/Light.tsx';
import type { MethodsView } from '#lib/features/methods/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';

/** The median of five ratios, the middle one marked. */
export function DomainExample({ place, view }: { place: Place; view: MethodsView }) {
  const t = translator(place.locale, 'methods');
  const { ratios, verdict } = view.median;
  const separator = place.locale === 'zh' ? '、' : ', ';
  return (
    <div className="prose">
      <p>{t('domain1')}</p>
      <p>
        {t('domain2', { ratios: ratios.map(({ text, middle }) => (middle ? `[${text}]` : text)).join(separator) })}{' '}
        <Light light={verdict.light} word={verdict.word}>
          {verdict.figure}
        </Light>
      </p>
      <p>{t('domain3', view.edges)}</p>
    </div>
  );
}
