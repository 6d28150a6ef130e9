'use client';

import { useRef, useState } from 'react';
import { firstReview, review } from '#lib/features/review/actions.ts';
import type { Sheet } from '#lib/features/review-sheet/view.ts';
import type { ReviewWords } from '#lib/features/review-words/view.ts';
import { newKey } from '#lib/shared/key.ts';
import type { Finished } from './FinishedNote.tsx';
import { fillIn } from './fill-in.ts';

type Props = {
  locale: 'zh' | 'en';
  sheet: Sheet;
  step: 'first' | 'last';
  /** Reasons by the id of the line that goes back. */
  returned: ReadonlyMap<string, string>;
  words: ReviewWords;
  next: string;
  list: string;
};

/** One bar for the whole form: what goes back, what is approved. It stays in sight. */
export function DecisionBar({ locale, sheet, step, returned, words, next, list }: Props) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  // One decision, one key: sent twice it is carried out once.
  const key = useRef<{ body: string; key: string } | null>(null);
  const open = sheet.lines.filter((line) => line.review === 'open');
  const counts = { returned: returned.size, rest: open.length - returned.size };

  async function decide(approveRest: boolean) {
    if (busy) return;
    const cells = open.flatMap((line) => {
      const reason = returned.get(line.id);
      return reason === undefined ? [] : [{ ...line.cell, reason }];
    });
    if (cells.some(({ reason }) => reason.trim().length < 2)) {
      setSaid(words.needReason);
      document.querySelector<HTMLTextAreaElement>('.return-box textarea:invalid')?.focus();
      return;
    }
    setBusy(true);
    setSaid('');
    const ref = { id: sheet.id, version: sheet.version, returned: cells };
    const input = step === 'first' ? ref : { ...ref, approveRest };
    const body = JSON.stringify(input);
    if (key.current?.body !== body) key.current = { body, key: newKey() };
    const outcome = await sent({ locale, key: key.current.key, input });
    if (outcome?.ok) {
      setSaid(words.decided);
      window.location.assign(`${next}?done=${finished()}`);
      return;
    }
    setBusy(false);
    setSaid(outcome?.sentence ?? words.failed);
  }

  function finished(): Finished {
    if (counts.returned > 0) return 'returned';
    return step === 'first' ? 'passed' : 'approved';
  }

  async function sent(order: Parameters<typeof review>[0]) {
    try {
      return await (step === 'first' ? firstReview(order) : review(order));
    } catch {
      return null;
    }
  }

  return (
    <div className="decision stay">
      <p>
        <b>{fillIn(counts.returned > 0 ? words.sum : words.sumAll, counts)}</b>{' '}
        <span className="mut">{step === 'first' ? words.sumFirst : words.sumHint}</span>
      </p>
      <p role="status" className="outcome">
        {busy ? words.busy : said}
      </p>
      <div className="decision-acts">
        <a className="btn" href={list}>
          {words.leave}
        </a>
        {counts.returned > 0 ? (
          <button type="button" className="btn back" aria-disabled={busy} onClick={() => decide(false)}>
            {fillIn(step === 'first' ? words.returnFirst : words.onlyReturn, counts)}
          </button>
        ) : null}
        {step === 'first' && counts.returned > 0 ? null : (
          <button type="button" className="btn main" aria-disabled={busy} onClick={() => decide(true)}>
            {fillIn(
              step === 'first' ? words.passFirst : counts.returned > 0 ? words.approveRest : words.approveAll,
              counts,
            )}
          </button>
        )}
      </div>
    </div>
  );
}
