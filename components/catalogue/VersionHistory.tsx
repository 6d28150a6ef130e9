import { DataTable } from '#components/ui/DataTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { VersionLine } from '#lib/features/definition-words/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** Versions of a definition, newest first, what changed side by side. */
export function VersionHistory({ locale, lines }: { locale: Locale; lines: readonly VersionLine[] }) {
  const t = translator(locale, 'catalogue');
  return (
    <ol className="versions">
      {lines.map((line) => (
        <li key={line.version}>
          <h3>
            {t('number', { version: line.version })} <span className="dim sm">{line.span}</span>
          </h3>
          <p>
            {line.reason} <span className="dim sm">{line.by}</span>
          </p>
          {line.ended ? <p className="note">{t('endedHere')}</p> : null}
          {line.changes.length > 0 ? (
            <DataTable
              caption={t('number', { version: line.version })}
              captionHidden
              columns={[
                { key: 'field', label: t('fieldHead') },
                { key: 'was', label: t('was') },
                { key: 'is', label: t('is') },
              ]}
              rows={line.changes.map(({ field, before, after }) => ({
                key: field,
                head: field,
                cells: [before || t('blank'), after || t('blank')],
              }))}
            />
          ) : null}
        </li>
      ))}
    </ol>
  );
}
