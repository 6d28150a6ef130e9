import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { ActionLink } from '#components/ui/ActionLink.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { KeyValueList } from '#components/ui/KeyValueList.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { FactGroup, FactLine, FactsView } from '#lib/features/fact/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';
import { FactCard, Said } from './FactCard.tsx';

export function factsTitle(place: Place, { counts }: FactsView): string {
  const t = translator(place.locale, 'fact');
  if (counts.figures === 0) return t('findingNone');
  return counts.doubted > 0 ? t('finding', counts) : t('findingSure', counts);
}

/** Every statement on one page without a filter: each can be linked to, printed and searched by the browser. */
export function FactsScreen({ place, view, release }: { place: Place; view: FactsView; release: string }) {
  const t = translator(place.locale, 'fact');
  const { counts } = view;
  return (
    <>
      <Breadcrumb
        label={t('title')}
        crumbs={[
          { text: translator(place.locale, 'search')('pages.summary.name'), href: href(place, { page: 'summary' }) },
          { text: t('title') },
        ]}
      />
      <div className="page-head">
        <div>
          <h1>{factsTitle(place, view)}</h1>
          <p className="lead">{t('lead')}</p>
          <p className="st">
            {counts.undecided > 0
              ? `${t('undecided', { n: counts.undecided })}${place.locale === 'zh' ? '' : ' '}`
              : null}
            {t('leftOut')}
          </p>
          <p className="acts">
            <ActionLink href={fileHref(release, 'tables/facts.csv')} icon="download" download>
              {t('csv')}
            </ActionLink>
            <ActionLink href={fileHref(release, 'tables/facts.json')} icon="download" download>
              {t('json')}
            </ActionLink>
          </p>
        </div>
        <KeyValueList
          items={[
            { key: 'figures', term: t('countFigures'), value: counts.figures, large: true },
            { key: 'doubted', term: t('countDoubted'), value: counts.doubted },
            { key: 'undecided', term: t('countUndecided'), value: counts.undecided },
            { key: 'context', term: t('countContext'), value: counts.context },
          ]}
        />
      </div>
      <nav className="jump" aria-label={t('jump')}>
        <ul>
          {view.groups.map((group) => (
            <li key={keyOf(group)}>
              <a href={`#${keyOf(group)}`}>{group.domain?.name ?? t('general')}</a>
            </li>
          ))}
        </ul>
      </nav>
      {view.groups.map((group) => (
        <Group key={keyOf(group)} group={group} place={place} />
      ))}
    </>
  );
}

const keyOf = (group: FactGroup) => group.domain?.code ?? 'general';

function Group({ group, place }: { group: FactGroup; place: Place }) {
  const t = translator(place.locale, 'fact');
  const words = brickWords(place.locale);
  const { domain, figures, context } = group;
  return (
    <Section
      id={keyOf(group)}
      title={
        domain ? (
          <span className="row">
            <DomainGlyph order={domain.order} glyph={domain.glyph} /> {domain.name}
          </span>
        ) : (
          t('general')
        )
      }
      aside={figures.length > 0 ? t('figuresOf', { n: figures.length }) : undefined}
    >
      {figures.length > 0 ? (
        <div className="facts">
          {figures.map((fact) => (
            <FactCard key={fact.id} fact={fact} place={place} words={words} />
          ))}
        </div>
      ) : null}
      {context.length > 0 ? <Context context={context} place={place} /> : null}
    </Section>
  );
}

function Context({ context, place }: { context: readonly FactLine[]; place: Place }) {
  const t = translator(place.locale, 'fact');
  return (
    <div className="context">
      <h3>{t('contextHead', { n: context.length })}</h3>
      <p className="hint">{t('contextNote')}</p>
      <ul className="lst">
        {context.map((fact) => (
          <li key={fact.id} id={fact.id}>
            <b>{fact.name}</b> <span className="fact-id">{fact.id}</span>
            <br />
            <Said text={fact.said} />
            {fact.why ? <span className="mut sm"> {fact.why}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
