import type { History } from '#lib/domain/entry/history.ts';
import type { Ledger } from '#lib/domain/entry/ledger.ts';
import { type Left, whatIsLeft } from '#lib/domain/entry/left.ts';
import type { Note } from '#lib/domain/plausibility/context.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import type { CellState } from './cell-status.ts';

export type Summary = {
  asked: number;
  filled: number;
  left: Left;
  /** Texts that are no figures, values that cannot be, and what the server would not take. */
  wrong: string[];
  conflicts: string[];
  /** What only this machine has. */
  unsaved: number;
  line: Ledger['line'];
  sending: boolean;
  savedAt: string | null;
  formVersion: number;
  canUndo: boolean;
  canRedo: boolean;
};

type Store = { ledger: Ledger; history: History; sending: boolean; formVersion: number };

/** How the whole form stands: what the bars above and below the grid say. */
export function summarized(states: readonly CellState[], { ledger, history, sending, formVersion }: Store): Summary {
  const ids = (wanted: readonly CellState['standing'][]) =>
    states.filter(({ standing }) => wanted.includes(standing)).map(({ key }) => cellKey(key));
  const wrong = ids(['unclear', 'impossible', 'refused']);
  const counted = new Map(
    states.map(({ key, held, standing, reading, texts }) => {
      const review = held.review === 'returned' && standing !== 'clean' ? ('open' as const) : held.review;
      return [cellKey(key), { state: reading.filling.state, reason: texts.reason, review }];
    }),
  );
  const notes = new Map(states.map(({ key, notes }): [string, readonly Note[]] => [cellKey(key), notes]));
  const asked = states.map(({ key }) => key);
  const left = whatIsLeft(counted, asked, notes);
  const isWrong = new Set(wrong);
  const { savedAt, line } = ledger;
  return {
    asked: states.length,
    filled: states.filter(({ reading }) => reading.filling.state !== 'missing').length,
    left: {
      ...left,
      empty: left.empty.filter((id) => !isWrong.has(id)),
      impossible: left.impossible.filter((id) => !isWrong.has(id)),
    },
    wrong,
    conflicts: ids(['conflict']),
    unsaved: states.filter(({ standing }) => standing !== 'clean' && standing !== 'locked').length,
    line,
    sending,
    savedAt,
    formVersion,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
