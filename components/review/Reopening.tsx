'use client';

import { useState } from 'react';
import { reopenSubmission } from '#lib/features/reopening/actions.ts';
import type { Sheet } from '#lib/features/review-sheet/view.ts';
import type { ReviewWords } from '#lib/features/review-words/view.ts';
import { newKey } from '#lib/shared/key.ts';

type Props = { locale: 'zh' | 'en'; sheet: Sheet; words: ReviewWords };

/** Takes approved cells up again: which, and why. */
export function Reopening({ locale, sheet, words }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  function choose(id: string, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  async function send() {
    if (busy) return;
    if (chosen.size === 0 || reason.trim().length < 2) {
      setSaid(words.reopen.none);
      return;
    }
    setBusy(true);
    const cells = sheet.lines.filter(({ id }) => chosen.has(id)).map(({ cell }) => cell);
    const input = { id: sheet.id, version: sheet.version, reason, cells };
    const outcome = await reopenSubmission({ locale, key: newKey(), input });
    if (outcome.ok) window.location.reload();
    else {
      setBusy(false);
      setSaid(outcome.sentence);
    }
  }

  return (
    <details className="reopen">
      <summary>{words.reopen.lead}</summary>
      <ul>
        {sheet.lines.map((line) => (
          <li key={line.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(line.id)}
                onChange={(event) => choose(line.id, event.target.checked)}
              />
              {line.place ? `${line.place} ` : ''}
              {line.name} <b>{line.now}</b>
            </label>
          </li>
        ))}
      </ul>
      <label className="field">
        <span>{words.reopen.reason}</span>
        <textarea rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <button type="button" className="btn back" aria-disabled={busy} onClick={send}>
        {words.reopen.send}
      </button>
      <p role="status" className="outcome">
        {busy ? words.busy : said}
      </p>
    </details>
  );
}
