import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { LiveTable } from '#components/ui/LiveTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { UnitLine } from '#lib/features/target-unit/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { Flags } from './Flags.tsx';
import { Said } from './Said.tsx';
import { Tick } from './Tick.tsx';

/** Targets of one place, each with a box to tick for whoever answers for it. */
export function UnitTable({ locale, lines }: { locale: Locale; lines: readonly UnitLine[] }) {
  const t = translator(locale, 'target');
  const columns = [
    { key: 'indicator', label: t('column.indicator') },
    { key: 'lastYear', label: t('column.lastYear'), numeric: true },
    { key: 'baseline', label: t('column.baseline'), numeric: true },
    { key: 'own', label: t('column.own'), numeric: true },
    { key: 'path', label: t('column.path') },
    { key: 'from', label: t('column.from') },
    { key: 'flags', label: t('column.flags') },
    { key: 'said', label: t('column.said') },
  ];
  const rows = lines.map((line) => ({
    key: line.code,
    head: (
      <span className="row tg-head">
        {line.mayAnswer ? (
          <Tick code={line.code} version={line.version} label={t('own.pick', { name: line.name })} />
        ) : null}
        <DomainGlyph {...line.domain} size="s" />
        <a href={line.href}>{line.name}</a>
      </span>
    ),
    cells: [
      line.lastYear,
      { text: line.cell.baseline, demonstration: line.cell.demonstration },
      { text: line.cell.target, demonstration: line.cell.demonstration, strong: true },
      line.cell.path,
      { text: <From locale={locale} line={line} /> },
      { text: <Flags flags={line.flags} /> },
      { text: <Said said={line.said} /> },
    ],
  }));
  return <LiveTable caption={t('column.own')} columns={columns} rows={rows} />;
}

function From({ locale, line }: { locale: Locale; line: UnitLine }) {
  const t = translator(locale, 'target');
  return (
    <>
      {line.cell.from}
      {line.version > 1 ? ` · ${t('versionOf', { version: line.version })}` : null}
      {line.reason ? <small className="tg-why">{t('own.reasonLine', { reason: line.reason })}</small> : null}
    </>
  );
}
