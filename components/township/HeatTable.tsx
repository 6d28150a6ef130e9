import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { LightShape } from '#components/charts/Light.tsx';
import { lightTone } from '#components/charts/light-shape.ts';
import { type Cell, DataTable } from '#components/ui/DataTable.tsx';
import type { Standing, TownshipsView } from '#lib/features/township-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

/** Townships by domains: each cell has ground, shape and figure, and its word for those who hear it. */
export function HeatTable({ place, view, caption }: { place: Place; view: TownshipsView; caption: string }) {
  const t = translator(place.locale, 'township');
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'name', label: t('name') },
        ...view.domains.map((domain) => ({
          key: domain.code,
          label: (
            <a className="heat-head" href={href(place, { page: 'domain', code: domain.code })}>
              <DomainGlyph order={domain.order} glyph={domain.glyph} size="s" /> {domain.name}
            </a>
          ),
        })),
        { key: 'total', label: t('total') },
      ]}
      rows={view.lines.map((line) => ({
        key: line.code,
        head: <a href={href(place, { page: 'township', code: line.code })}>{line.name}</a>,
        cells: [...line.domains, line.total].map(heatCell),
      }))}
    />
  );
}

function heatCell(standing: Standing): Cell {
  return {
    text: (
      <span className={`lt ${lightTone(standing.light)}`}>
        <LightShape light={standing.light} />
        {standing.figure ? (
          <>
            <span>{standing.figure.replace('%', '')}</span>
            <span className="vh">{standing.word}</span>
          </>
        ) : (
          <span>{standing.word}</span>
        )}
      </span>
    ),
    heat: standing.heat,
    sort: standing.ratio,
  };
}
