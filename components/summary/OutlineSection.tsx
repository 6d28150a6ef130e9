import { OutlineMap } from '#components/charts/OutlineMap.tsx';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { KeyValueList } from '#components/ui/KeyValueList.tsx';
import { Legend } from '#components/ui/Legend.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Words } from '#components/ui/words.ts';
import type { SummaryView } from '#lib/features/summary/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';

type OutlineSectionProps = { place: Place; county: SummaryView['county']; release: string; words: Words };

/** The county itself: its outline where that may be shown, and the figures that others are divided by. */
export function OutlineSection({ place, county, release, words }: OutlineSectionProps) {
  const t = translator(place.locale, 'summary');
  const { outline } = county;
  return (
    <Section title={t('county', { name: county.name })} id="county">
      <div className="cty">
        <h3>{county.extent}</h3>
        {outline ? (
          <>
            <p className="fs">{t('outlineNote')}</p>
            <OutlineMap id="o" {...outline} />
            <Legend
              items={[
                { key: 'seat', mark: { kind: 'seat' }, text: t('seat') },
                { key: 'town', mark: { kind: 'town' }, text: t('town') },
              ]}
            />
            <p className="src">
              <a href={fileHref(release, `pictures/outline/county.${place.locale}.png`)} download>
                {words.png}
              </a>
            </p>
          </>
        ) : null}
        <KeyValueList
          items={county.base.map((fact) => ({
            key: fact.code,
            term: (
              <>
                <a href={href(place, { page: 'indicator', code: fact.code })}>{fact.name}</a> {fact.when}
              </>
            ),
            value: <FigureValue figure={fact.figure} words={words} doubtHref={doubtHref(place, fact.code)} />,
          }))}
        />
        {county.grids.map(({ code, name, levels }) => (
          <Grids key={code} place={place} code={code} name={name} levels={levels} words={words} />
        ))}
        <p className="src">{t('perHead')}</p>
      </div>
    </Section>
  );
}

type GridsProps = { place: Place; words: Words } & SummaryView['county']['grids'][number];

/** An indicator with one figure a level, from the widest to the finest. */
function Grids({ place, words, code, name, levels }: GridsProps) {
  return (
    <dl className="kv">
      <div>
        <dt>
          <a href={href(place, { page: 'indicator', code })}>{name}</a>
        </dt>
        <dd>
          <ul className="dots">
            {levels.map(({ word, figure }) => (
              <li key={word}>
                <span className="dim">{word}</span>{' '}
                <FigureValue figure={{ ...figure, unit: '' }} words={words} doubtHref={doubtHref(place, code)} />
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}

function doubtHref(place: Place, code: string): string {
  return `${href(place, { page: 'indicator', code })}#doubt`;
}
