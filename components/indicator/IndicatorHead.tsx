import { Fragment } from 'react';
import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Light } from '#components/charts/Light.tsx';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { type KeyValue, KeyValueList } from '#components/ui/KeyValueList.tsx';
import { DemoMark } from '#components/ui/Marks.tsx';
import type { Words } from '#components/ui/words.ts';
import { formatNumber } from '#lib/domain/number-format.ts';
import type { IndicatorView } from '#lib/features/indicator-page/view.ts';
import { sentenceCase } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

type IndicatorHeadProps = { place: Place; view: IndicatorView; words: Words };

/** Where one is, the finding, and the few numbers that carry it. */
export function IndicatorHead({ place, view, words }: IndicatorHeadProps) {
  const t = translator(place.locale, 'indicator');
  const base = view.domain.order === 0;
  const domain = href(place, base ? { page: 'summary' } : { page: 'domain', code: view.domain.code });
  return (
    <>
      <Breadcrumb
        label={words.here}
        crumbs={[
          { text: t('crumbSummary'), href: href(place, { page: 'summary' }) },
          ...(base ? [] : [{ text: view.domain.name, href: domain }]),
          { text: view.name },
        ]}
      />
      <section className="ih split">
        <div>
          <p className="row">
            <DomainGlyph order={view.domain.order} glyph={view.domain.glyph} />
            <b className="serif">{view.domain.name}</b>
            <Light light={view.verdict.light} word={view.verdict.word}>
              {view.verdict.figure ? t('ofSchedule', { ratio: view.verdict.figure }) : null}
            </Light>
          </p>
          <h1>
            {view.title.map((part, at) => (
              <Fragment key={part}>
                {mayBreakBefore(part, at) ? <wbr /> : null}
                {part}
              </Fragment>
            ))}
            {view.titleDemonstration ? <DemoMark words={words} /> : null}
          </h1>
          <p className="st">{view.subtitle}</p>
        </div>
        <KeyValueList items={keyValues(place, view, words)} />
      </section>
    </>
  );
}

/** A line begins with a word: never with the comma of the second half, and no place name stands alone on the first. */
function mayBreakBefore(part: string, at: number): boolean {
  return at > 1 && !/^[，；,;]/.test(part);
}

function keyValues(place: Place, view: IndicatorView, words: Words): KeyValue[] {
  const t = translator(place.locale, 'indicator');
  const { aim, change, completion } = view;
  const marked = (text: string, demonstration: boolean) => (
    <>
      {text}
      {demonstration ? <DemoMark words={words} /> : null}
    </>
  );
  const items: KeyValue[] = view.dimensions
    ? view.dimensions.members.map((member) => ({
        key: member.dimension,
        term: member.name,
        value: <FigureValue figure={member.figure} words={words} doubtHref="#doubt" />,
      }))
    : [
        {
          key: 'figure',
          term: sentenceCase(view.when),
          large: true,
          value: <FigureValue figure={view.figure} words={words} doubtHref="#doubt" />,
        },
      ];
  if (view.figure.stale && !view.dimensions) items.push({ key: 'stale', term: t('stale'), value: view.figure.stale });
  items.push({ key: 'aim', term: t('aim'), value: marked(aim.text, aim.demonstration) });
  if (completion) {
    const text = `${share(completion.completion)} · ${share(completion.expected)}`;
    items.push({ key: 'completion', term: t('completion'), value: marked(text, view.workedDemonstration) });
  }
  if (change.text) items.push({ key: 'change', term: t('change'), value: marked(change.text, change.demonstration) });
  return items;
}

function share(value: number): string {
  return `${formatNumber(value * 100, 1)}%`;
}
