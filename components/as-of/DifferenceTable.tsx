import { Told } from '#components/since-look/MoveTable.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AsOfDifference } from '#lib/features/as-of-difference/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What was known and what is known, figure by figure, and why they differ. */
export function DifferenceTable({ locale, lines }: { locale: Locale; lines: AsOfDifference['lines'] }) {
  const t = translator(locale, 'as-of');
  const told = (figure: AsOfDifference['lines'][number]['was']) =>
    figure ? { text: <Told told={figure} bare />, demonstration: figure.demonstration } : t('notKnown');
  return (
    <DataTable
      caption={t('lines')}
      captionHidden
      columns={[
        { key: 'indicator', label: t('column.indicator') },
        { key: 'unit', label: t('column.unit') },
        { key: 'period', label: t('column.period') },
        { key: 'was', label: t('column.was') },
        { key: 'now', label: t('column.now') },
        { key: 'why', label: t('column.why') },
      ]}
      rows={lines.map((line) => ({
        key: line.key,
        head: (
          <a href={line.href} aria-label={line.label}>
            {line.indicator}
          </a>
        ),
        cells: [line.unit, line.period, told(line.was), told(line.now), line.why.join(locale === 'zh' ? '' : ' ')],
      }))}
    />
  );
}
