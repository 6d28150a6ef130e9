import { hueIndex } from '#components/charts/hue.ts';
import { Light } from '#components/charts/Light.tsx';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { KeyValueList } from '#components/ui/KeyValueList.tsx';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { UnitProps } from './props.ts';
import { VillageTiles } from './VillageTiles.tsx';

/** The indicator that is looked at: how its light came about, where the year may end, its villages, its way here. */
export function Panel({ bar, page }: UnitProps) {
  const { look } = bar;
  const { view, villages, way } = page;
  const { panel, unit } = view;
  const t = translator(look.locale, 'office-detail');
  const say = translator(look.locale, 'indicator');
  const words = brickWords(look.locale);
  if (!panel) return null;
  const about = lookHref(look, { page: 'office', part: 'indicators', id: panel.code }, { unit: unit.code });
  const history =
    panel.period &&
    officeHref(look.locale, { page: 'figure', indicator: panel.code, unit: unit.code, period: panel.period });
  return (
    <aside className={`panel hue-${hueIndex(panel.domain?.order ?? 0) ?? 0}`} id="panel" aria-labelledby="panel-title">
      <h2 id="panel-title">{panel.name}</h2>
      <p>
        <Light light={panel.verdict.light} word={panel.verdict.word}>
          {panel.verdict.figure}
        </Light>
      </p>
      <KeyValueList
        items={[
          {
            key: 'figure',
            term: panel.when || bar.period.name,
            value: <FigureValue figure={panel.figure} words={words} />,
          },
          { key: 'aim', term: say('aim'), value: panel.aim.text },
          ...(panel.under && !panel.countyOnly ? [{ key: 'need', term: t('need'), value: panel.under }] : []),
          ...(panel.projection.range ? [{ key: 'end', term: t('yearEnd'), value: panel.projection.range.text }] : []),
        ]}
      />
      {panel.working.length > 0 ? (
        <ol className="sums">
          {panel.working.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      ) : null}
      <p className="xs dim">{panel.projection.lines.join(look.locale === 'zh' ? '' : ' ')}</p>
      {villages ? <VillageTiles look={look} villages={villages} /> : null}
      {way.length > 0 && history ? (
        <>
          <h3>{t('way')}</h3>
          <ol className="way">
            {way.map((step) => (
              <li key={step.key}>
                <span className="dim">{step.at}</span>
                <span>
                  {step.what} {step.who}
                </span>
                <b>{step.value ?? ''}</b>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      <p className="acts noprint">
        {page.item ? (
          <a className="btn main" href={page.item}>
            {t('openItem')}
          </a>
        ) : null}
        <a className="btn" href={about}>
          {t('openIndicator')}
        </a>
        {history ? (
          <a className="btn" href={history}>
            {t('history')}
          </a>
        ) : null}
      </p>
    </aside>
  );
}
