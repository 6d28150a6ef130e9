import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { AimLine } from '#lib/features/target-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { Flags } from './Flags.tsx';

/** A line for each indicator: the county's target, how it is shared out, what is said to it, what to look at twice. */
export function AimTable({ locale, lines }: { locale: Locale; lines: readonly AimLine[] }) {
  const t = translator(locale, 'target');
  const columns = [
    { key: 'indicator', label: t('column.indicator') },
    { key: 'target', label: t('column.target'), numeric: true },
    { key: 'baseline', label: t('column.baseline'), numeric: true },
    { key: 'path', label: t('column.path') },
    { key: 'towns', label: t('column.towns') },
    { key: 'answers', label: t('column.answers'), numeric: true },
    { key: 'flags', label: t('column.flags') },
    { key: 'from', label: t('column.from') },
  ];
  const rows = lines.map((line) => ({
    key: line.code,
    head: (
      <span className="row">
        <DomainGlyph {...line.domain} size="s" />
        <a href={line.href}>{line.name}</a>
      </span>
    ),
    cells: [
      { text: line.county?.target ?? t('notSet'), strong: true, demonstration: line.county?.demonstration ?? false },
      { text: line.county?.baseline ?? '—', demonstration: line.county?.demonstration ?? false },
      line.county?.path ?? '—',
      { text: <Parted locale={locale} line={line} /> },
      { text: <Answers line={line} /> },
      { text: <Flags flags={line.flags} many={(count) => t('times', { count })} /> },
      { text: line.county ? `${line.county.from} · ${t('versionOf', { version: line.county.version })}` : '—' },
    ],
  }));
  return <DataTable caption={t('page')} captionHidden columns={columns} rows={rows} />;
}

function Parted({ locale, line }: { locale: Locale; line: AimLine }) {
  const t = translator(locale, 'target');
  const { set, of } = line.townships;
  return (
    <>
      {t(`parting.${line.parting}`, { set, of })}
      {line.difference === 0 ? null : (
        <span className="tg-differs">
          {t('differs', { more: line.difference > 0 ? 'yes' : 'no', amount: line.differenceText })}
        </span>
      )}
    </>
  );
}

function Answers({ line: { answers } }: { line: AimLine }) {
  if (answers.set === 0) return '—';
  return (
    <>
      {answers.accepted} / <b className={answers.objected > 0 ? 'cin' : undefined}>{answers.objected}</b> /{' '}
      {answers.open}
    </>
  );
}
