import { DataTable } from '#components/ui/DataTable.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { PartLine } from '#lib/features/review-part/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What the townships add up to beside the department's figure; differences are named. */
export function PartsTable({ locale, parts }: { locale: Locale; parts: readonly PartLine[] }) {
  const t = translator(locale, 'review');
  if (parts.length === 0) return null;
  return (
    <Section id="parts" title={t('partsTitle')}>
      <DataTable
        caption={t('partsCaption')}
        columns={[
          { key: 'name', label: t('part.name') },
          { key: 'whole', label: t('part.whole'), numeric: true },
          { key: 'sum', label: t('part.sum'), numeric: true },
          { key: 'coverage', label: t('part.coverage') },
          { key: 'difference', label: t('part.difference') },
        ]}
        rows={parts.map((part) => ({
          key: part.key,
          head: part.name,
          cells: [
            part.whole,
            part.sum,
            [part.coverage, part.missing].filter(Boolean).join(locale === 'zh' ? '；' : '; '),
            { text: <Difference part={part} words={t('differs')} />, strong: part.differs },
          ],
        }))}
      />
    </Section>
  );
}

function Difference({ part, words }: { part: PartLine; words: string }) {
  if (part.difference === null) return '—';
  return (
    <>
      {part.difference} {part.differs ? <span className="tag ci">{words}</span> : null}
    </>
  );
}
