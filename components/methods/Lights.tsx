import { Light } from '#components/charts/Light.tsx';
import type { MethodsView } from '#lib/features/methods/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';

/** Each light with its shape, its word and the edge in force. */
export function Lights({ place, view }: { place: Place; view: MethodsView }) {
  const t = translator(place.locale, 'methods');
  return (
    <div className="prose">
      <p>{t('lightsNote')}</p>
      <dl className="lights">
        {view.lights.map(({ status, light, word }) => (
          <div key={status}>
            <dt>
              <Light light={light} word={word} />
            </dt>
            <dd>{t(`light.${status}`, view.edges)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('lightsMore')}</p>
    </div>
  );
}
