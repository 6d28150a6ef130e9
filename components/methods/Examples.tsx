import { Light } from '#components/charts/Light.tsx';
import type { MethodsView } from '#lib/features/methods/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';

/** Every worked case with its values put in, line by line, and the light it leads to. */
export function Examples({ place, view }: { place: Place; view: MethodsView }) {
  const t = translator(place.locale, 'methods');
  return (
    <>
      <ul className="cases">
        {view.cases.map(({ key, lines, verdict }) => (
          <li key={key}>
            <h3>{t(`case.${key}.name`)}</h3>
            <p className="mut sm">{t(`case.${key}.what`)}</p>
            <p className="working">
              {lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </p>
            <Light light={verdict.light} word={verdict.word}>
              {verdict.figure}
            </Light>
          </li>
        ))}
      </ul>
      <p className="hint">{t('letters')}</p>
    </>
  );
}
