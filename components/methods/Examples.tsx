import { Light } from '#components/charts/Light.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import type { MethodsView } from '#lib/features/methods/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';

/** Every worked case with its values put in, line by line. */
export function Examples({ place, view }: { place: Place; view: MethodsView }) {
  const t = translator(place.locale, 'methods');
  return (
    <DataTable
      caption={t('examplesHead')}
      captionHidden
      columns={[
        { key: 'case', label: t('caseColumn') },
        { key: 'working', label: t('workingColumn') },
        { key: 'verdict', label: t('verdictColumn') },
      ]}
      rows={view.cases.map(({ key, lines, verdict }) => ({
        key,
        head: (
          <>
            <b>{t(`case.${key}.name`)}</b>
            <br />
            <span className="mut">{t(`case.${key}.what`)}</span>
          </>
        ),
        cells: [
          {
            text: lines.map((line) => (
              <span className="working" key={line}>
                {line}
              </span>
            )),
          },
          {
            text: (
              <Light light={verdict.light} word={verdict.word}>
                {verdict.figure}
              </Light>
            ),
          },
        ],
      }))}
      note={t('letters')}
    />
  );
}
