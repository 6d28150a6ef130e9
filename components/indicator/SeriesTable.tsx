import type { ReactNode } from 'react';
import { Light } from '#components/charts/Light.tsx';
import { FigureValue } from '#components/figure/FigureValue.tsx';
import { type Cell, type Column, DataTable } from '#components/ui/DataTable.tsx';
import type { Words } from '#components/ui/words.ts';
import type { IndicatorView } from '#lib/features/indicator-page/view.ts';
import type { SeriesLine } from '#lib/features/series-table/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Place } from '#lib/shared/routes.ts';

type SeriesTableProps = {
  place: Place;
  view: Pick<IndicatorView, 'table' | 'subtitle'>;
  words: Words;
  /** Where the history of a figure is told, for readers who may see it. */
  historyOf?: (period: string) => string;
};

type Part = { column: Column; cell: (line: SeriesLine) => Cell };

/** The chart's table twin; columns that would be empty from top to bottom are left out. */
export function SeriesTable({ place, view, words, historyOf }: SeriesTableProps) {
  const t = translator(place.locale, 'indicator');
  const has = (test: (line: SeriesLine) => unknown) => view.table.some((line) => test(line));
  const parts: Part[] = [
    {
      column: { key: 'figure', label: t('figure'), numeric: true },
      cell: ({ figure, key }) => ({
        text: linked(
          <FigureValue
            figure={{ ...figure, demonstration: false }}
            words={words}
            doubtHref={historyOf ? undefined : '#doubt'}
          />,
          historyOf?.(key),
        ),
        demonstration: figure.demonstration,
        strong: true,
      }),
    },
  ];
  const add = (key: 'parts' | 'added' | 'sum' | 'due', demonstration: (line: SeriesLine) => boolean) => {
    if (!has((line) => line[key])) return;
    parts.push({
      column: { key, label: t(key), numeric: true },
      cell: (line) => ({ text: line[key] ?? '—', demonstration: line[key] !== null && demonstration(line) }),
    });
  };
  add('parts', (line) => line.figure.demonstration);
  add('added', (line) => line.figure.demonstration || line.change.demonstration);
  add('sum', (line) => line.figure.demonstration);
  parts.push({
    column: { key: 'change', label: t('change'), numeric: true },
    cell: ({ change }) => ({ text: change.text ?? '—', demonstration: change.demonstration }),
  });
  add('due', (line) => line.dueDemonstration);
  if (has((line) => line.verdict)) {
    parts.push({ column: { key: 'light', label: t('light') }, cell: ({ verdict }) => ({ text: lightOf(verdict) }) });
  }
  return (
    <DataTable
      caption={view.subtitle}
      captionHidden
      sorted={{ key: 'period', direction: 'descending' }}
      columns={[{ key: 'period', label: t('period') }, ...parts.map(({ column }) => column)]}
      rows={view.table.map((line) => ({
        key: line.key,
        head: line.period,
        cells: parts.map(({ cell }) => cell(line)),
      }))}
      note={t('tableNote')}
    />
  );
}

function linked(figure: ReactNode, href: string | undefined) {
  return href ? <a href={href}>{figure}</a> : figure;
}

function lightOf(verdict: SeriesLine['verdict']) {
  if (!verdict) return '—';
  return (
    <Light light={verdict.light} word={verdict.word}>
      {verdict.figure}
    </Light>
  );
}
