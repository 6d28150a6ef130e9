import { DataTable } from '#components/ui/DataTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { DraftView } from '#lib/features/release-draft/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What the release would change against the one before it, with the reasons given. */
export function ChangeTable({ locale, draft }: { locale: Locale; draft: DraftView }) {
  const t = translator(locale, 'publish');
  const { against, changes } = draft;
  if (against === null) return <p>{t('changesFirst')}</p>;
  if (changes.lines.length === 0) return <p>{t('changesNone')}</p>;
  return (
    <>
      <p>{t('changesSome', { against, corrections: changes.corrections, added: changes.added })}</p>
      <DataTable
        caption={t('changesTitle')}
        captionHidden
        columns={[
          { key: 'indicator', label: t('indicator') },
          { key: 'place', label: t('place') },
          { key: 'period', label: t('period') },
          { key: 'before', label: t('before'), numeric: true },
          { key: 'after', label: t('after'), numeric: true },
          { key: 'why', label: t('why') },
        ]}
        rows={changes.lines.map((line) => ({
          key: `${line.key}`,
          head: line.indicator.name,
          cells: [
            line.unit,
            line.period,
            { text: line.before ?? t('none'), demonstration: line.demonstration },
            { text: line.after ?? t('none'), strong: true, demonstration: line.demonstration },
            line.reason,
          ],
        }))}
        note={changes.more > 0 ? t('more', { n: changes.more }) : null}
      />
    </>
  );
}
