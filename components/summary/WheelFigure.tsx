import { Light } from '#components/charts/Light.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import { Legend } from '#components/ui/Legend.tsx';
import { DemoBar } from '#components/ui/Marks.tsx';
import type { Words } from '#components/ui/words.ts';
import type { WheelView } from '#lib/features/wheel/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';
import { CountyWheel } from './CountyWheel.tsx';

type WheelFigureProps = { place: Place; view: WheelView; words: Words; demonstration: boolean };

/** The nine-petal wheel with the meaning of its parts and its table twin. */
export function WheelFigure({ place, view, words, demonstration }: WheelFigureProps) {
  const t = translator(place.locale, 'summary');
  return (
    <figure className="whl" id="wheel">
      {demonstration ? <DemoBar>{t('wheelDemo')}</DemoBar> : null}
      <CountyWheel view={view} />
      <figcaption>
        <Legend
          items={[
            { key: 'ring', mark: { kind: 'ring' }, text: t('ring') },
            { key: 'petal', mark: { kind: 'petal' }, text: t('petalLength') },
            { key: 'gap', mark: { kind: 'gap' }, text: t('gap') },
          ]}
        />
        <details className="twin">
          <summary>{words.showTable}</summary>
          <DataTable
            caption={t('wheelCaption')}
            captionHidden
            columns={[
              { key: 'domain', label: t('domainColumn') },
              { key: 'ratio', label: t('ratioColumn'), numeric: true },
              { key: 'light', label: t('lightColumn') },
            ]}
            rows={view.petals.map((petal) => ({
              key: petal.code,
              head: <a href={href(place, { page: 'domain', code: petal.code })}>{petal.name}</a>,
              cells: [
                { text: petal.figure || '—', demonstration },
                { text: <Light light={petal.light} word={petal.word} /> },
              ],
            }))}
          />
        </details>
      </figcaption>
    </figure>
  );
}
