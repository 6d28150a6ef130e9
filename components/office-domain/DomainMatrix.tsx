import { LightShape } from '#components/charts/Light.tsx';
import { lightTone } from '#components/charts/light-shape.ts';
import { HeatLegend } from '#components/domain/HeatLegend.tsx';
import { type Cell, DataTable } from '#components/ui/DataTable.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { OfficeDomain } from '#lib/features/office-domain/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import type { DomainProps } from './props.ts';

/** Townships by indicators: the figure, its light, and the ground of its schedule ratio; each cell opens why. */
export function DomainMatrix({ bar, view }: DomainProps) {
  const { look } = bar;
  const t = translator(look.locale, 'office-detail');
  const words = translator(look.locale, 'township');
  const to = (id: string, unit: string) => lookHref(look, { page: 'office', part: 'indicators', id }, { unit });
  return (
    <>
      <Static className="matrix">
        <DataTable
          caption={t('matrix')}
          captionHidden
          sortable
          columns={[
            { key: 'name', label: t('township') },
            ...view.columns.map((column) => ({
              key: column.code,
              label: column.name,
              numeric: true,
            })),
            { key: 'total', label: words('verdict') },
          ]}
          rows={view.lines.map((line) => ({
            key: line.code,
            head: <a href={lookHref(look, { page: 'office', part: 'units', id: line.code })}>{line.name}</a>,
            cells: [
              ...line.cells.map((cell): Cell => ({ ...lit(cell, to(cell.code, line.code)), sort: cell.ratio })),
              {
                ...lit(
                  { ...line.total, figure: line.total.figure || line.total.word, verdict: line.total, name: '' },
                  null,
                ),
                sort: line.total.ratio,
              },
            ],
          }))}
        />
      </Static>
      <HeatLegend locale={look.locale} />
    </>
  );
}

type Lit = Pick<OfficeDomain['lines'][number]['cells'][number], 'figure' | 'heat' | 'verdict' | 'name'>;

function lit({ figure, heat, verdict }: Lit, href: string | null): Cell {
  const text = (
    <span className={`lt ${lightTone(verdict.light)}`}>
      <LightShape light={verdict.light} />
      <span>{figure}</span>
      <span className="vh">{verdict.word}</span>
    </span>
  );
  return { text: href === null ? text : <a href={href}>{text}</a>, heat };
}
