import { brickWords } from '#components/shell/brick-words.ts';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Methods } from '#lib/features/methods/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';
import { BaseFigures, Doubts } from './DataParts.tsx';
import { DomainExample } from './DomainExample.tsx';
import { Examples } from './Examples.tsx';
import { Lights } from './Lights.tsx';
import { PlausibilityExamples } from './PlausibilityExamples.tsx';

const PARTS = [
  'progress',
  'lights',
  'examples',
  'edges',
  'adding',
  'domain',
  'ranking',
  'opinion',
  'plausibility',
  'doubt',
  'demonstration',
  'population',
] as const;

const EDGES = ['blank', 'stale', 'flow', 'denominator', 'bound', 'over', 'revised'] as const;

export function MethodsScreen({ place, methods }: { place: Place; methods: Methods }) {
  const t = translator(place.locale, 'methods');
  const { view } = methods;
  const { edges } = view;
  const parts = PARTS.filter((part) => !isLeftOut(part, methods));
  const years = view.cases.find(({ key }) => key === 'years');
  return (
    <>
      <Breadcrumb
        label={brickWords(place.locale).here}
        crumbs={[
          { text: translator(place.locale, 'search')('pages.summary.name'), href: href(place, { page: 'summary' }) },
          { text: t('title') },
        ]}
      />
      <h1 className="page-title">{t('finding')}</h1>
      <p className="lead prose">{t('lead')}</p>
      <nav className="jump" aria-label={t('contents')}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`${part}Head`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Part id="progress" place={place} texts={[t('progress1'), t('progress2'), t('progress3')]} />
      <Section id="lights" title={t('lightsHead')}>
        <Lights place={place} view={view} />
      </Section>
      <Section id="examples" title={t('examplesHead')}>
        <Examples place={place} view={view} />
        <h3 className="sub">{t('paceHead')}</h3>
        <p className="prose">{t('pace', view.pace)}</p>
      </Section>
      <Section id="edges" title={t('edgesHead')}>
        <ul className="points">
          {EDGES.map((edge) => (
            <li key={edge}>{t(`edge.${edge}`, edges)}</li>
          ))}
        </ul>
      </Section>
      <Part
        id="adding"
        place={place}
        texts={[
          t('adding1', view.pooled),
          t('adding2', { gain: view.gain }),
          t('adding3', edges),
          t('adding4', { split: view.split }),
        ]}
      />
      <Section id="domain" title={t('domainHead')}>
        <DomainExample place={place} view={view} />
      </Section>
      <Part id="ranking" place={place} texts={[t('ranking1'), t('ranking2', edges)]} />
      <Part
        id="opinion"
        place={place}
        texts={[t('opinion', { ours: years?.verdict.figure ?? '', theirs: view.opinion.ratio })]}
      />
      <Section id="plausibility" title={t('plausibilityHead')}>
        <p className="prose">{t('plausibility1')}</p>
        <p className="prose">{t('plausibility2')}</p>
        <PlausibilityExamples place={place} />
      </Section>
      {parts.includes('doubt') ? (
        <Section id="doubt" title={t('doubtHead')}>
          <Doubts place={place} methods={methods} />
        </Section>
      ) : null}
      {parts.includes('demonstration') ? (
        <Part id="demonstration" place={place} texts={[t('demonstration1'), t('demonstration2')]} />
      ) : null}
      <Section id="population" title={t('populationHead')}>
        <BaseFigures place={place} methods={methods} />
      </Section>
    </>
  );
}

/** A county without statements in doubt, or without made-up figures, is not told how they are handled. */
function isLeftOut(part: (typeof PARTS)[number], { doubts, demonstration }: Methods): boolean {
  return (part === 'doubt' && doubts.length === 0) || (part === 'demonstration' && !demonstration);
}

function Part({ id, place, texts }: { id: (typeof PARTS)[number]; place: Place; texts: readonly string[] }) {
  return (
    <Section id={id} title={translator(place.locale, 'methods')(`${id}Head`)}>
      <div className="prose">
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </Section>
  );
}
