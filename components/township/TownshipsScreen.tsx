import { TileMap } from '#components/charts/TileMap.tsx';
import { HeatLegend } from '#components/domain/HeatLegend.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { ChartFrame } from '#components/ui/ChartFrame.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { TownshipsView } from '#lib/features/township-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';
import { HeatTable } from './HeatTable.tsx';
import { TotalsTable } from './TotalsTable.tsx';

export type TownshipsProps = {
  place: Place;
  view: TownshipsView;
  /** Period of the release, in words. */
  period: string;
  /** Name of the release in addresses of files. */
  release: string;
  demonstration: boolean;
};

/** The heading: how many keep up, how many are behind. */
export function townshipsTitle(place: Place, { counts }: TownshipsView): string {
  const t = translator(place.locale, 'township');
  if (counts.unrated === counts.all) return t('findingNone', counts);
  return counts.on === counts.all ? t('findingAll', counts) : t('finding', counts);
}

export function TownshipsScreen({ place, view, period, release, demonstration }: TownshipsProps) {
  const t = translator(place.locale, 'township');
  const words = brickWords(place.locale);
  const mark = demonstration ? t('demonstration') : undefined;
  return (
    <>
      <Breadcrumb
        label={words.here}
        crumbs={[
          { text: translator(place.locale, 'search')('pages.summary.name'), href: href(place, { page: 'summary' }) },
          { text: t('title') },
        ]}
      />
      <h1 className="page-title">{townshipsTitle(place, view)}</h1>
      <p className="st">
        {view.sorts.map(({ sort, n }) => t(`counted.${sort}`, { n })).join(' · ')}
        {' · '}
        {t('subtitle', { period })}
      </p>
      <div className="townships">
        <ChartFrame
          id="map"
          words={words}
          heading={2}
          title={t('mapTitle')}
          subtitle={t('mapSubtitle', { period })}
          demonstration={mark}
          chart={<TileMap id="tm" label={t('mapTitle')} tiles={linkedTiles(place, view)} unplaced={t('unplaced')} />}
          legend={<HeatLegend locale={place.locale} />}
          table={<TotalsTable place={place} view={view} caption={t('mapTitle')} brief />}
          png={fileHref(release, `pictures/tiles/all.${place.locale}.png`)}
          csv={fileHref(release, 'tables/progress.csv')}
          source={t('source')}
        >
          <p>{t('mapNote')}</p>
          <p>{translator(place.locale, 'domain')('hundred')}</p>
        </ChartFrame>
        <TotalsTable place={place} view={view} caption={t('title')} />
      </div>
      <Section id="domains" title={t('tableTitle')} aside={t('tableSubtitle')}>
        {mark ? <p className="demofig">{mark}</p> : null}
        <HeatTable place={place} view={view} caption={t('tableTitle')} />
        <HeatLegend locale={place.locale} />
        <p className="sm">
          <a href={href(place, { page: 'methods', part: 'progress' })}>{t('howJudged')}</a>
          {' · '}
          <a href={href(place, { page: 'methods', part: 'ranking' })}>{t('howRanked')}</a>
        </p>
      </Section>
    </>
  );
}

function linkedTiles(place: Place, view: TownshipsView) {
  return view.tiles.map((tile) => ({ ...tile, href: href(place, { page: 'township', code: tile.code }) }));
}
