import { ChartFrame } from '#components/ui/ChartFrame.tsx';
import type { Words } from '#components/ui/words.ts';
import type { TownshipTile } from '#lib/features/township-map/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { fileHref, type Place } from '#lib/shared/routes.ts';
import { HeatLegend } from './HeatLegend.tsx';
import { TownshipTable } from './TownshipTable.tsx';
import { TownshipTiles } from './TownshipTiles.tsx';

type TownshipMapProps = {
  place: Place;
  map: { tiles: readonly TownshipTile[]; title: string; subtitle: string };
  /** Null where the tiles stand for all domains together. */
  domain: string | null;
  release: string;
  words: Words;
  demonstration: boolean;
};

/** How the townships stand in a domain: tiles, the same as a table, and both to take along. */
export function TownshipMap({ place, map, domain, release, words, demonstration }: TownshipMapProps) {
  const t = translator(place.locale, 'domain');
  const picture = domain ? fileHref(release, `pictures/tiles/${domain}.${place.locale}.png`) : undefined;
  return (
    <ChartFrame
      id="map"
      words={words}
      title={map.title}
      subtitle={map.subtitle}
      demonstration={demonstration ? t('mapDemo') : undefined}
      chart={<TownshipTiles place={place} tiles={map.tiles} label={map.subtitle} />}
      legend={<HeatLegend locale={place.locale} />}
      table={<TownshipTable place={place} tiles={map.tiles} caption={map.subtitle} demonstration={demonstration} />}
      csv={fileHref(release, 'tables/progress.csv')}
      png={picture}
      source={t('mapSource')}
    >
      <p>{t('schematic')}</p>
      <p>{t('hundred')}</p>
    </ChartFrame>
  );
}
