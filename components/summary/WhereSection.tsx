import { TileMap } from '#components/charts/TileMap.tsx';
import { HeatLegend } from '#components/domain/HeatLegend.tsx';
import { TownshipTable } from '#components/domain/TownshipTable.tsx';
import { ChartFrame } from '#components/ui/ChartFrame.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Words } from '#components/ui/words.ts';
import type { SummaryView } from '#lib/features/summary/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, href, type Place } from '#lib/shared/routes.ts';

type WhereSectionProps = {
  place: Place;
  where: SummaryView['where'];
  release: string;
  words: Words;
  demonstration: boolean;
};

/** Where the domain furthest behind is behind: the townships as schematic tiles. */
export function WhereSection({ place, where, release, words, demonstration }: WhereSectionProps) {
  const t = translator(place.locale, 'summary');
  const tiles = where.tiles.map((tile) => ({ ...tile, href: href(place, { page: 'township', code: tile.code }) }));
  const picture = where.domain ? fileHref(release, `pictures/tiles/${where.domain}.${place.locale}.png`) : undefined;
  return (
    <Section title={t('where')} id="where">
      <ChartFrame
        id="map"
        words={words}
        title={where.title}
        subtitle={where.subtitle}
        demonstration={demonstration ? t('mapDemo') : undefined}
        chart={<TileMap id="m" label={where.label} tiles={tiles} unplaced={t('unplaced')} />}
        legend={<HeatLegend locale={place.locale} />}
        table={
          <TownshipTable place={place} tiles={where.tiles} caption={where.subtitle} demonstration={demonstration} />
        }
        csv={fileHref(release, 'tables/progress.csv')}
        png={picture}
        source={t('mapSource')}
      >
        <p>{t('schematic')}</p>
      </ChartFrame>
    </Section>
  );
}
