import { Light } from '#components/charts/Light.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { MoveLine } from '#lib/features/moved-figure/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type MoveTableProps = { locale: Locale; caption: string; lines: readonly MoveLine[] };

/** Figures and lights as they were and as they are. */
export function MoveTable({ locale, caption, lines }: MoveTableProps) {
  const t = translator(locale, 'since-look');
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'indicator', label: t('column.indicator') },
        { key: 'unit', label: t('column.unit') },
        { key: 'then', label: t('column.then') },
        { key: 'now', label: t('column.now') },
      ]}
      rows={lines.map((line) => ({
        key: line.key,
        head: <a href={line.href}>{line.indicator}</a>,
        cells: [
          line.unit,
          { text: <Told told={line.was} />, demonstration: line.was.demonstration },
          { text: <Told told={line.now} />, demonstration: line.now.demonstration },
        ],
      }))}
    />
  );
}

/** A figure, when it was true (where that stands nowhere else), and its light. */
export function Told({ told, bare = false }: { told: MoveLine['was']; bare?: boolean }) {
  return (
    <span className="told-figure">
      <b>{told.text}</b>
      {bare ? null : <small>{told.period}</small>}
      {told.verdict ? (
        <Light light={told.verdict.light} word={told.verdict.word}>
          {told.verdict.figure}
        </Light>
      ) : null}
    </span>
  );
}
