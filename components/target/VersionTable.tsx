import { DataTable } from '#components/ui/DataTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { VersionLine } from '#lib/features/target-aim/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** Every version there was: who set it, when, why, and what was said to it. */
export function VersionTable({ locale, lines }: { locale: Locale; lines: readonly VersionLine[] }) {
  const t = translator(locale, 'target-aim');
  const words = translator(locale, 'target');
  const columns = [
    { key: 'place', label: t('place') },
    { key: 'version', label: words('column.version') },
    { key: 'own', label: words('column.own'), numeric: true },
    { key: 'baseline', label: words('column.baseline'), numeric: true },
    { key: 'path', label: words('column.path') },
    { key: 'from', label: words('column.from') },
    { key: 'basis', label: t('basisHead') },
    { key: 'reason', label: t('reasonHead') },
    { key: 'setBy', label: t('setBy') },
    { key: 'said', label: t('said') },
  ];
  const rows = lines.map((line) => ({
    key: line.key,
    head: line.place,
    cells: [
      ...[
        line.version,
        { text: line.target, strong: true },
        line.baseline,
        line.path,
        line.from,
        line.basis,
        line.reason,
      ],
      line.setBy,
      {
        text: (
          <ul className="tg-flags">
            {line.answers.map(({ word, by, text }) => (
              <li key={`${word} ${by}`}>
                {word}
                {text ? <q className="tg-why">{text}</q> : null}
                <small className="tg-why">{by}</small>
              </li>
            ))}
          </ul>
        ),
      },
    ],
  }));
  return (
    <section className="part" id="history">
      <details className="disc" open={lines.some(({ key }) => !key.endsWith(' 1'))}>
        <summary>
          <h2>{t('history')}</h2>
        </summary>
        <p className="mut sm">{t('historyLead')}</p>
        <DataTable caption={t('history')} captionHidden columns={columns} rows={rows} />
      </details>
    </section>
  );
}
