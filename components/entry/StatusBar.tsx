'use client';

import type { Summary } from './entry-summary.ts';
import { useGrid, useSummary } from './grid-context.tsx';
import { Mark } from './Mark.tsx';
import { ConfirmAll } from './Prefill.tsx';

/** What is saved, how far the form is, and what is to be looked at: always in sight. */
export function StatusBar() {
  const { say, editable, store, goTo } = useGrid();
  const summary = useSummary();
  const { asked, filled } = summary;
  const step = (spot: { id: string } | null) => spot && goTo(spot.id);
  return (
    <div className="gbar">
      <p className={`gword is-${savedStatus(summary)}`} role="status">
        <Mark status={savedStatus(summary)} />
        <b>{savedWords(summary, say)}</b>
      </p>
      <span>{say('filled', { filled, asked })}</span>
      <progress value={filled} max={Math.max(1, asked)} aria-label={say('filled', { filled, asked })} />
      <Counts summary={summary} />
      {editable ? (
        <span className="gtools noprint">
          <ConfirmAll />
          <button type="button" className="btn" disabled={!summary.canUndo} onClick={() => step(store.undo())}>
            {say('undo')}
          </button>
          <button type="button" className="btn" disabled={!summary.canRedo} onClick={() => step(store.redo())}>
            {say('redo')}
          </button>
          <span className="gkeys">{say('keys')}</span>
        </span>
      ) : null}
      <button type="button" className="btn noprint" onClick={() => window.print()}>
        {say('print')}
      </button>
    </div>
  );
}

function Counts({ summary }: { summary: Summary }) {
  const { say, goTo } = useGrid();
  const { left, wrong, conflicts } = summary;
  const counts = [
    { status: 'conflict', ids: conflicts, word: say('countConflict', { count: conflicts.length }) },
    { status: 'unclear', ids: wrong, word: say('countWrong', { count: wrong.length }) },
    { status: 'returned', ids: left.returned, word: say('countReturned', { count: left.returned.length }) },
    { status: 'doubtful', ids: left.unexplained, word: say('countDoubtful', { count: left.unexplained.length }) },
    { status: 'empty', ids: left.empty, word: say('countEmpty', { count: left.empty.length }) },
  ] as const;
  return counts.map(({ status, ids, word }) =>
    ids[0] === undefined ? null : (
      <button key={status} type="button" className={`plain gword is-${status}`} onClick={() => goTo(ids[0] ?? '')}>
        <Mark status={status} />
        {word}
      </button>
    ),
  );
}

function savedStatus({ unsaved, line, sending, savedAt, filled }: Summary) {
  if (line !== 'open') return 'kept' as const;
  if (sending) return 'saving' as const;
  if (unsaved > 0) return 'refused' as const;
  return savedAt === null && filled === 0 ? ('empty' as const) : ('saved' as const);
}

function savedWords(
  { unsaved, line, sending, savedAt, filled }: Summary,
  say: ReturnType<typeof useGrid>['say'],
): string {
  if (sending && line === 'open') return say('saving');
  if (unsaved > 0) return say('unsaved', { count: unsaved });
  if (savedAt !== null) return say('savedAt', { at: new Date(savedAt) });
  return say(filled === 0 ? 'notYet' : 'allSaved');
}

/** Why nothing is saved at the moment, and what to do; nothing where all is well. */
export function LineNotice() {
  const { say, view } = useGrid();
  const { line } = useSummary();
  if (line === 'open') return null;
  const prefix = view.locale === 'en' ? '/en' : '';
  return (
    <div className="gline" role="alert">
      {line === 'offline' ? say('offline') : null}
      {line === 'signed_out' ? (
        <>
          {say('signedOut')}
          <a
            href={`${prefix}/sign-in?next=${encodeURIComponent(`${prefix}/entry/${view.id}`)}`}
            target="_blank"
            rel="noreferrer"
          >
            {say('signInAgain')}
          </a>
          {say('signedOutAfter')}
        </>
      ) : null}
      {line === 'closed' ? (
        <>
          {say('closed')}{' '}
          <button type="button" className="btn" onClick={() => window.location.reload()}>
            {say('reload')}
          </button>
        </>
      ) : null}
    </div>
  );
}
