import { Light } from '#components/charts/Light.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import type { TownshipTile } from '#lib/features/township-map/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

type TownshipTableProps = { place: Place; tiles: readonly TownshipTile[]; caption: string; demonstration: boolean };

/** Townships from the furthest behind to the furthest ahead; those that are not rated stand last. */
export function TownshipTable({ place, tiles, caption, demonstration }: TownshipTableProps) {
  const t = translator(place.locale, 'domain');
  const ordered = [...tiles].sort((a, b) => (a.ratio ?? 9) - (b.ratio ?? 9));
  return (
    <DataTable
      caption={caption}
      captionHidden
      sortable
      sorted={{ key: 'ratio', direction: 'ascending' }}
      columns={[
        { key: 'name', label: t('township') },
        { key: 'ratio', label: t('ratio'), numeric: true },
        { key: 'light', label: t('light') },
      ]}
      rows={ordered.map((tile) => ({
        key: tile.code,
        head: <a href={href(place, { page: 'township', code: tile.code })}>{tile.name}</a>,
        cells: [
          { text: tile.percent || '—', demonstration, sort: tile.ratio },
          { text: <Light light={tile.light} word={tile.word} />, sort: tile.ratio },
        ],
      }))}
    />
  );
}
