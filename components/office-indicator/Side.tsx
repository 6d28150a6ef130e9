import { domainHue } from '#components/charts/hue.ts';
import { PlainBar } from '#components/charts/MoverBar.tsx';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { WorkingSection } from '#components/indicator/WorkingSection.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { KeyValueList } from '#components/ui/KeyValueList.tsx';
import { Tag } from '#components/ui/Notes.tsx';
import { sentenceCase } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { IndicatorProps } from './props.ts';

/** The figure with its way here, how its light came about, what to set it beside, what it is. */
export function Side({ bar, view, item }: IndicatorProps) {
  const { look } = bar;
  const { page, place } = view;
  const t = translator(look.locale, 'office-detail');
  const say = translator(look.locale, 'indicator');
  const words = brickWords(look.locale);
  const history = officeHref(look.locale, {
    ...{ page: 'figure', indicator: page.code, unit: place.code, period: view.period },
  });
  const { facts } = page;
  return (
    <aside className="side">
      <section>
        <h2>{place.name}</h2>
        <KeyValueList
          items={[
            ...(page.dimensions
              ? page.dimensions.members.map(({ dimension, name, figure }) => ({
                  ...{ key: dimension, term: name },
                  value: <FigureValue figure={figure} words={words} doubtHref="#doubt" />,
                }))
              : [
                  {
                    ...{ key: 'figure', term: sentenceCase(page.when) || bar.period.name, large: true },
                    value: <FigureValue figure={page.figure} words={words} doubtHref="#doubt" />,
                  },
                ]),
            ...(page.figure.stale ? [{ key: 'stale', term: say('stale'), value: page.figure.stale }] : []),
            { key: 'aim', term: say('aim'), value: page.aim.text },
            ...(page.change.text ? [{ key: 'change', term: say('change'), value: page.change.text }] : []),
            ...(view.projection.range ? [{ key: 'end', term: t('yearEnd'), value: view.projection.range.text }] : []),
          ]}
        />
        {page.current ? (
          <p>
            <a href={history}>{t('history')}</a>
          </p>
        ) : null}
        {item ? (
          <p className="acts noprint">
            <a className="btn" href={item}>
              {t('openItem')}
            </a>
          </p>
        ) : null}
      </section>
      <WorkingSection place={{ locale: look.locale, release: null }} view={page} words={words} />
      <Reference bar={bar} view={view} />
      <section id="definition">
        <h2>{say('definition')}</h2>
        <p>{facts.definition}</p>
        <p className="xs">
          {say('kindLine', { kind: facts.kind, version: facts.version })}
          {say('between')}
          {facts.collected}
          {say('stop')}
          {say('between')}
          {facts.adding}
          {say('stop')}
        </p>
        {facts.coverage ? <p className="xs">{say('coverage', facts.coverage)}</p> : null}
        {page.sources.map((source) => (
          <p key={source} className="src">
            {source}
          </p>
        ))}
      </section>
    </aside>
  );
}

/** The place's figure beside those of the country, the province or another county, and beside its target. */
function Reference({ bar, view }: Omit<IndicatorProps, 'item'>) {
  const { page, place, value, target } = view;
  const { references } = page;
  if (references.length === 0 || value === null) return null;
  const say = translator(bar.look.locale, 'indicator');
  const hue = domainHue(page.domain.order);
  const most = Math.max(value, target ?? 0, ...references.map(({ amount }) => amount ?? 0));
  const rows = [
    { key: 'own', name: place.name, text: page.figure.joined, value, hue },
    ...references.map((reference) => ({
      ...{ key: reference.key, name: `${reference.place} ${reference.year}`, text: reference.value },
      ...{ value: reference.amount, hue: 'var(--color-ink-3)' },
    })),
    ...(target === null
      ? []
      : [{ key: 'target', name: say('aim'), text: page.aim.text, value: target, hue: 'var(--color-line-2)' }]),
  ];
  return (
    <section id="reference">
      <h2>{say('reference')}</h2>
      <ul className="beside">
        {rows.map((row) => (
          <li key={row.key}>
            <span>{row.name}</span>
            <b>{row.text}</b>
            <PlainBar value={row.value} most={most} hue={row.hue} />
          </li>
        ))}
      </ul>
      {references.map(({ key, place: name, note, source, unchecked }) => (
        <div key={key} className="other-place">
          {references.length > 1 ? (
            <p className="xs">
              <b>{name}</b>
            </p>
          ) : null}
          {unchecked ? <Tag tone="waiting">{unchecked}</Tag> : null}
          {note ? <p className="xs">{note}</p> : null}
          {source ? <p className="src">{say('referenceSource', { source })}</p> : null}
        </div>
      ))}
    </section>
  );
}
