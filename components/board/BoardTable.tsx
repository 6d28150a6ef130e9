import { DataTable } from '#components/ui/DataTable.tsx';
import { Progress } from '#components/ui/Progress.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { BoardLine } from '#lib/features/board/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { doneWords } from './board-words.ts';
import { RemindButton } from './RemindButton.tsx';

type TableProps = { locale: Locale; head: string; caption: string; lines: readonly BoardLine[]; mayRemind: boolean };

/** One line a filer, or a form. */
export function BoardTable({ locale, head, caption, lines, mayRemind }: TableProps) {
  const t = translator(locale, 'board');
  const columns = [
    { key: 'name', label: head },
    { key: 'forms', label: t('forms'), numeric: true },
    { key: 'handedIn', label: t('handedIn'), numeric: true },
    { key: 'approved', label: t('approved'), numeric: true },
    { key: 'overdue', label: t('overdue'), numeric: true },
    { key: 'onTime', label: t('onTime'), numeric: true },
    { key: 'cells', label: t('cells') },
    ...(mayRemind ? [{ key: 'action', label: t('action') }] : []),
  ];
  const rows = lines.map((line) => ({
    key: line.key,
    head: <a href={line.href}>{line.name}</a>,
    cells: [
      line.forms,
      line.handedIn,
      line.approved,
      { text: line.overdue, strong: line.overdue > 0 },
      line.onTime === null ? t('noRate') : `${Math.round(line.onTime * 100)}%`,
      { text: <Progress value={line.filled} of={line.asked} text={t('filledOf', { filled: line.filled, asked: line.asked })} /> },
      ...(mayRemind ? [{ text: <Remind locale={locale} line={line} /> }] : []),
    ],
  }));
  return <DataTable caption={caption} captionHidden columns={columns} rows={rows} />;
}

function Remind({ locale, line }: { locale: Locale; line: BoardLine }) {
  const t = translator(locale, 'board');
  if (line.openIds.length === 0) return null;
  return (
    <RemindButton
      locale={locale}
      ids={line.openIds}
      text={t('remind', { count: line.openIds.length })}
      about={t('remindFor', { name: line.name })}
      done={doneWords(locale)}
    />
  );
}
