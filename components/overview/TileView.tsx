import { TileMap } from '#components/charts/TileMap.tsx';
import { HeatLegend } from '#components/domain/HeatLegend.tsx';
import type { OverviewRow } from '#lib/features/overview-grid/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { OverviewProps } from './props.ts';
import { SubjectLinks } from './SubjectLinks.tsx';

/** One square a township, with the number of the column that was chosen. */
export function TileView({ locale, overview }: OverviewProps) {
  const t = translator(locale, 'overview');
  const { scope, grid } = overview;
  const at = scope.columns.findIndex(({ code }) => code === scope.filter.by);
  const subject = scope.columns[at]?.name ?? t('total');
  const title = t('mapTitle', { subject });
  const tiles = grid.rows.map((row) => {
    const cell = cellOf(row, at);
    const text = cell.text === '' || cell.text === cell.word ? '' : cell.text;
    return {
      code: row.unit.code,
      short: locale === 'zh' ? row.unit.shortZh : row.unit.shortEn,
      label: t('cellLabel', { unit: row.name, column: subject, value: text ? `${text} ${cell.word}` : cell.word }),
      ...{ col: row.unit.tileCol, row: row.unit.tileRow, figure: text, light: cell.light, word: cell.word },
      heat: cell.heat,
      href: officeHref(locale, { page: 'office', part: 'units', id: row.unit.code }),
    };
  });
  return (
    <>
      <h2>{title}</h2>
      <SubjectLinks locale={locale} overview={overview} />
      {tiles.length > 0 ? (
        <>
          <TileMap id="ov" label={title} tiles={tiles} unplaced={t('unplaced')} />
          <HeatLegend locale={locale} />
          <p className="xs mut">{t('schematic')}</p>
        </>
      ) : (
        <p className="lead">{t(grid.all.length === 0 ? 'noUnits' : 'noRows')}</p>
      )}
    </>
  );
}

function cellOf(row: OverviewRow, at: number) {
  return row.cells[at] ?? row.total;
}
