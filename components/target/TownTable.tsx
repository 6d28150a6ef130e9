import { DataTable } from '#components/ui/DataTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AimView } from '#lib/features/target-aim/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { Flags } from './Flags.tsx';
import { Said } from './Said.tsx';

/** What each township is to reach. */
export function TownTable({ locale, view }: { locale: Locale; view: AimView }) {
  const t = translator(locale, 'target');
  const sum = view.parting === 'sum';
  const columns = [
    { key: 'place', label: translator(locale, 'target-aim')('place') },
    { key: 'lastYear', label: t('column.lastYear'), numeric: true },
    { key: 'baseline', label: t('column.baseline'), numeric: true },
    { key: 'own', label: t('column.own'), numeric: true },
    ...(sum ? [{ key: 'share', label: t('column.share'), numeric: true }] : []),
    { key: 'flags', label: t('column.flags') },
    { key: 'said', label: t('column.said') },
    { key: 'version', label: t('column.version') },
  ];
  const rows = view.towns.map((town) => {
    const { cell } = town;
    const demonstration = cell?.demonstration ?? false;
    return {
      key: town.code,
      head: <a href={town.href}>{town.name}</a>,
      cells: [
        town.applies ? town.lastYear : translator(locale, 'target-aim')('na'),
        { text: cell?.baseline ?? '—', demonstration },
        { text: cell?.target ?? t('notSet'), demonstration, strong: true },
        ...(sum ? [town.share ?? '—'] : []),
        { text: <Flags flags={town.flags} /> },
        { text: town.said ? <Said said={town.said} /> : null },
        cell ? `${t('versionOf', { version: cell.version })} · ${cell.from}` : '—',
      ],
    };
  });
  return (
    <section className="part">
      <h2>{translator(locale, 'target-aim')('towns')}</h2>
      <DataTable
        caption={translator(locale, 'target-aim')('towns')}
        captionHidden
        columns={columns}
        rows={rows}
        note={view.proof?.text}
      />
    </section>
  );
}
