import { Section } from '#components/ui/Section.tsx';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type Board, boardForms, boardTotal, burden, filerLines, formLines } from '#lib/features/board/view.ts';
import { sentenceCase } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { BoardForms } from './BoardForms.tsx';
import { BoardTable } from './BoardTable.tsx';
import { doneWords } from './board-words.ts';
import { RemindButton } from './RemindButton.tsx';

type BoardProps = { locale: Locale; board: Board; pick: { filer?: string; form?: string } };

/** How complete and how punctual the county's forms of a quarter are, by unit and by form. */
export function BoardScreen({ locale, board, pick }: BoardProps) {
  const t = translator(locale, 'board');
  if (board.quarter === null) {
    return (
      <>
        <h1 className="page-title">{t('page')}</h1>
        <p className="lead">{t('none')}</p>
      </>
    );
  }
  const { onTime: _rate, ...total } = boardTotal(board);
  const most = burden(board, locale);
  const filers = filerLines(board, locale);
  const forms = formLines(board, locale);
  const picked = [...filers, ...forms].find(({ key }) => key === (pick.filer ?? pick.form));
  const open = filers.flatMap(({ openIds }) => openIds);
  return (
    <>
      <h1 className="page-title">
        {sentenceCase(t('title', { ...total, quarter: periodLabel(board.quarter, locale) }))}
      </h1>
      <p className="mut">{t('lead', total)}</p>
      {most ? <p className="mut">{t('burden', most)}</p> : null}
      <Quarters locale={locale} board={board} />
      {board.mayRemind && open.length > 0 ? (
        <RemindButton
          locale={locale}
          ids={open}
          text={t('remindAll', { count: open.length })}
          done={doneWords(locale)}
        />
      ) : null}
      {picked ? (
        <BoardForms locale={locale} name={picked.name} forms={boardForms(board, pick, locale)} may={board.mayRemind} />
      ) : null}
      <Section id="filers" title={t('byFiler')}>
        <BoardTable
          locale={locale}
          head={t('filer')}
          caption={t('byFiler')}
          lines={filers}
          mayRemind={board.mayRemind}
        />
      </Section>
      <Section id="by-form" title={t('byForm')}>
        <BoardTable locale={locale} head={t('form')} caption={t('byForm')} lines={forms} mayRemind={board.mayRemind} />
      </Section>
    </>
  );
}

function Quarters({ locale, board }: { locale: Locale; board: Board }) {
  const t = translator(locale, 'board');
  if (board.quarters.length < 2) return null;
  return (
    <nav className="row" aria-label={t('quarters')}>
      {board.quarters.map((quarter) => (
        <a
          key={quarter}
          className="btn"
          href={`${officeHref(locale, { page: 'board' })}?quarter=${quarter}`}
          aria-current={quarter === board.quarter ? 'page' : undefined}
        >
          {periodLabel(quarter, locale)}
        </a>
      ))}
    </nav>
  );
}
