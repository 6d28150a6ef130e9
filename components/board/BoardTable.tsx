import { Progress } from '#components/ui/Progress.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { BoardLine } from '#lib/features/board/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { doneWords } from './board-words.ts';
import { RemindButton } from './RemindButton.tsx';

type TableProps = { locale: Locale; head: string; caption: string; lines: readonly BoardLine[]; mayRemind: boolean };

const NUMBERS = ['forms', 'handedIn', 'approved', 'overdue', 'onTime'] as const;

/** One line a filer, or a form. Wide tables scroll inside their frame, by keyboard too. */
export function BoardTable({ locale, head, caption, lines, mayRemind }: TableProps) {
  const t = translator(locale, 'board');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {NUMBERS.map((key) => (
              <th key={key} scope="col" className="num">
                {t(key)}
              </th>
            ))}
            <th scope="col">{t('cells')}</th>
            {mayRemind ? <th scope="col">{t('action')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} locale={locale} line={line} mayRemind={mayRemind} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ locale, line, mayRemind }: { locale: Locale; line: BoardLine; mayRemind: boolean }) {
  const t = translator(locale, 'board');
  return (
    <tr>
      <th scope="row">
        <a href={line.href}>{line.name}</a>
      </th>
      <td className="num">{line.forms}</td>
      <td className="num">{line.handedIn}</td>
      <td className="num">{line.approved}</td>
      <td className="num">{line.overdue > 0 ? <b className="cin">{line.overdue}</b> : 0}</td>
      <td className="num">{line.onTime === null ? t('noRate') : `${Math.round(line.onTime * 100)}%`}</td>
      <td>
        <Progress
          value={line.filled}
          of={line.asked}
          text={t('filledOf', { filled: line.filled, asked: line.asked })}
        />
      </td>
      {mayRemind ? (
        <td>
          {line.openIds.length > 0 ? (
            <RemindButton
              locale={locale}
              ids={line.openIds}
              text={t('remind', { count: line.openIds.length })}
              about={t('remindFor', { name: line.name })}
              done={doneWords(locale)}
            />
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}
