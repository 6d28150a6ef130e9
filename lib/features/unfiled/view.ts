import { deadline } from '#lib/domain/submission/deadline.ts';
import { isOpen } from '#lib/domain/submission/transition.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type Board, boardTotal, filerLines } from '../board/view.ts';

/** Somebody whose returns are not in yet. */
type UnfiledLine = { key: string; name: string; href: string; left: number; state: string; late: boolean };

export type Unfiled = {
  quarter: string;
  /** Those furthest over their deadline first. */
  lines: UnfiledLine[];
  forms: number;
  handedIn: number;
  /** Share of what was due that came in time; null before anything was due. */
  onTime: number | null;
  openIds: string[];
  mayRemind: boolean;
};

/** Who has not handed in yet, by the rules of the board; null where nothing was ever open. */
export function unfiledOf(board: Board, locale: Locale): Unfiled | null {
  const { quarter, rows, today } = board;
  if (quarter === null || !rows) return null;
  const { forms, handedIn, onTime } = boardTotal(board);
  const open = new Map(rows.submissions.filter(({ state }) => isOpen(state)).map((row) => [row.id, row]));
  const waiting = filerLines(board, locale).filter(({ openIds }) => openIds.length > 0);
  const lines = waiting.map(({ key, name, href, openIds }) => {
    const own = openIds.flatMap((id) => open.get(id) ?? []);
    const first = own.map(({ dueOn }) => dueOn).sort()[0] ?? today;
    const { stage, days } = deadline(first, today);
    const returned = own.some(({ state }) => state === 'returned');
    const t = translator(locale, 'task');
    return {
      ...{ key, name, href, left: openIds.length, first, late: stage === 'overdue' },
      state: returned && stage !== 'overdue' ? t('state.returned') : t(`deadline.${stage}`, { days }),
    };
  });
  return {
    ...{ quarter, forms, handedIn, onTime, mayRemind: board.mayRemind },
    lines: lines
      .sort((a, b) => a.first.localeCompare(b.first) || b.left - a.left)
      .map(({ first: _first, ...line }) => line),
    openIds: waiting.flatMap(({ openIds }) => openIds),
  };
}
