import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Light } from '#components/charts/Light.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { ActionLink } from '#components/ui/ActionLink.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { DemoBar } from '#components/ui/Marks.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { DomainView } from '#lib/features/domain/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';
import { IndicatorTable } from './IndicatorTable.tsx';
import { TownshipMap } from './TownshipMap.tsx';
import { WorkingList } from './WorkingList.tsx';

export type DomainScreenProps = {
  place: Place;
  view: DomainView;
  /** How many domains there are, for the name of their list. */
  domains: number;
  release: { name: string; period: string; demonstration: boolean };
};

/** One domain: how it stands and why, all its indicators, its townships. */
export function DomainScreen({ place, view, domains, release }: DomainScreenProps) {
  const t = translator(place.locale, 'domain');
  const words = brickWords(place.locale);
  const { demonstration, name } = release;
  return (
    <>
      <Breadcrumb
        label={words.here}
        crumbs={[
          { text: t('crumbSummary'), href: href(place, { page: 'summary' }) },
          {
            text: translator(place.locale, 'shell')('domains', { count: domains }),
            href: href(place, { page: 'domains' }),
          },
          { text: view.name },
        ]}
      />
      <header className="ih">
        <p className="row">
          <DomainGlyph order={view.order} glyph={view.glyph} />
          <b className="serif">{view.name}</b>
          <Light light={view.verdict.light} word={view.verdict.word}>
            {view.verdict.figure}
          </Light>
        </p>
        <h1>{view.title}</h1>
        <p className="st">
          {view.what}
          {place.locale === 'zh' ? '' : ' '}
          {release.period}
        </p>
      </header>
      <Section title={t('indicators', { n: view.rows.length })} id="indicators">
        {demonstration ? <DemoBar>{t('tableDemo')}</DemoBar> : null}
        <IndicatorTable
          place={place}
          rows={view.rows}
          words={words}
          caption={t('indicators', { n: view.rows.length })}
        />
        <p className="acts">
          <ActionLink href={fileHref(name, 'tables/figures.csv')} icon="download" tone="main" download>
            {t('csvFigures')}
          </ActionLink>
          <ActionLink href={fileHref(name, 'tables/indicators.csv')} icon="download" download>
            {t('csvCatalogue')}
          </ActionLink>
          <ActionLink href={fileHref(name, 'tables/targets.csv')} icon="download" download>
            {t('csvTargets')}
          </ActionLink>
        </p>
      </Section>
      <div className="two sec">
        {view.map ? (
          <Section title={t('where')} id="where">
            <TownshipMap
              place={place}
              map={view.map}
              domain={view.code}
              release={name}
              words={words}
              demonstration={demonstration}
            />
          </Section>
        ) : (
          <Section title={t('where')} id="where">
            <p>{t('noTownships')}</p>
          </Section>
        )}
        <Section title={t('working')} id="working">
          {demonstration ? <DemoBar>{t('workingDemo')}</DemoBar> : null}
          <p className="sm">
            {view.rated > 0 ? t('workingText', { rated: view.rated, on: view.onSchedule }) : t('workingNone')}{' '}
            <a href={href(place, { page: 'methods', part: 'domain' })}>{t('methods')}</a>
          </p>
          <WorkingList place={place} working={view.working} />
        </Section>
      </div>
    </>
  );
}
