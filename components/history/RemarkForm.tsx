'use client';

import { useState } from 'react';
import type { CellKey } from '#lib/domain/submission/cell-key.ts';
import type { RemarkOn } from '#lib/features/figure-history/view.ts';
import { addFigureRemark, addRemark } from '#lib/features/remark/actions.ts';
import { newKey } from '#lib/shared/key.ts';

type Props = {
  locale: 'zh' | 'en';
  cell: CellKey;
  period: string;
  on: RemarkOn;
  followUp: boolean;
  words: Record<'text' | 'send' | 'turn' | 'short' | 'busy', string>;
};

/** A remark that stays, and with it, where wanted, the flag that the figure is to be followed up. */
export function RemarkForm({ locale, cell, period, on, followUp, words }: Props) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  async function send(kind: 'comment' | 'flagged' | 'unflagged') {
    if (busy) return;
    if (text.trim().length < 2) {
      setSaid(words.short);
      return;
    }
    setBusy(true);
    setSaid(words.busy);
    const said = { ...cell, kind, text };
    const outcome =
      on === 'figure'
        ? await addFigureRemark({ locale, key: newKey(), input: { ...said, period } })
        : await addRemark({ locale, key: newKey(), input: { ...said, submissionId: on.submissionId } });
    if (outcome.ok) window.location.reload();
    else {
      setBusy(false);
      setSaid(outcome.sentence);
    }
  }

  return (
    <div className="stack">
      <label className="field">
        <span>{words.text}</span>
        <textarea rows={2} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="decision-acts">
        <button type="button" className="btn main" aria-disabled={busy} onClick={() => send('comment')}>
          {words.send}
        </button>
        <button
          type="button"
          className="btn"
          aria-disabled={busy}
          onClick={() => send(followUp ? 'unflagged' : 'flagged')}
        >
          {words.turn}
        </button>
      </div>
      <p role="status" className="outcome">
        {said}
      </p>
    </div>
  );
}
