import { TileMap } from '#components/charts/TileMap.tsx';
import type { TownshipTile } from '#lib/features/township-map/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

type TownshipTilesProps = { place: Place; tiles: readonly TownshipTile[]; label: string; links?: boolean };

/** The schematic map of one domain; pictures leave the links out. */
export function TownshipTiles({ place, tiles, label, links = true }: TownshipTilesProps) {
  const t = translator(place.locale, 'domain');
  const linked = tiles.map((tile) => ({
    ...tile,
    href: links ? href(place, { page: 'township', code: tile.code }) : undefined,
  }));
  const said = links ? label : `${label}${tiles.map((tile) => tile.label).join(t('comma'))}`;
  return <TileMap id="m" label={said} tiles={linked} unplaced={t('unplaced')} />;
}
