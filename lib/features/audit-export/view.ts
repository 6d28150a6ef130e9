import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { AuditRow } from '../audit-log/data.ts';
import { actionWords, type Names, subjectWords, whoWords } from '../audit-words/view.ts';
import { BYTE_ORDER_MARK, type Cell, csvLines } from '../csv/view.ts';

const COLUMNS = [
  'sequence',
  'at',
  'who',
  'actor',
  'action',
  'actionName',
  'subject',
  'subjectName',
  'before',
  'after',
  'hash',
] as const;

/** The first line, with what makes a spreadsheet read the file rightly. */
export function auditHeadLine(locale: Locale): string {
  const t = translator(locale, 'audit');
  return BYTE_ORDER_MARK + csvLines([COLUMNS.map((column) => t(`column.${column}`))]);
}

/** Events as lines: in words, and as the chain keeps them. */
export function auditLines(rows: readonly AuditRow[], names: Names, locale: Locale): string {
  return csvLines(
    rows.map((row): Cell[] => [
      ...[row.sequence, row.at.toISOString(), whoWords(row.actor, names, locale), row.actor],
      ...[actionWords(row.action, locale), row.action, subjectWords(row.subject, names, locale), row.subject],
      ...[textOf(row.before), textOf(row.after), row.hash],
    ]),
  );
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
