import { Light } from '#components/charts/Light.tsx';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { brickWords } from '#components/shell/brick-words.ts';
import { type Cell, DataTable } from '#components/ui/DataTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Shown } from '#lib/features/compare-page/view.ts';
import type { CellWords, CompareLine } from '#lib/features/compare-table/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { CompareLinks } from './links.ts';

type TableProps = { locale: Locale; shown: Shown; links: CompareLinks };

/** The same figures in rows; the light is that of the last period. */
export function CompareTable({ locale, shown, links }: TableProps) {
  const t = translator(locale, 'compare');
  const { periods, rows } = shown.table;
  const last = periods.at(-1);
  const isLit = rows.some(({ cells }) => cells.at(-1)?.verdict);
  const several = new Set(rows.map(({ indicator }) => indicator.code)).size > 1;
  return (
    <DataTable
      caption={t('tableCaption', { subtitle: shown.subtitle.where })}
      captionHidden
      sortable={!several && rows.every(({ unit }) => unit !== null)}
      columns={[
        { key: 'unit', label: t('tableHead.unit') },
        ...(several ? [{ key: 'indicator', label: t('tableHead.indicator') }] : []),
        ...periods.map(({ code, name }) => ({ key: code, label: name, numeric: true })),
        ...(isLit && last ? [{ key: 'light', label: t('light', { period: last.name }) }] : []),
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        head: row.unit ? <a href={links.unit(row.unit.code, row.unit.kind)}>{row.unit.name}</a> : t('total'),
        cells: [
          ...(several ? [indicatorCell(row, links)] : []),
          ...row.cells.map((cell) => figureCell(cell, row.unit === null, locale)),
          ...(isLit && last ? [lightCell(row.cells.at(-1) ?? null)] : []),
        ],
      }))}
    />
  );
}

function indicatorCell({ indicator }: CompareLine, links: CompareLinks): Cell {
  return { text: <a href={links.indicator(indicator.code)}>{indicator.name}</a> };
}

function figureCell(cell: CellWords | null, strong: boolean, locale: Locale): Cell {
  if (!cell) return { text: '—' };
  return {
    text: <FigureValue figure={{ ...cell, demonstration: false }} words={brickWords(locale)} />,
    demonstration: cell.demonstration && !cell.absent,
    sort: cell.value ?? null,
    strong,
  };
}

function lightCell(cell: CellWords | null): Cell {
  if (!cell?.verdict) return { text: '—' };
  const { light, word, figure } = cell.verdict;
  return {
    text: (
      <Light light={light} word={word}>
        {figure}
      </Light>
    ),
  };
}
